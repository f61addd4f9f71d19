import type { MyTask } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { groupTasks, type MyBoard } from './group-tasks.ts';

const board = (id: string, zone = 'Europe/Berlin'): MyBoard => ({
  id,
  title: id,
  role: 'editor',
  zone,
  workdays: [1, 2, 3, 4, 5],
  columns: [{ id: 'doing', name: 'Doing', kind: 'active' }],
});
const task = (id: string, fields: Partial<MyTask> = {}): MyTask => ({
  boardId: 'b',
  id,
  title: id,
  columnId: 'doing',
  how: 'owner',
  items: [],
  waitsFor: [],
  waitedBy: [],
  ...fields,
});
/** Wednesday, 25 November 2026, 12:00 in Berlin. */
const NOW = Date.UTC(2026, 10, 25, 11, 0);
const grouped = (...tasks: MyTask[]) =>
  groupTasks({ boards: [board('b'), board('tokyo', 'Asia/Tokyo')], tasks }, NOW).map(
    ({ name, entries }) => [name, entries.map(({ task: { id }, item }) => item?.id ?? id)] as const,
  );

describe('[FIND-11] my tasks', () => {
  it('are grouped by when they are due, the most urgent first', () => {
    expect(
      grouped(
        task('undated'),
        task('sunday', { due: '2026-11-29' }),
        task('monday', { due: '2026-11-30' }),
        task('today'.concat('-low'), { due: '2026-11-25', priority: 'low' }),
        task('today-urgent', { due: '2026-11-25T18:00', priority: 'urgent' }),
        task('this-morning', { due: '2026-11-25T09:00' }),
        task('last-week', { due: '2026-11-19' }),
      ),
    ).toEqual([
      ['overdue', ['last-week', 'this-morning']],
      ['today', ['today-urgent', 'today-low']],
      ['week', ['sunday']],
      ['later', ['monday']],
      ['undated', ['undated']],
    ]);
  });

  it('[REP-44] are out of the way until the day on which one wants to be reminded, for as long as they are overdue', () => {
    expect(
      grouped(
        task('later', { due: '2026-11-20', snoozed: '2026-11-26' }),
        task('today', { due: '2026-11-20', snoozed: '2026-11-25' }),
        task('not-over', { due: '2026-11-30', snoozed: '2026-11-26' }),
      ),
    ).toEqual([
      ['overdue', ['today']],
      ['later', ['not-over']],
      ['snoozed', ['later']],
    ]);
  });

  it('go by the day that it is where the board is', () => {
    // at noon in Berlin it is 20:00 in Tokyo
    expect(grouped(task('a', { boardId: 'tokyo', due: '2026-11-25T19:00' }))).toEqual([['overdue', ['a']]]);
  });

  it('are my checklist items in others’ tasks too, by the item’s date or the task’s', () => {
    const items = [
      { id: 'call', text: 'Call' },
      { id: 'write', text: 'Write', due: '2026-11-24' },
    ];
    expect(grouped(task('fair', { how: 'item', due: '2026-12-24', items }))).toEqual([
      ['overdue', ['write']],
      ['later', ['call']],
    ]);
  });

  it('are one’s own items in one’s own task where they are due before it', () => {
    const items = [
      { id: 'draft', text: 'Draft', due: '2026-11-25' },
      { id: 'proof', text: 'Proof', due: '2026-12-16' },
      { id: 'call', text: 'Call' },
    ];
    expect(grouped(task('fair', { due: '2026-12-16', items }))).toEqual([
      ['today', ['draft']],
      ['later', ['fair']],
    ]);
    expect(
      grouped(task('help', { how: 'contributor', due: '2026-12-16' }), task('undated', { items })),
    ).toEqual([
      ['today', ['draft']],
      ['later', ['proof']],
      ['undated', ['undated']],
      ['contributing', ['help']],
    ]);
  });

  it('name what others wait for once more, and what one takes part in last', () => {
    const waitedBy = [{ id: 'page', title: 'Page', owner: 'ben' }];
    expect(
      grouped(task('text', { waitedBy }), task('help', { how: 'contributor', due: '2026-11-01' })),
    ).toEqual([
      ['undated', ['text']],
      ['waiting', ['text']],
      ['contributing', ['help']],
    ]);
  });
});
