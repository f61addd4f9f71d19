import type { Id } from '@taktboard/board';
import { preferences } from '../../app/preferences.ts';
import { tellMissing } from '../../kit/part.tsx';
import { isMissing } from '../../kit/parts.ts';
import type { Store } from '../../kit/store.ts';
import { awaitField, takeKey } from '../../kit/type-ahead.ts';
import { cellKey, type Cell } from '../drag/cell.ts';
import { archiveCards } from '../selection/batch.ts';
import {
  clearSelection,
  extendSelection,
  carriedWith,
  selectAll,
  toggleSelected,
} from '../selection/select.ts';
import type { BoardModel } from '../state/board-model.ts';
import { step } from '../state/step.ts';
import { carryByKey, liftByKey } from './carry-by-key.ts';
import { addInView } from './add-in-view.ts';
import { carryColumnByKey, liftColumnByKey } from './carry-column-by-key.ts';
import { focusNeighbour, focusSpot, landFocus } from './focus-card.ts';
import { actionOf, isTypingTarget, type BoardAction } from './key-map.ts';
import { walk, type Direction } from './walk.ts';

const WALKS: readonly string[] = ['up', 'down', 'left', 'right', 'first', 'last'] satisfies Direction[];
const isWalk = (action: BoardAction): action is Direction => WALKS.includes(action);

const EXTENDS: Partial<Record<BoardAction, Direction>> = {
  'select-up': 'up',
  'select-down': 'down',
  'select-left': 'left',
  'select-right': 'right',
};

/** What a key does on the board. Dialogs and menus keep their own keys to themselves. */
export function pressKey(model: BoardModel, event: KeyboardEvent): void {
  // of keys that have waited for this program: what came behind the one that asked for a field is for the field
  if (takeKey(event)) return;
  if (event.isComposing || model.asking.get() !== null) return;
  if (document.querySelector('dialog[open]')) return;
  if (event.target === document.body) landFocus();
  const target = event.target === document.body ? document.activeElement : event.target;
  const carry = model.carry.get();
  const situation = { typing: isTypingTarget(target), letters: preferences.get().letterKeys };
  const done =
    carry.kind === 'carried' && carry.by === 'keys'
      ? carryByKey(model, event)
      : carryColumnByKey(model, event) || actOn(model, actionOf(event, situation), target);
  if (done) event.preventDefault();
}

/** @param target what has the focus now: of a key that came before the focus did, where that went */
function actOn(model: BoardModel, action: BoardAction | undefined, target: EventTarget | null): boolean {
  if (action === undefined) return false;
  if (isWalk(action)) return walkTo(model, action, target);
  const extend = EXTENDS[action];
  if (extend !== undefined) return extendTo(model, extend, target);
  switch (action) {
    case 'help':
      model.asking.set({ kind: 'help' });
      return true;
    case 'search':
      search(model);
      return true;
    case 'undo':
    case 'redo':
      step(model, action);
      return true;
    case 'back':
      return clearSelection(model);
    case 'new-card':
      return startAdding(model);
    case 'lift':
      if (liftColumnByKey(model, target)) return true;
      // Space on a button inside a card presses the button
      return (
        isCardLink(target) &&
        !model.rows.get() &&
        isWritable(model) &&
        liftByKey(model, cardElementAt(target))
      );
    case 'open': // Enter follows the link that the card is
      return false;
    default: {
      const cardId = cardAt(model, target);
      return cardId !== null && isWritable(model) && actOnCard(model, action, cardId);
    }
  }
}

/** What is typed before the field is there is meant for it: for as long as the store says that it is asked for. */
function awaitFieldOf<Value>(asked: Store<Value>, nothing: Value): void {
  awaitField({ isAsked: () => asked.get() !== nothing, takeBack: () => asked.set(nothing) });
}

/** The search comes by itself; where it cannot, that is said to whoever asked for it, and keys are the board's again. */
function search(model: BoardModel): void {
  awaitFieldOf(model.searching, false);
  model.searching.set(true);
  const fields = document.querySelectorAll<HTMLInputElement>('[data-search]');
  [...fields].find((field) => field.checkVisibility())?.select();
  import('../filter/find-tools.tsx').catch((error: unknown) => {
    if (!isMissing(error)) throw error;
    model.searching.set(false);
    tellMissing();
  });
}

function isWritable(model: BoardModel): boolean {
  return model.connection.writable.get();
}

function startAdding(model: BoardModel): boolean {
  if (model.rows.get()) return isWritable(model) && addInView(model);
  const spot = model.spot.get();
  const cell: Cell | undefined = spot ?? model.lanes().map(({ id, lane }) => ({ columnId: id, lane }))[0];
  if (!isWritable(model) || cell === undefined) return false;
  awaitFieldOf(model.adding, null);
  model.adding.set(cellKey(cell));
  model.handles.get(cellKey(cell))?.lane.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  return true;
}

/** On the card with the focus, or on all that are selected when it is one of them. */
function actOnCard(model: BoardModel, action: BoardAction, cardId: Id): boolean {
  const cardIds = carriedWith(model, cardId);
  switch (action) {
    case 'move-to':
      model.asking.set({ kind: 'move', cardId, cardIds });
      return true;
    case 'rename':
      awaitFieldOf(model.renaming, null);
      model.renaming.set(cardId);
      return true;
    case 'archive':
      focusNeighbour(model, cardId, () => archiveCards(model, cardIds));
      return true;
    case 'select':
      toggleSelected(model, cardId);
      return true;
    case 'select-column': {
      const rows = model.rows.get();
      const columnId = model.connection.projection.card(cardId)?.columnId;
      if (rows) selectAll(model, rows);
      else if (columnId !== undefined) selectAll(model, model.visible(columnId));
      return true;
    }
    case 'owner':
    case 'due':
    case 'labels':
    case 'blocked': {
      const anchor = document.activeElement;
      if (!(anchor instanceof HTMLElement)) return false;
      awaitFieldOf(model.popup, null);
      model.popup.set({ kind: action, cardIds, anchor });
      return true;
    }
    default:
      return false;
  }
}

function walkTo(model: BoardModel, direction: Direction, target: EventTarget | null): boolean {
  const onBoard = target instanceof Element && target.closest('[data-column]') !== null;
  if (!onBoard && target !== document.body) return false;
  const lanes = model.lanes();
  const spot = model.spot.get();
  const known = spot !== null && lanes.some(({ id, lane }) => id === spot.columnId && lane === spot.lane);
  if (!known || !onBoard) {
    const [first] = lanes;
    const start = known
      ? spot
      : first && { columnId: first.id, lane: first.lane, cardId: first.cards[0] ?? null };
    if (start) focusSpot(model, start);
    return true;
  }
  focusSpot(model, walk(lanes, spot, direction));
  return true;
}

/** Walks on and selects what lies between where the range began and where the focus comes to. */
function extendTo(model: BoardModel, direction: Direction, target: EventTarget | null): boolean {
  const cardId = cardAt(model, target);
  const spot = model.spot.get();
  if (cardId === null || spot === null) return false;
  const next = walk(model.lanes(), spot, direction);
  extendSelection(model, { start: cardId, to: next.cardId ?? cardId });
  if (next.cardId !== null) focusSpot(model, next);
  return true;
}

function cardAt(model: BoardModel, target: EventTarget | null): Id | null {
  const card = cardElementAt(target)?.dataset['card'];
  if (card !== undefined) return card;
  // from the bar of the selected ones, a key means them
  const inBar = target instanceof Element && target.closest('[data-selection-bar]') !== null;
  return inBar ? ([...model.selection.get().ids][0] ?? null) : null;
}

function cardElementAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
}

function isCardLink(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('[data-open]');
}
