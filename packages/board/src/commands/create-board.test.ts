import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { docOf, newBoard } from '../testing/boards.ts';
import { boardOf } from '../testing/reads.ts';
import { seededPorts } from '../testing/seeded.ts';
import { createBoard } from './create-board.ts';

describe('createBoard', () => {
  it('makes a board without problems, its columns in the order given', () => {
    const board = boardOf(newBoard());
    expect(board.problems).toEqual([]);
    expect(board.columns.map((column) => column.name)).toEqual(['To do', 'Doing', 'Done']);
    expect(board.meta).toEqual({
      schema: 1,
      title: 'Campaigns',
      zone: 'Europe/Berlin',
      region: 'DE-BY',
      workdays: [1, 2, 3, 4, 5],
    });
  });

  it('leaves a board alone that is there already, and makes none of nonsense', () => {
    const given = { title: 'X', zone: 'UTC', workdays: [1], columns: [{ name: 'A', kind: 'done' as const }] };
    expect(createBoard(newBoard(), given, seededPorts('x'))).toEqual({ ok: false, reason: 'not-empty' });
    const doc = docOf(1000);
    expect(createBoard(doc, { ...given, title: ' ' }, seededPorts('x'))).toEqual({
      ok: false,
      reason: 'invalid-value',
    });
    expect(Y.encodeStateAsUpdate(doc)).toHaveLength(2);
  });
});
