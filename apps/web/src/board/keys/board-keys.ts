import type { Id } from '@taktboard/board';
import { carryEvent, liftCard } from '../drag/carry-control.ts';
import { indexOfPlace, placeAt, without } from '../drag/place.ts';
import type { BoardModel } from '../state/board-model.ts';
import { archiveCard, step } from '../state/perform.ts';
import { focusCard, focusNeighbour, focusSpot } from './focus-card.ts';
import { actionOf, isTypingTarget, type BoardAction } from './key-map.ts';
import { carryStep, walk, type Direction } from './walk.ts';

const WALKS: readonly string[] = ['up', 'down', 'left', 'right', 'first', 'last'] satisfies Direction[];
const isWalk = (action: BoardAction): action is Direction => WALKS.includes(action);

/** What a key does on the board. Dialogs and menus keep their own keys to themselves. */
export function pressKey(model: BoardModel, event: KeyboardEvent, search: () => void): void {
  if (event.defaultPrevented || event.isComposing || model.asking.get() !== null) return;
  if (document.querySelector('dialog[open]')) return;
  const state = model.carry.get();
  const done =
    state.kind === 'carried' && state.by === 'keys'
      ? carryByKey(model, event)
      : actOn(model, actionOf(event, isTypingTarget(event.target)), { event, search });
  if (done) event.preventDefault();
}

interface Press {
  event: KeyboardEvent;
  search: () => void;
}

function actOn(model: BoardModel, action: BoardAction | undefined, { event, search }: Press): boolean {
  if (action === undefined) return false;
  if (isWalk(action)) return walkTo(model, action, event.target);
  switch (action) {
    case 'help':
      model.asking.set({ kind: 'help' });
      return true;
    case 'search':
      search();
      return true;
    case 'undo':
    case 'redo':
      step(model, action);
      return true;
    case 'new-card':
      return startAdding(model);
    case 'open': // Enter follows the link that the card is
      return false;
    case 'lift':
    case 'move-to':
    case 'rename':
    case 'archive': {
      const cardId = cardAt(event.target);
      return (
        cardId !== null && model.connection.writable.get() && actOnCard(model, action, { cardId, event })
      );
    }
  }
}

function startAdding(model: BoardModel): boolean {
  const columnId = model.spot.get()?.columnId ?? model.columnIds()[0];
  if (!model.connection.writable.get() || columnId === undefined) return false;
  model.adding.set(columnId);
  model.handles.get(columnId)?.lane.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  return true;
}

interface CardPress {
  cardId: Id;
  event: KeyboardEvent;
}

function actOnCard(
  model: BoardModel,
  action: 'lift' | 'move-to' | 'rename' | 'archive',
  { cardId, event }: CardPress,
): boolean {
  switch (action) {
    case 'lift':
      // Space on a button inside a card presses the button
      return isCardLink(event.target) && liftByKey(model, cardId);
    case 'move-to':
      model.asking.set({ kind: 'move', cardId });
      return true;
    case 'rename':
      model.renaming.set(cardId);
      return true;
    case 'archive':
      focusNeighbour(model, cardId, () => archiveCard(model, cardId));
      return true;
  }
}

function walkTo(model: BoardModel, direction: Direction, target: EventTarget | null): boolean {
  const onBoard = target instanceof Element && target.closest('[data-column]') !== null;
  if (!onBoard && target !== document.body) return false;
  const lanes = model.lanes();
  const spot = model.spot.get();
  const known = spot !== null && lanes.some((lane) => lane.id === spot.columnId);
  if (!known || !onBoard) {
    const first = known ? spot : { columnId: lanes[0]?.id ?? '', cardId: lanes[0]?.cards[0] ?? null };
    if (first.columnId !== '') focusSpot(model, first);
    return true;
  }
  focusSpot(model, walk(lanes, spot, direction));
  return true;
}

function liftByKey(model: BoardModel, cardId: Id): boolean {
  const card = document.querySelector(`[data-card="${CSS.escape(cardId)}"]`);
  return liftCard(model, { cardId, by: 'keys', size: (card?.getBoundingClientRect().height ?? 60) + 6 });
}

function carryByKey(model: BoardModel, event: KeyboardEvent): boolean {
  const state = model.carry.get();
  if (state.kind !== 'carried') return false;
  const { cardId, over, from } = state;
  if (event.key === 'Escape' || event.key === 'Tab') {
    carryEvent(model, { type: 'cancel' });
    focusCard(model, cardId);
    return true;
  }
  if (event.key === ' ' || event.key === 'Enter') {
    carryEvent(model, { type: 'drop' });
    focusCard(model, cardId);
    return true;
  }
  const action = actionOf(event, false);
  if (action === undefined || !isWalk(action)) return true; // nothing else happens with a card in the hand
  const lanes = model.lanes().map(({ id, cards }) => ({ id, cards: without(cards, cardId) }));
  const place = over ?? from;
  const others = lanes.find((lane) => lane.id === place.columnId)?.cards ?? [];
  const next = carryStep(lanes, { columnId: place.columnId, index: indexOfPlace(others, place) }, action);
  const target = lanes.find((lane) => lane.id === next.columnId)?.cards ?? [];
  carryEvent(model, { type: 'over', place: placeAt(next.columnId, target, next.index) });
  const handle = model.handles.get(next.columnId);
  handle?.lane.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (target.length > 0)
    handle?.list?.scrollToIndex(Math.min(next.index, target.length - 1), { align: 'nearest' });
  return true;
}

function cardAt(target: EventTarget | null): Id | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? null;
}

function isCardLink(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('[data-open]');
}
