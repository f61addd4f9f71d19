import { CLOSE } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { createStore } from '../kit/store.ts';
import { BoardRegistry, type OwnedBoard } from './board-registry.ts';
import type { SaveState } from './save-state.ts';

class TestBoard {
  readonly state = createStore<SaveState>({ kind: 'saved' });
  readonly told: string[] = [];
  readonly opened = Promise.resolve();
  readonly boardId: string;

  constructor(boardId: string) {
    this.boardId = boardId;
  }

  setPresence(): void {
    this.told.push('left');
  }
  retry(): void {
    this.told.push('retry');
  }
  wake(): void {
    this.told.push('wake');
  }
  close(): void {
    this.told.push('closed');
  }
}

function boards() {
  const opened: TestBoard[] = [];
  let person: string | null = 'anna';
  let ended = 0;
  const revoked: string[] = [];
  const registry = new BoardRegistry({
    open(boardId) {
      const board = new TestBoard(boardId);
      opened.push(board);
      // the registry lends the rest without looking at it
      return board as unknown as OwnedBoard;
    },
    personId: () => person,
    onSessionEnded: () => ended++,
    onRevoked: (boardId) => void revoked.push(boardId),
  });
  const at = (index: number): TestBoard => {
    const board = opened[index];
    if (!board) throw new Error(`no board ${index} was opened`);
    return board;
  };
  return {
    registry,
    opened,
    at,
    become: (next: string | null) => (person = next),
    ended: () => ended,
    revoked,
  };
}

describe('[UI-6] boards on a page', () => {
  it('are opened once for all who need them, and closed after the last', () => {
    const { registry, opened, at } = boards();
    const first = registry.lend('b');
    const second = registry.lend('b');
    expect(opened).toHaveLength(1);
    first.close();
    first.close();
    expect(at(0).told).not.toContain('closed');
    second.close();
    expect(at(0).told).toContain('closed');
    expect(registry.boards).toEqual([]);
  });

  it('stay connected with work that waits, until the server has it', () => {
    const { registry, at } = boards();
    const board = registry.lend('b');
    at(0).state.set({ kind: 'offline', waiting: 2, loaded: true, readOnly: null });
    board.close();
    expect(at(0).told).toEqual(['retry', 'left']);
    at(0).state.set({ kind: 'saving', waiting: 1 });
    expect(at(0).told).not.toContain('closed');
    at(0).state.set({ kind: 'saved' });
    expect(at(0).told).toContain('closed');
  });

  it('are found again with what waits when one comes back', () => {
    const { registry, opened, at } = boards();
    registry.lend('b').close();
    const left = registry.lend('b');
    at(1).state.set({ kind: 'saving', waiting: 1 });
    left.close();
    registry.lend('b');
    expect(opened).toHaveLength(2);
    at(1).state.set({ kind: 'saved' });
    expect(at(1).told).not.toContain('closed');
  });
});

describe('[UI-19] what one person left unsynced is never sent by another', () => {
  it('is let go when someone else opens the board', () => {
    const { registry, opened, at, become } = boards();
    const annas = registry.lend('b');
    at(0).state.set({ kind: 'refused', code: CLOSE.notSignedIn, waiting: 3, loaded: true });
    annas.close();
    become('ben');
    registry.lend('b');
    expect(at(0).told).toContain('closed');
    expect(opened).toHaveLength(2);
  });

  it('is kept for the same person who signs in again, and the session is asked for', () => {
    const { registry, opened, at, become, ended } = boards();
    const board = registry.lend('b');
    at(0).state.set({ kind: 'refused', code: CLOSE.notSignedIn, waiting: 3, loaded: true });
    expect(ended()).toBe(1);
    become(null);
    board.close();
    become('anna');
    registry.lend('b');
    expect(opened).toHaveLength(1);
    expect(at(0).told.at(-1)).toBe('retry');
  });

  it('is gone after signing out', () => {
    const { registry, at } = boards();
    registry.lend('b');
    at(0).state.set({ kind: 'offline', waiting: 1, loaded: true, readOnly: null });
    registry.discard();
    expect(at(0).told).toContain('closed');
    expect(registry.boards).toEqual([]);
  });
});
