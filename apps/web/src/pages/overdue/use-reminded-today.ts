import { RemindersToday } from '@taktboard/protocol';
import { useEffect, useState } from 'react';
import { request } from '../../api/request.ts';

/** Who reminded of a task today, by the task’s id; null: somebody who is not there any more. */
export type RemindedBy = ReadonlyMap<string, string | null>;

const NOBODY: RemindedBy = new Map();

/**
 * Of which tasks of a board somebody reminded today: as the server knows it, anew with each report, and what was just done here.
 * @param report the one that is shown; null: those who do not edit the board are not told
 */
export function useRemindedToday(
  boardId: string,
  report: object | null,
): [RemindedBy, (cardId: string, by: string | null) => void] {
  const [reminded, setReminded] = useState(NOBODY);
  useEffect(() => {
    if (report === null) return;
    let gone = false;
    void request(`/boards/${boardId}/reminders`, { answer: RemindersToday }).then((read) => {
      // without an answer the buttons stay: whoever presses one reads who was first
      if (!gone && read.ok) setReminded(new Map(read.value.items.map(({ cardId, by }) => [cardId, by])));
    });
    return () => {
      gone = true;
    };
  }, [boardId, report]);
  return [reminded, (cardId, by) => setReminded((before) => new Map([...before, [cardId, by]]))];
}
