import { ME } from '../api/answers.ts';
import { keptBoards } from '../device/board-database.ts';
import { outboxDatabase, type WaitingComment } from '../device/outbox-database.ts';
import { keptAnswer } from './kept-answers.ts';
import { boardsThatWait } from './tidy-device.ts';

export interface LeftBehindWork {
  personId: string;
  /** undefined where this device has forgotten it. */
  name: string | undefined;
  boards: readonly { boardId: string; waiting: number }[];
  comments: readonly WaitingComment[];
  /** Changes of boards, and comments. */
  waiting: number;
}

/** Changes that this device keeps for people who are not signed in. */
export async function leftBehind(): Promise<LeftBehindWork[]> {
  const owners = (await keptBoards()).map(({ personId }) => personId);
  const people = new Set([...owners, ...(await outboxDatabase.people())]);
  const works: LeftBehindWork[] = [];
  for (const personId of people) {
    const boards = await boardsThatWait(personId);
    const comments = await outboxDatabase.of(personId);
    const waiting = boards.reduce((sum, board) => sum + board.waiting, comments.length);
    const kept = await keptAnswer({ personId, name: 'me', shape: ME });
    if (waiting > 0) works.push({ personId, name: kept?.value.person.name, boards, comments, waiting });
  }
  return works;
}
