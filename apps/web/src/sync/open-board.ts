import type { Role } from '@taktboard/protocol';
import { isSet } from '../device/flags.ts';
import { boardList, refreshBoards } from '../session/board-list.ts';
import { people, refreshPeople } from '../session/people.ts';
import { loadSession, ownPersonId } from '../session/session.ts';
import type { BoardConnection } from './board-connection.ts';
import { BoardRegistry } from './board-registry.ts';
import { LateUpdates } from './late-updates.ts';
import { LiveBoard } from './live-board.ts';
import type { LocalUpdates } from './local-updates.ts';
import { browserPorts } from './ports.ts';
import { waitingIn, watchUnsynced } from './unsynced.ts';

const ports = browserPorts();
const registry = new BoardRegistry<LiveBoard>({
  open(boardId, personId) {
    const board = new LiveBoard({
      boardId,
      personId,
      ports,
      local: new LateUpdates(() => keeperOf(boardId, personId ?? '')),
      people,
      onPeople: () => void refreshPeople(),
    });
    applyRole(board);
    // what the list still says of before would come back with its next change
    board.role.subscribe(() => {
      const listed = roleInList(board);
      if (listed && listed !== board.role.get()) void refreshBoards();
    });
    void board.open();
    void refreshPeople();
    return board;
  },
  personId: ownPersonId,
  onSessionEnded: () => void loadSession(),
  onRevoked: (boardId) => void removeFromDevice(boardId),
});

async function keeperOf(boardId: string, personId: string): Promise<LocalUpdates> {
  const { BoardKeeper, askToPersist, compactApart } = await import('./board-keeper.ts');
  const channel = new BroadcastChannel(`taktboard/board/${personId}/${boardId}`);
  return new BoardKeeper({
    key: { personId, boardId },
    ports,
    channel,
    shared: isSet('shared-device'),
    compactKept: compactApart,
    persist: askToPersist,
  });
}

/** Opens a board, or joins who has it open on this page already. Give it back with `close()`. */
export function openBoard(boardId: string): BoardConnection {
  watchWorld();
  return registry.lend(boardId);
}

/** Sends what waits in a board that this device keeps. */
export function handOverBoard(boardId: string): Promise<void> {
  watchWorld();
  return registry.handOver(boardId);
}

/** Of a board that one may not see any more; what waits in it is lost. */
async function removeFromDevice(boardId: string): Promise<void> {
  const personId = ownPersonId();
  if (personId === null) return;
  const { removeBoard } = await import('../device/board-database.ts');
  await removeBoard({ personId, boardId });
  const { forgetTalkOf } = await import('../session/kept-talk.ts');
  await forgetTalkOf(boardId);
}

/** Also out of this page. */
export async function dropBoard(boardId: string): Promise<void> {
  registry.drop(boardId);
  await removeFromDevice(boardId);
}

/** The list of boards knows the role before the connection says anything of it. */
function applyRole(board: LiveBoard): void {
  const role = roleInList(board);
  if (role) board.setRole(role);
}

function roleInList({ boardId }: LiveBoard): Role | undefined {
  return boardList.get().boards?.find(({ id }) => id === boardId)?.role;
}

/** Would be lost with this page: it waits for the server, and this device does not keep it. */
function isUnsafe({ state, device }: LiveBoard): boolean {
  const { kind } = device.get();
  return waitingIn(state.get()) > 0 && kind !== 'kept' && kind !== 'keeping';
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
    if (registry.boards.some(isUnsafe)) event.preventDefault();
  });
}
