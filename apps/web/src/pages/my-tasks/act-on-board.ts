import type { Command, Id } from '@taktboard/board';
import { fail, ok, type Result } from '@taktboard/protocol';
import type { BoardConnection } from '../../sync/board-connection.ts';
import type { openBoard as OpenBoard } from '../../sync/open-board.ts';

export type ActFault = 'not-reached' | 'refused';

/** How long one waits for a board that has to be fetched. */
const PATIENCE_MS = 10_000;
/** How long it stays open afterwards: whoever finishes one task often finishes the next. */
const LINGER_MS = 60_000;

/**
 * Changes a board from a page that does not show it, by the same way as the board's own page: so it also works without
 * a network where the board is on this device, and what waits is counted as waiting.
 *
 * @param plan the commands, and those that take them back, from the board as it is now; null when there is nothing to do
 */
export async function actOnBoard(
  boardId: Id,
  plan: (connection: BoardConnection) => Planned | null,
): Promise<Result<Acted, ActFault>> {
  const openBoard = await fetchBoards();
  if (!openBoard) return fail('not-reached');
  const connection = openBoard(boardId);
  const close = (): void => void setTimeout(() => connection.close(), LINGER_MS);
  if (!(await hasLoaded(connection))) {
    connection.close();
    return fail('not-reached');
  }
  close();
  const planned = plan(connection);
  if (planned === null) return fail('refused');
  if (!connection.run(...planned.commands).ok) return fail('refused');
  return ok({
    saved: whenSaved(connection),
    takeBack: async () => {
      const again = openBoard(boardId);
      const done = (await hasLoaded(again)) && again.run(...planned.back).ok;
      if (done) await whenSaved(again);
      again.close();
      return done;
    },
  });
}

/** What opens boards and writes to them; asked for ahead, so that a network that goes takes nothing with it. */
export async function fetchBoards(): Promise<typeof OpenBoard | undefined> {
  try {
    const [{ openBoard }] = await Promise.all([
      import('../../sync/open-board.ts'),
      import('../../sync/editing.ts'),
    ]);
    return openBoard;
  } catch {
    return undefined; // no network, or another version by now
  }
}

export interface Planned {
  commands: Command[];
  back: Command[];
}

export interface Acted {
  /** Resolves when the server has it. */
  saved: Promise<void>;
  takeBack(): Promise<boolean>;
}

function hasLoaded(connection: BoardConnection): Promise<boolean> {
  if (connection.loaded.get()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const finish = (loaded: boolean): void => {
      clearTimeout(timer);
      end();
      resolve(loaded);
    };
    const timer = setTimeout(() => finish(false), PATIENCE_MS);
    const end = connection.loaded.subscribe(() => {
      if (connection.loaded.get()) finish(true);
    });
  });
}

function whenSaved(connection: BoardConnection): Promise<void> {
  const isSaved = (): boolean => connection.state.get().kind === 'saved';
  if (isSaved()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = connection.state.subscribe(() => {
      if (!isSaved()) return;
      end();
      resolve();
    });
  });
}
