import { CLOSE } from '@taktboard/protocol';
import type { BoardConnection } from './board-connection.ts';
import type { SaveState } from './save-state.ts';
import { waitingIn } from './unsynced.ts';

/** What the registry needs of a board besides lending it. */
export interface OwnedBoard extends BoardConnection {
  /** Resolves when this device has been asked for it, whatever came of that. */
  readonly opened: Promise<void>;
  retry(): void;
  wake(): void;
}

export interface RegistryPorts<Board extends OwnedBoard> {
  /** Makes a board and begins to open it. */
  open(boardId: string, personId: string | null): Board;
  /** Who is signed in; what one person left unsynced is never another's to send. */
  personId(): string | null;
  /** The server no longer knows who this is. */
  onSessionEnded(): void;
  /** The board is gone for this person, and nothing of theirs waits in it. */
  onRevoked(boardId: string, personId: string | null): void;
}

/** Signing in again changes nothing about these. */
export function isRevoked(code: number): boolean {
  return code === CLOSE.notAllowed || code === CLOSE.noSuchDocument;
}

interface Entry<Board> {
  board: Board;
  personId: string | null;
  users: number;
  stop(): void;
}

/**
 * Boards that are in use on this page, and boards that were left with work that the server has not got yet: those stay
 * connected until it has.
 */
export class BoardRegistry<Board extends OwnedBoard> {
  readonly #ports: RegistryPorts<Board>;
  readonly #entries = new Map<string, Entry<Board>>();

  constructor(ports: RegistryPorts<Board>) {
    this.#ports = ports;
  }

  get boards(): Board[] {
    return [...this.#entries.values()].map(({ board }) => board);
  }

  /** Opens a board, or joins who has it open already. To be given back with `close()`. */
  lend(boardId: string): BoardConnection {
    const personId = this.#ports.personId();
    const known = this.#entries.get(boardId);
    if (known && known.personId !== personId) this.#end(boardId);
    const entry = this.#entries.get(boardId) ?? this.#begin(boardId, personId);
    entry.board.retry();
    entry.users += 1;
    return lent(entry.board, () => {
      entry.users -= 1;
      entry.board.setPresence({});
      this.#endWhenSaved(boardId, entry);
    });
  }

  /** Hands over what waits in a board that no one looks at; then it is let go. */
  async handOver(boardId: string): Promise<void> {
    if (this.#entries.has(boardId)) return;
    const connection = this.lend(boardId);
    await this.#entries.get(boardId)?.board.opened;
    connection.close();
  }

  drop(boardId: string): void {
    this.#end(boardId);
  }

  /** After signing out: nothing of it stays. */
  discard(): void {
    for (const boardId of [...this.#entries.keys()]) this.#end(boardId);
  }

  #begin(boardId: string, personId: string | null): Entry<Board> {
    const board = this.#ports.open(boardId, personId);
    const stop = board.state.subscribe(() => {
      const state: SaveState = board.state.get();
      if (state.kind === 'refused') {
        if (state.code === CLOSE.notSignedIn) this.#ports.onSessionEnded();
        if (isRevoked(state.code) && state.waiting === 0) this.#ports.onRevoked(boardId, personId);
      }
      this.#endWhenSaved(boardId, entry);
    });
    const entry: Entry<Board> = { board, personId, users: 0, stop };
    this.#entries.set(boardId, entry);
    return entry;
  }

  #endWhenSaved(boardId: string, entry: Entry<Board>): void {
    if (this.#entries.get(boardId) !== entry || entry.users > 0) return;
    if (waitingIn(entry.board.state.get()) === 0) this.#end(boardId);
  }

  #end(boardId: string): void {
    const entry = this.#entries.get(boardId);
    if (!entry) return;
    this.#entries.delete(boardId);
    entry.stop();
    entry.board.close();
  }
}

/** The same board, with a `close` that counts once. */
function lent(board: OwnedBoard, onClose: () => void): BoardConnection {
  let returned = false;
  return {
    boardId: board.boardId,
    clientId: board.clientId,
    projection: board.projection,
    state: board.state,
    device: board.device,
    loaded: board.loaded,
    people: board.people,
    role: board.role,
    writable: board.writable,
    history: board.history,
    presence: board.presence,
    setPresence: (presence) => board.setPresence(presence),
    run: (...commands) => board.run(...commands),
    runWithin: (burst, ...commands) => board.runWithin(burst, ...commands),
    drafting: () => board.drafting(),
    undo: () => board.undo(),
    redo: () => board.redo(),
    onComment: (listener) => board.onComment(listener),
    onMerged: (listener) => board.onMerged(listener),
    description: (cardId) => board.description(cardId),
    waitingSince: () => board.waitingSince(),
    unsyncedFile: () => board.unsyncedFile(),
    close: () => {
      if (returned) return;
      returned = true;
      onClose();
    },
  };
}
