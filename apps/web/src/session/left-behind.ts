import { ME } from '../api/answers.ts';
import { keptBoards } from '../device/board-database.ts';
import { keptAnswer } from './kept-answers.ts';
import { boardsThatWait } from './tidy-device.ts';

export interface LeftBehindWork {
  personId: string;
  /** undefined where this device has forgotten it. */
  name: string | undefined;
  boards: readonly { boardId: string; waiting: number }[];
  waiting: number;
}

/** Changes that this device keeps for people who are not signed in. */
export async function leftBehind(): Promise<LeftBehindWork[]> {
  const people = new Set((await keptBoards()).map(({ personId }) => personId));
  const works: LeftBehindWork[] = [];
  for (const personId of people) {
    const boards = await boardsThatWait(personId);
    const waiting = boards.reduce((sum, board) => sum + board.waiting, 0);
    const kept = await keptAnswer({ personId, name: 'me', shape: ME });
    if (waiting > 0) works.push({ personId, name: kept?.value.person.name, boards, waiting });
  }
  return works;
}
