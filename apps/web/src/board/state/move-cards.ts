import type { Card, Command, Id } from '@taktboard/board';
import { announce } from '../../kit/toast.ts';
import { cellOf } from '../drag/cell.ts';
import { slotFor, withoutAll } from '../drag/place.ts';
import type { Place } from '../drag/seen-place.ts';
import { gesturesNow } from '../gestures/text/gestures-messages.ts';
import { laneChange } from '../swimlanes/lane-of.ts';
import { sayLane } from '../swimlanes/say-lane.ts';
import { textNow } from '../text/board-messages.ts';
import type { BoardModel } from './board-model.ts';
import { perform } from './perform.ts';

interface Moving {
  /** In the order in which they shall stand. */
  cardIds: readonly Id[];
  place: Place;
  /** The swimlane that they come from, where the board is shown in some. */
  fromLane?: string | undefined;
}

/**
 * Puts cards one below the other between the cards that are seen at a place, and says where they are now. In another
 * swimlane they get its value. All of it is one step of undo.
 */
export function moveCards(model: BoardModel, { cardIds, place, fromLane }: Moving): boolean {
  const { projection } = model.connection;
  const cards = cardIds
    .map((id) => projection.card(id))
    .filter((card) => card !== undefined && !card.archived);
  const [first] = cards;
  if (!first) return false;
  const others = withoutAll(model.visible(place.columnId, place.lane), cardIds);
  const commands = cards.flatMap((card, index): Command[] => {
    if (!card) return [];
    const above = cards[index - 1];
    const slot = slotFor(others, place);
    return [
      {
        type: 'card.move',
        id: card.id,
        columnId: place.columnId,
        ...(above ? { ...slot, after: above.id } : slot),
      },
      ...toLane(model, card, { from: fromLane, to: place.lane }),
    ];
  });
  if (!perform(model, ...commands)) return false;
  model.spot.set({ ...cellOf(place.columnId, place.lane), cardId: first.id });
  sayWhere(model, { cardId: first.id, count: cards.length, place, fromLane });
  return true;
}

function toLane(
  model: BoardModel,
  card: Card,
  move: { from: string | undefined; to: string | undefined },
): Command[] {
  const by = model.swimlanes.get()?.by;
  return by === undefined || move.to === undefined
    ? []
    : laneChange(card, by, { from: move.from, to: move.to });
}

interface Where {
  cardId: Id;
  count: number;
  place: Place;
  fromLane: string | undefined;
}

function sayWhere(model: BoardModel, { cardId, count, place, fromLane }: Where): void {
  const { projection } = model.connection;
  const card = projection.card(cardId);
  const column = projection.column(place.columnId);
  if (!card || !column) return;
  const cards = model.visible(column.id, place.lane);
  const position = cards.indexOf(cardId) + 1;
  const title = card.title || textNow().card.untitled;
  const where =
    count === 1
      ? textNow().carry.put(title, position, cards.length, column.name)
      : gesturesNow().carry.putMany(count, position, column.name);
  const lane = place.lane === undefined || place.lane === fromLane ? '' : sayLane(model, place.lane);
  announce(lane === '' ? where : `${where} ${lane}`);
}
