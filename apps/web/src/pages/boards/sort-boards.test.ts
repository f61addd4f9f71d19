import { describe, expect, it } from 'vitest';
import type { BoardSummary } from '../../session/board-list.ts';
import { sortBoards } from './sort-boards.ts';

const board = (id: string, title = id, starred = false): BoardSummary => ({
  id,
  title,
  starred,
  role: 'editor',
  open: 0,
  overdue: 0,
  updatedAt: '2026-11-25T08:00:00Z',
});
const ids = (boards: readonly BoardSummary[]) => boards.map(({ id }) => id);
const many = Array.from({ length: 12 }, (_, index) => board(`b${index}`));

describe('[START-6] the list of boards', () => {
  it('shows starred ones first, then those opened here last, then the others', () => {
    const boards = [...many, board('star', 'Star', true)];
    const sorted = sortBoards(boards, { search: '', opened: ['b7', 'star', 'gone', 'b2'] });
    expect(ids(sorted.starred)).toEqual(['star']);
    expect(ids(sorted.recent)).toEqual(['b7', 'b2']);
    expect(sorted.others).toHaveLength(10);
    expect(sorted.searchable).toBe(true);
  });

  it('is one list where it is short', () => {
    const sorted = sortBoards(many.slice(0, 5), { search: '', opened: ['b3'] });
    expect(sorted).toMatchObject({ starred: [], recent: [], searchable: false });
    expect(ids(sorted.others)).toEqual(['b0', 'b1', 'b2', 'b3', 'b4']);
  });

  it('finds words of a title without case and marks', () => {
    const boards = [...many, board('x', 'Frühjahr: Messe Köln', true)];
    expect(ids(sortBoards(boards, { search: 'koln FRUH', opened: [] }).others)).toEqual(['x']);
    expect(ids(sortBoards(boards, { search: 'nothing', opened: [] }).others)).toEqual([]);
  });
});
