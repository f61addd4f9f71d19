import type { Card, Command, Id, Label, Priority } from '@taktboard/board';
import type { Language } from '../../i18n/language.ts';

export const SWIMLANES_BY = ['owner', 'label', 'priority'] as const;
/** What the rows of the board are. */
export type SwimlaneBy = (typeof SWIMLANES_BY)[number];

/** The swimlane of tasks that have no such value: of no one, without a label, of normal priority. */
export const WITHOUT = '';

const PRIORITIES: readonly (Priority | typeof WITHOUT)[] = ['urgent', 'high', WITHOUT, 'low'];

/** The swimlanes that a task stands in: one, or with several labels as many. */
export function lanesOf(card: Card, by: SwimlaneBy, labels: ReadonlyMap<Id, Label>): readonly string[] {
  switch (by) {
    case 'owner':
      return [card.owner ?? WITHOUT];
    case 'priority':
      return [card.priority ?? WITHOUT];
    case 'label': {
      const live = card.labels.filter((id) => labels.get(id)?.archived === undefined && labels.has(id));
      return live.length === 0 ? [WITHOUT] : live;
    }
  }
}

/**
 * What makes a task one of another swimlane. From one label's lane to another's the one label takes the other's place;
 * into the lane without labels it loses all of them, because with any it would not be seen there.
 */
export function laneChange(
  card: Card,
  by: SwimlaneBy,
  move: { from: string | undefined; to: string },
): Command[] {
  const { id } = card;
  const { from, to } = move;
  if (from === to) return [];
  switch (by) {
    case 'owner':
      return (card.owner ?? WITHOUT) === to
        ? []
        : [{ type: 'card.set', id, fields: { owner: to === WITHOUT ? null : to } }];
    case 'priority':
      return (card.priority ?? WITHOUT) === to
        ? []
        : [{ type: 'card.set', id, fields: { priority: PRIORITIES.find((one) => one === to) || null } }];
    case 'label': {
      const away =
        to === WITHOUT ? card.labels : card.labels.filter((label) => label === from && label !== to);
      return [
        ...away.map((labelId) => ({ type: 'card.label' as const, id, labelId, on: false })),
        ...(to === WITHOUT || card.labels.includes(to)
          ? []
          : [{ type: 'card.label' as const, id, labelId: to, on: true }]),
      ];
    }
  }
}

/** The fields that a task has from the start when it is made in a swimlane. */
export function laneFields(by: SwimlaneBy, lane: string): { owner?: Id; labels?: Id[]; priority?: Priority } {
  if (lane === WITHOUT) return {};
  if (by === 'owner') return { owner: lane };
  if (by === 'label') return { labels: [lane] };
  const priority = PRIORITIES.find((one) => one === lane);
  return priority ? { priority } : {};
}

interface Order {
  ownPersonId: Id | null;
  people: ReadonlyMap<Id, { name: string }>;
  labels: ReadonlyMap<Id, Label>;
  language: Language;
}

/** Oneself first, then by name; what has no such value comes last. Priorities are always all there. */
export function orderLanes(by: SwimlaneBy, lanes: Iterable<string>, order: Order): readonly string[] {
  if (by === 'priority') return PRIORITIES;
  const nameOf = (lane: string) => (by === 'owner' ? order.people : order.labels).get(lane)?.name ?? lane;
  const own = by === 'owner' ? order.ownPersonId : null;
  const { compare } = new Intl.Collator(order.language, { numeric: true });
  const weight = (lane: string) => (lane === own ? 0 : lane === WITHOUT ? 2 : 1);
  return [...lanes].sort(
    (a, b) => weight(a) - weight(b) || compare(nameOf(a), nameOf(b)) || (a < b ? -1 : 1),
  );
}
