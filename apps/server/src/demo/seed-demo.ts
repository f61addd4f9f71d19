import type { Ports } from '@taktboard/board';
import { DEMO_TITLE } from './demo-board.ts';
import { demoHistory, type DemoComment } from './demo-history.ts';
import { PEOPLE, type Who } from './demo-task.ts';

export interface DemoRow {
  at: number;
  personId: string;
  update: Uint8Array;
}

export interface DemoPorts extends Ports {
  /** A person id for each name; people without accounts. */
  ensurePeople(names: readonly string[]): Promise<ReadonlyMap<string, string>>;
  writeComments(
    boardId: string,
    comments: readonly (Omit<DemoComment, 'by'> & { author: string })[],
  ): Promise<void>;
  /** Resolves when the board is on disk with all its rows, the first of which makes it. */
  createBoard(board: { boardId: string; title: string; rows: readonly DemoRow[] }): Promise<void>;
}

/** Makes the demo workspace: six people, one board with a year of history, and what was said about it. Answers its id. */
export async function seedDemo(
  when: { now: number; zone: string; region: string | null },
  ports: DemoPorts,
): Promise<string> {
  const names = Object.values(PEOPLE);
  const ids = await ports.ensurePeople(names);
  const personIds = Object.fromEntries(
    Object.entries(PEOPLE).map(([who, name]) => [who, ids.get(name) ?? name]),
  ) as Record<Who, string>;
  const { steps, comments } = demoHistory({ ...when, personIds }, ports);
  const boardId = ports.newId();
  await ports.writeComments(
    boardId,
    comments.map(({ by, ...comment }) => ({ ...comment, author: personIds[by] })),
  );
  await ports.createBoard({
    boardId,
    title: DEMO_TITLE,
    rows: steps.map(({ at, by, update }) => ({ at, personId: personIds[by], update })),
  });
  return boardId;
}
