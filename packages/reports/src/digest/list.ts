import type { ZoneTimes } from '../time/zone-times.ts';
import { deadlineOf } from './deadline.ts';
import type { Item, List } from './digest.ts';
import type { Task } from './task.ts';

export function itemOf(task: Task, zone: ZoneTimes): Item {
  const { id, title, columnId, owner, due } = task.card;
  const deadline = due === undefined ? null : deadlineOf(due, zone);
  return {
    id,
    title,
    columnId,
    owner: owner ?? null,
    due: deadline?.day ?? null,
    ...(deadline?.at ? { dueAt: deadline.at } : {}),
    lateDays: task.lateDays,
  };
}

/** A task, and what a list says of it beyond the item. */
export interface Entry<Extra> {
  task: Task;
  extra: Extra;
}

/** Makes the lists of one digest: each keeps the order that it is given, is capped, and tells its true total. */
export class ListMaker {
  readonly #zone: ZoneTimes;
  readonly #cap: number;

  constructor(zone: ZoneTimes, cap: number) {
    this.#zone = zone;
    this.#cap = cap;
  }

  plain(tasks: readonly Task[]): List {
    return { total: tasks.length, items: tasks.slice(0, this.#cap).map((task) => itemOf(task, this.#zone)) };
  }

  with<Extra>(entries: readonly Entry<Extra>[]): List<Extra> {
    const shown = entries.slice(0, this.#cap);
    return {
      total: entries.length,
      items: shown.map(({ task, extra }) => ({ ...itemOf(task, this.#zone), ...extra })),
    };
  }
}
