import type { Result } from '@taktboard/protocol';
import type { RenderContext } from '@taktboard/reports';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { reportApi, type BoardNames } from '../../api/report-calls.ts';
import type { ApiFault } from '../../api/request.ts';
import { href } from '../../app/route.ts';
import type { Language } from '../../i18n/language.ts';
import { useLanguage } from '../../i18n/messages.ts';
import { useStore } from '../../kit/use-store.ts';
import { people, refreshPeople } from '../../session/people.ts';

/** `board` is what was last known of it: one can ask for another day while this one fails. */
export type ReportState<Report> =
  | { kind: 'loading'; board: BoardNames | null }
  | { kind: 'failed'; board: BoardNames | null; fault: ApiFault }
  | { kind: 'ready'; board: BoardNames; report: Report };

/**
 * A report and the names of what it speaks of.
 *
 * @param ask another one asks anew, so keep it (`useCallback`); what was there stays until the answer
 */
export function useReport<Report>(
  boardId: string,
  ask: () => Promise<Result<Report, ApiFault>>,
): [ReportState<Report>, retry: () => void] {
  const [state, setState] = useState<ReportState<Report>>({ kind: 'loading', board: null });
  const [tries, setTries] = useState(0);
  // `ask` is a new function at every render; `key` says when it asks for something else
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    let gone = false;
    // what failed was another question; an answer that is there stays until the next
    setState((before) => (before.kind === 'failed' ? { kind: 'loading', board: before.board } : before));
    void Promise.all([askNow(), reportApi.boardNames(boardId), refreshPeople()]).then(([report, board]) => {
      if (gone) return;
      const failed = (fault: ApiFault) =>
        setState((before) => ({ kind: 'failed', board: board.ok ? board.value : before.board, fault }));
      if (!report.ok) failed(report.reason);
      else if (!board.ok) failed(board.reason);
      else setState({ kind: 'ready', board: board.value, report: report.value });
    });
    return () => {
      gone = true;
    };
  }, [boardId, ask, tries]);
  const retry = useCallback(() => setTries((count) => count + 1), []);
  return [state, retry];
}

/** Names for ids, in the language of the page. */
export function useReportContext(boardId: string): (board: BoardNames) => RenderContext {
  const language: Language = useLanguage();
  const known = useStore(people);
  return (board) => ({
    language,
    boardTitle: board.meta.title,
    columns: new Map(board.columns.map(({ id, name }) => [id, name])),
    people: new Map([...known.values()].map(({ id, name }) => [id, name])),
    labels: new Map(board.labels.map(({ id, name }) => [id, name])),
    boardUrl: href.board(boardId),
  });
}
