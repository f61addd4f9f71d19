import { BoardProjection } from '@taktboard/board';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { BoardSummary } from '../store/database.ts';
import { summarize } from './summarize.ts';

const COLUMNS = ['active', 'done', 'backlog', 'put-away'] as const;

interface Task {
  column: number;
  due?: string | undefined;
  archived: boolean;
}

function boardOf(tasks: readonly Task[]): BoardProjection {
  const doc = new Y.Doc();
  doc.transact(() => {
    doc.getMap('meta').set('zone', 'Europe/Berlin');
    for (const [rank, id] of COLUMNS.entries()) {
      const column = new Y.Map<unknown>();
      doc.getMap('columns').set(id, column);
      column.set('rank', `a${rank}`);
      column.set('kind', id === 'put-away' ? 'active' : id);
      if (id === 'put-away') column.set('archived', true);
    }
    for (const [n, { column, due, archived }] of tasks.entries()) {
      const card = new Y.Map<unknown>();
      doc.getMap('cards').set(`task-${n}`, card);
      card.set('place', [COLUMNS[column], `a${String(n).padStart(6, '0')}`]);
      if (due !== undefined) card.set('due', due);
      if (archived) card.set('archived', true);
    }
  });
  return new BoardProjection(doc);
}

function inSteps(projection: BoardProjection): { summary: BoardSummary; pauses: number } {
  const steps = summarize(projection);
  for (let pauses = 0; ; pauses++) {
    const step = steps.next();
    if (step.done) return { summary: step.value, pauses };
  }
}

/** From all tasks, one by one. */
function counted(projection: BoardProjection): { open: number; dues: string[] } {
  const { cards, columns } = projection.snapshot();
  const isOpen = new Set(
    columns.filter(({ kind, archived }) => kind !== 'done' && !archived).map(({ id }) => id),
  );
  const open = cards.filter(({ columnId, archived }) => isOpen.has(columnId) && !archived);
  return { open: open.length, dues: open.flatMap(({ due }) => due ?? []).toSorted() };
}

const task: fc.Arbitrary<Task> = fc.record({
  column: fc.integer({ min: 0, max: COLUMNS.length - 1 }),
  due: fc.constantFrom(undefined, '2026-11-27', '2026-12-01T09:30'),
  archived: fc.boolean(),
});

describe('what the list of boards shows', () => {
  it('counts what is open, and has the dues of that', () => {
    fc.assert(
      fc.property(fc.array(task, { maxLength: 40 }), (tasks) => {
        const projection = boardOf(tasks);
        const { open, dues, zone } = inSteps(projection).summary;
        expect({ open, dues: dues.toSorted() }).toEqual(counted(projection));
        expect(zone).toBe('Europe/Berlin');
      }),
    );
  });

  it('[SYNC-92] is counted with pauses on a large board', () => {
    const tasks = Array.from({ length: 9_000 }, (_, n) => ({
      column: 0,
      archived: n % 10 === 0,
      due: '2026-11-27',
    }));
    const projection = boardOf(tasks);
    const { summary, pauses } = inSteps(projection);
    expect({ open: summary.open, dues: summary.dues }).toEqual(counted(projection));
    expect([summary.open, pauses]).toEqual([8_100, 2]);
  });
});
