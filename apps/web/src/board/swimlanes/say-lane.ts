import { gesturesNow } from '../gestures/text/gestures-messages.ts';
import { textNow } from '../text/board-messages.ts';
import type { BoardModel } from '../state/board-model.ts';
import { WITHOUT } from './lane-of.ts';

/** What a swimlane is called. */
export function laneName(model: BoardModel, lane: string): string {
  const by = model.swimlanes.get()?.by ?? 'owner';
  const text = gesturesNow().swimlanes;
  if (lane === WITHOUT) return text.without[by];
  const { people, projection } = model.connection;
  if (by === 'owner') return people.get().get(lane)?.name ?? lane;
  if (by === 'label') return projection.labels().get(lane)?.name || lane;
  const names: Readonly<Record<string, string>> = textNow().card.priority;
  return names[lane] ?? lane;
}

/** What a task has become by coming into a swimlane, as a sentence. */
export function sayLane(model: BoardModel, lane: string): string {
  const by = model.swimlanes.get()?.by ?? 'owner';
  return gesturesNow().swimlanes.now[by](laneName(model, lane));
}
