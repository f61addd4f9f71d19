import type { Id } from '@taktboard/board';
import type { Digest } from './digest.ts';
import type { Standing } from './standing.ts';
import { byCodeUnit, type Task } from './task.ts';

type Load = Digest['owners'][number];

/** How much open work each person has; whoever has the most overdue first, work of nobody last. */
export function ownerLoads(
  tasks: readonly Task[],
  { overdue, dueNext }: Standing,
  whose: 'all' | { only: Id },
): Load[] {
  const loads = new Map<Id | null, Load>();
  const add = (figure: 'open' | 'overdue' | 'dueNext') => (task: Task) => {
    const id = task.card.owner ?? null;
    if (whose !== 'all' && id !== whose.only) return;
    const load = loads.get(id) ?? { id, open: 0, overdue: 0, dueNext: 0 };
    load[figure] += 1;
    loads.set(id, load);
  };
  tasks.filter(({ open }) => open).forEach(add('open'));
  overdue.forEach(add('overdue'));
  dueNext.forEach(add('dueNext'));
  return [...loads.values()].sort(
    (a, b) =>
      Number(a.id === null) - Number(b.id === null) ||
      b.overdue - a.overdue ||
      b.open - a.open ||
      byCodeUnit(a.id ?? '', b.id ?? ''),
  );
}
