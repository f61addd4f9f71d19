import type { Id } from '@taktboard/board';
import { byCodeUnit } from '../digest/task.ts';
import type { Millis } from '../time/instant.ts';
import type { ZoneTimes } from '../time/zone-times.ts';
import type { AgeingTask, FlowReport } from './flow.ts';
import { spreadOf } from './spread.ts';
import { type FlowMoment, isUnderWay, type TaskFlow } from './task-flow.ts';

/** Both days counted: what is started and finished on one day took one. */
export function daysBetween(from: Millis, to: Millis, zone: ZoneTimes): number {
  return Math.max(1, zone.dayAt(to) - zone.dayAt(from) + 1);
}

interface Frame extends Pick<FlowMoment, 'at' | 'since' | 'kindOf'> {
  zone: ZoneTimes;
  /** Neither it nor its column is archived. */
  isLive(task: TaskFlow): boolean;
  columns: readonly Id[];
  /** Items at most. */
  cap: number;
}

/** What is started and not finished, against how old finished work was in each column. */
export function ageingOf(
  tasks: readonly TaskFlow[],
  lately: readonly TaskFlow[],
  frame: Frame,
): FlowReport['ageing'] {
  const items = tasks.flatMap((task) => ageOf(task, frame));
  items.sort((a, b) => b.age - a.age || byCodeUnit(a.id, b.id));
  const left = new Map<Id, number[]>();
  for (const task of lately) {
    for (const [columnId, age] of agesAtLeaving(task, frame)) {
      const ages = left.get(columnId);
      if (ages === undefined) left.set(columnId, [age]);
      else ages.push(age);
    }
  }
  return {
    total: items.length,
    items: items.slice(0, frame.cap),
    columns: frame.columns.flatMap((columnId) => {
      const spread = spreadOf(left.get(columnId) ?? []);
      return spread === null ? [] : [{ columnId, ...spread }];
    }),
  };
}

function ageOf(task: TaskFlow, { at: now, since, kindOf, zone, isLive }: Frame): AgeingTask[] {
  const { card, started, at } = task;
  if (started === null || at === null || !isLive(task) || !isUnderWay(kindOf(at.columnId))) return [];
  return [
    {
      id: card.id,
      title: card.title,
      columnId: at.columnId,
      age: daysBetween(started, now, zone),
      inColumn: daysBetween(Math.max(at.from, since), now, zone),
    },
  ];
}

/** Of each column that it went through, how old the task was when it left it for the last time. */
function agesAtLeaving({ visits, started }: TaskFlow, { kindOf, zone }: Frame): Map<Id, number> {
  const ages = new Map<Id, number>();
  if (started === null) return ages;
  for (const { columnId, until } of visits) {
    if (until !== Infinity && until >= started && isUnderWay(kindOf(columnId))) {
      ages.set(columnId, daysBetween(started, until, zone));
    }
  }
  return ages;
}
