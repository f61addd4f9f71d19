import { boardList } from '../session/board-list.ts';
import { people, refreshPeople } from '../session/people.ts';
import { loadSession, session } from '../session/session.ts';
import type { BoardConnection } from './board-connection.ts';
import { BoardRegistry } from './board-registry.ts';
import { LiveBoard } from './live-board.ts';
import { nothingKept } from './local-updates.ts';
import { browserPorts } from './ports.ts';
import { unsyncedChanges, watchUnsynced } from './unsynced.ts';

const registry = new BoardRegistry<LiveBoard>({
  open(boardId) {
    const board = new LiveBoard({
      boardId,
      ports: browserPorts(),
      local: nothingKept,
      people,
      onPeople: () => void refreshPeople(),
    });
    applyRole(board);
    void board.open();
    void refreshPeople();
    return board;
  },
  personId() {
    const current = session.get();
    return current.kind === 'signed-in' ? current.me.person.id : null;
  },
  onSessionEnded: () => void loadSession(),
});

/** Opens a board, or joins who has it open on this page already. Give it back with `close()`. */
export function openBoard(boardId: string): BoardConnection {
  watchWorld();
  return registry.lend(boardId);
}

/** The list of boards knows the role before the connection says anything of it. */
function applyRole(board: LiveBoard): void {
  const role = boardList.get().boards?.find(({ id }) => id === board.boardId)?.role;
  if (role) board.setRole(role);
}

let watching = false;

function watchWorld(): void {
  if (watching) return;
  watching = true;
  watchUnsynced({ boards: () => registry.boards, discard: () => registry.discard() });
  const wake = () => {
    for (const board of registry.boards) board.wake();
  };
  boardList.subscribe(() => registry.boards.forEach(applyRole));
  window.addEventListener('online', wake);
  window.addEventListener('offline', wake); // asks at once, so that a dead network is noticed early
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake();
  });
  window.addEventListener('beforeunload', (event) => {
    if (unsyncedChanges() > 0) event.preventDefault();
  });
}
