import { overdueDocument, type OverdueReport, type ReportLine } from '@taktboard/reports';
import { useEffect, useState } from 'react';
import type { BoardNames } from '../../api/report-calls.ts';
import { href } from '../../app/route.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { useStore } from '../../kit/use-store.ts';
import { boardList, refreshBoards } from '../../session/board-list.ts';
import { people } from '../../session/people.ts';
import { session } from '../../session/session.ts';
import styles from '../digest/report-page.module.css';
import { ReportView } from '../digest/report-view.tsx';
import { useReportContext } from '../digest/use-report.ts';
import { SnoozeButton } from '../my-tasks/snooze-button.tsx';
import { RemindButton } from './remind-button.tsx';
import { useRemindedToday } from './use-reminded-today.ts';
import { overdueMessages } from './text/overdue-messages.ts';
import { useOwnOverdue } from './use-own-overdue.ts';

interface OverdueListProps {
  boardId: string;
  board: BoardNames;
  report: OverdueReport;
  /** As of now, and not of another day. */
  isNow: boolean;
}

/**
 * What is overdue. Whoever is responsible may put it off for themselves, and others remind them of it; neither changes what is told,
 * and how much.
 */
export function OverdueList({ boardId, board, report, isNow }: OverdueListProps) {
  const m = useMessages(overdueMessages);
  const contextOf = useReportContext(boardId);
  const own = useOwnOverdue(boardId);
  const { edits, me } = useReader(boardId);
  const [reminded, noteReminded] = useRemindedToday(boardId, edits && isNow ? report : null);
  const [shows, setShows] = useState(false);
  const names = useStore(people);
  const items = new Map(
    report.groups.flatMap((group) => group.items).map((item) => [href.card(boardId, item.id), item]),
  );
  const isPutOff = ({ url }: ReportLine): boolean => {
    const entry = own.entries.get(items.get(url ?? '')?.id ?? '');
    return isNow && entry?.snoozed !== undefined && entry.snoozed > entry.today;
  };
  const view = overdueDocument(report, contextOf(board));
  const putOff = new Set(view.sections.flatMap(({ lines }) => lines.filter(isPutOff).map(({ url }) => url)));
  const atEnd = ({ url, title }: ReportLine) => {
    const item = items.get(url ?? '');
    if (!isNow || !item || item.owner === null) return null;
    const entry = own.entries.get(item.id);
    if (entry) {
      return <SnoozeButton entry={entry} name={title} onHide={() => undefined} onChanged={own.refresh} />;
    }
    // nobody reminds themselves, and without an account there is nobody to read it
    if (!edits || me === item.owner || names.get(item.owner)?.userId === undefined) return null;
    return (
      <RemindButton
        boardId={boardId}
        task={{ id: item.id, title }}
        owner={item.owner}
        remindedBy={reminded.get(item.id)}
        onReminded={(by) => noteReminded(item.id, by)}
      />
    );
  };
  return (
    <>
      {putOff.size > 0 && (
        <p className={styles.putOff}>
          {m.putOff(putOff.size)}
          <Button look="plain" aria-expanded={shows} onClick={() => setShows(!shows)}>
            {shows ? m.hideThem : m.showThem}
          </Button>
        </p>
      )}
      <ReportView report={view} atEnd={atEnd} hides={shows ? undefined : isPutOff} />
    </>
  );
}

/** Who looks at it, and whether they edit the board. */
function useReader(boardId: string): { edits: boolean; me: string | null } {
  const { boards } = useStore(boardList);
  const current = useStore(session);
  useEffect(() => {
    if (boards === null) void refreshBoards();
  }, [boards]);
  const role = boards?.find(({ id }) => id === boardId)?.role;
  const me = current.kind === 'signed-in' ? current.me.person.id : null;
  return { edits: me !== null && (role === 'manager' || role === 'editor'), me };
}
