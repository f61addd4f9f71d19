import { overdueDocument, type OverdueGrouping } from '@taktboard/reports';
import { CircleCheck } from 'lucide-react';
import { useCallback, useState } from 'react';
import { reportApi } from '../../api/report-calls.ts';
import { PageFrame } from '../../app/page-frame.tsx';
import { wallClock } from '../../i18n/calendar-math.ts';
import { useMessages } from '../../i18n/messages.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { reportMessages } from '../digest/messages.ts';
import styles from '../digest/report-page.module.css';
import { ReportFailed, ReportLoading } from '../digest/report-states.tsx';
import { DayChooser, Downloads } from '../digest/report-tools.tsx';
import { ReportView } from '../digest/report-view.tsx';
import { useReport, useReportContext } from '../digest/use-report.ts';

/** By person only where a workspace has allowed figures about persons; none can yet. */
const GROUPINGS = ['age', 'label'] as const satisfies readonly OverdueGrouping[];
type Grouping = (typeof GROUPINGS)[number];

export default function OverduePage({ boardId }: { boardId: string }) {
  const m = useMessages(reportMessages);
  const [day, setDay] = useState<string | null>(null);
  const [by, setBy] = useState<Grouping>('age');
  const ask = useCallback(() => reportApi.overdue(boardId, { by, date: day }), [boardId, by, day]);
  const [state, retry] = useReport(boardId, ask);
  const contextOf = useReportContext(boardId);
  if (state.kind !== 'ready') {
    return (
      <PageFrame title={m.overdue} boardId={boardId}>
        <div className={styles.page}>
          {state.kind === 'loading' ? (
            <ReportLoading />
          ) : (
            <ReportFailed fault={state.fault} onRetry={retry} />
          )}
        </div>
      </PageFrame>
    );
  }
  const { report, board } = state;
  const { today } = wallClock(Date.now(), board.meta.zone);
  const query = day ? `by=${by}&date=${day}` : `by=${by}`;
  return (
    <PageFrame title={`${m.overdue}: ${board.meta.title}`} boardId={boardId}>
      <div className={styles.page}>
        <div className={styles.tools}>
          <DayChooser day={day} today={today} workdays={board.meta.workdays} onDay={setDay} />
          <GroupingChoice by={by} onBy={setBy} />
          <div className={styles.end}>
            <Downloads
              name={`${m.overdue} ${board.meta.title} ${report.reportDate}`}
              address={`/api/boards/${boardId}/overdue?${query}`}
              formats={['csv', 'json', 'text', 'html']}
            />
          </div>
        </div>
        {report.total === 0 ? (
          <EmptyState icon={<CircleCheck size={32} />} title={m.noneTitle}>
            {m.noneText}
          </EmptyState>
        ) : (
          <ReportView report={overdueDocument(report, contextOf(board))} />
        )}
      </div>
    </PageFrame>
  );
}

function GroupingChoice({ by, onBy }: { by: Grouping; onBy: (by: Grouping) => void }) {
  const m = useMessages(reportMessages);
  return (
    <div role="radiogroup" aria-label={m.groupBy} className={styles.segments}>
      {GROUPINGS.map((grouping) => (
        <label key={grouping} className={styles.segment}>
          <input type="radio" name="grouping" checked={by === grouping} onChange={() => onBy(grouping)} />
          {m.by[grouping]}
        </label>
      ))}
    </div>
  );
}
