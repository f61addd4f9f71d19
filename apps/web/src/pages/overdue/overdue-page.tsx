import type { OverdueGrouping } from '@taktboard/reports';
import { CircleCheck, Layers } from 'lucide-react';
import { useCallback, useState } from 'react';
import { reportApi } from '../../api/report-calls.ts';
import { Link } from '../../app/navigation.tsx';
import { href } from '../../app/route.ts';
import { useMessages, useTextsOf } from '../../i18n/messages.ts';
import { buttonClass } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { reportMessages } from '../digest/messages.ts';
import { PersonFiguresNote } from '../digest/person-figures-note.tsx';
import { ReportFrame } from '../digest/report-frame.tsx';
import styles from '../digest/report-page.module.css';
import { usePersonFigures } from '../digest/use-person-figures.ts';
import { useReport } from '../digest/use-report.ts';
import { myTasksMessages } from '../my-tasks/messages.ts';
import { OverdueList } from './overdue-list.tsx';
import { overdueMessages } from './text/overdue-messages.ts';

/** Its own, and those of what stands at a line once it is known whose it is. */
const TEXTS = [reportMessages, overdueMessages, myTasksMessages];

export default function OverduePage({ boardId }: { boardId: string }) {
  useTextsOf(TEXTS);
  const m = useMessages(reportMessages);
  const [day, setDay] = useState<string | null>(null);
  const [by, setBy] = useState<OverdueGrouping>('age');
  const ask = useCallback(() => reportApi.overdue(boardId, { by, date: day }), [boardId, by, day]);
  const asked = useReport(boardId, ask);
  const figures = usePersonFigures(() => (by === 'owner' ? setBy('age') : undefined));
  // by person only where that is allowed
  const isAllowed = figures.figures !== null && figures.figures.mode !== 'off';
  const query = day ? `by=${by}&date=${day}` : `by=${by}`;
  return (
    <ReportFrame
      title={m.overdue}
      boardId={boardId}
      asked={asked}
      day={day}
      onDay={setDay}
      choice={
        <GroupingChoice
          by={by}
          groupings={isAllowed ? ['age', 'label', 'owner'] : ['age', 'label']}
          onBy={setBy}
        />
      }
      links={
        <Link href={href.digests} className={buttonClass('plain')}>
          <Layers size={16} aria-hidden="true" />
          {m.allBoards}
        </Link>
      }
      downloads={(report, board) => ({
        name: `${m.overdue} ${board.meta.title} ${report.reportDate}`,
        address: `/api/boards/${boardId}/overdue?${query}`,
        formats: ['csv', 'json', 'text', 'html'],
      })}
    >
      {(report, board) => (
        <>
          {/* what the figures had to do without is told with them, also when there are none */}
          {report.total === 0 && report.problems === undefined ? (
            <EmptyState icon={<CircleCheck size={32} />} title={m.noneTitle}>
              {m.noneText}
            </EmptyState>
          ) : (
            <OverdueList boardId={boardId} board={board} report={report} isNow={day === null} />
          )}
          <PersonFiguresNote {...figures} />
        </>
      )}
    </ReportFrame>
  );
}

interface GroupingChoiceProps {
  by: OverdueGrouping;
  groupings: readonly OverdueGrouping[];
  onBy: (by: OverdueGrouping) => void;
}

function GroupingChoice({ by, groupings, onBy }: GroupingChoiceProps) {
  const m = useMessages(reportMessages);
  return (
    <div role="radiogroup" aria-label={m.groupBy} className={styles.segments}>
      {groupings.map((grouping) => (
        <label key={grouping} className={styles.segment}>
          <input type="radio" name="grouping" checked={by === grouping} onChange={() => onBy(grouping)} />
          {m.by[grouping]}
        </label>
      ))}
    </div>
  );
}
