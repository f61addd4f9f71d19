import { boardList } from '../session/board-list.ts';
import { people, refreshPeople } from '../session/people.ts';
import type { BoardConnection } from './board-connection.ts';
import { LiveBoard } from './live-board.ts';
import { nothingKept } from './local-updates.ts';
import { browserPorts } from './ports.ts';
import { forgetUnsynced, unsyncedChanges, waitingIn, watchUnsynced } from './unsynced.ts';

interface Opened {
  board: LiveBoard;
  users: number;
}

/** Boards that are in use, and boards that were left with work that the server has not got yet. */
const opened = new Map<string, Opened>();

/** Opens a board, or joins who has it open on this page already. Give it back with `close()`. */
export function openBoard(boardId: string): BoardConnection {
  let entry = opened.get(boardId);
  if (entry) entry.board.retry();
  else {
    const board = new LiveBoard({
      boardId,
      ports: browserPorts(),
      local: nothingKept,
      people,
      onPeople: () => void refreshPeople(),
    });
    entry = { board, users: 0 };
    opened.set(boardId, entry);
    watchUnsynced(boardId, { state: () => board.state.get(), file: () => board.unsyncedFile() });
    watchWorld();
    applyRole(boardId, board);
    void board.open();
    void refreshPeople();
  }
  entry.users += 1;
  return lent(boardId, entry);
}

/** The same board, with a `close` that counts once and ends it only when no one else needs it. */
function lent(boardId: string, entry: Opened): BoardConnection {
  const { board } = entry;
  let returned = false;
  return {
    boardId,
    clientId: board.clientId,
    projection: board.projection,
    state: board.state,
    loaded: board.loaded,
    people: board.people,
    role: board.role,
    writable: board.writable,
    history: board.history,
    presence: board.presence,
    setPresence: (presence) => board.setPresence(presence),
    run: (...commands) => board.run(...commands),
    undo: () => board.undo(),
    redo: () => board.redo(),
    onComment: (listener) => board.onComment(listener),
    description: (cardId) => board.description(cardId),
    unsyncedFile: () => board.unsyncedFile(),
    close: () => {
      if (returned) return;
      returned = true;
      entry.users -= 1;
      board.setPresence({});
      endWhenSaved(boardId, entry);
    },
  };
}

function endWhenSaved(boardId: string, entry: Opened): void {
  const end = (): boolean => {
    if (opened.get(boardId) !== entry) return true;
    if (entry.users > 0 || waitingIn(entry.board.state.get()) > 0) return false;
    opened.delete(boardId);
    forgetUnsynced(boardId);
    entry.board.close();
    return true;
  };
  if (end()) return;
  const stop = entry.board.state.subscribe(() => {
    if (end()) stop();
  });
}

function applyRole(boardId: string, board: LiveBoard): void {
  const role = boardList.get().boards?.find((each) => each.id === boardId)?.role;
  if (role && board.state.get().kind !== 'refused') board.setRole(role);
}

let watching = false;

function watchWorld(): void {
  if (watching) return;
  watching = true;
  const wake = () => {
    for (const { board } of opened.values()) board.wake();
  };
  boardList.subscribe(() => {
    for (const [boardId, { board }] of opened) applyRole(boardId, board);
  });
  window.addEventListener('online', wake);
  window.addEventListener('offline', wake); // asks at once, so that a dead network is noticed early
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') wake();
  });
  window.addEventListener('beforeunload', (event) => {
    if (unsyncedChanges() > 0) event.preventDefault();
  });
}
