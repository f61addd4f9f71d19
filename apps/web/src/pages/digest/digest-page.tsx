import { digestDocument } from '@taktboard/reports';
import { CircleCheck } from 'lucide-react';
import { useCallback, useState } from 'react';
import { reportApi } from '../../api/report-calls.ts';
import { PageFrame } from '../../app/page-frame.tsx';
import { wallClock } from '../../i18n/calendar-math.ts';
import { useMessages } from '../../i18n/messages.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { reportMessages } from './messages.ts';
import styles from './report-page.module.css';
import { ReportFailed, ReportLoading } from './report-states.tsx';
import { DayChooser, Downloads } from './report-tools.tsx';
import { ReportView } from './report-view.tsx';
import { useReport, useReportContext } from './use-report.ts';

export default function DigestPage({ boardId }: { boardId: string }) {
  const m = useMessages(reportMessages);
  const [day, setDay] = useState<string | null>(null);
  const ask = useCallback(() => reportApi.digest(boardId, day), [boardId, day]);
  const [state, retry] = useReport(boardId, ask);
  const contextOf = useReportContext(boardId);
  if (state.kind !== 'ready') {
    return (
      <PageFrame title={m.digest} boardId={boardId}>
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
  const view = digestDocument(report, contextOf(board), 'page');
  const { today } = wallClock(Date.now(), board.meta.zone);
  return (
    <PageFrame title={`${m.digest}: ${board.meta.title}`} boardId={boardId}>
      <div className={styles.page}>
        <div className={styles.tools}>
          <DayChooser day={day} today={today} workdays={board.meta.workdays} onDay={setDay} />
          <div className={styles.end}>
            <Downloads
              name={`${view.title} ${report.reportDate}`}
              address={`/api/boards/${boardId}/digest?${day ? `date=${day}` : ''}`}
              formats={['text', 'html', 'json']}
            />
          </div>
        </div>
        <ReportView report={view} />
        {view.sections.length === 0 && (
          <EmptyState icon={<CircleCheck size={32} />} title={m.quietTitle}>
            {m.quietText}
          </EmptyState>
        )}
      </div>
    </PageFrame>
  );
}
