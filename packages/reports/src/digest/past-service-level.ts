import type { Id } from '@taktboard/board';
import { SERVICE_LEVEL_DAYS, serviceLevelOf } from '../flow/service-level.ts';
import type { DayNumber } from '../time/day.ts';
import { type Instant, millisOf } from '../time/instant.ts';
import type { ZoneTimes } from '../time/zone-times.ts';
import type { CardFacts } from './digest-input.ts';
import type { Entry } from './list.ts';
import { isDone, type Task } from './task.ts';

/**
 * Started work that is older than what the board's own service level says; where that cannot be said, none. Days are
 * counted from the start on, the first and the last one too.
 */
export function pastServiceLevel(
  tasks: readonly Task[],
  facts: ReadonlyMap<Id, CardFacts>,
  { zone, today }: { zone: ZoneTimes; today: DayNumber },
): Entry<{ age: number; sle: number }>[] {
  const dayOf = (instant: Instant) => zone.dayAt(millisOf(instant));
  const cycles: number[] = [];
  for (const task of tasks) {
    const { started = null, finished = null } = facts.get(task.card.id) ?? {};
    if (started === null || finished === null || !isDone(task)) continue;
    const day = dayOf(finished);
    if (day > today - SERVICE_LEVEL_DAYS && day <= today && started <= finished) {
      cycles.push(day - dayOf(started) + 1);
    }
  }
  const level = serviceLevelOf(cycles);
  if (level === null) return [];
  return tasks.flatMap((task) => {
    const started = facts.get(task.card.id)?.started ?? null;
    const kind = task.column?.kind;
    if (!task.open || started === null || (kind !== 'active' && kind !== 'review')) return [];
    const age = today - dayOf(started) + 1;
    return age > level.days ? [{ task, extra: { age, sle: level.days } }] : [];
  });
}
