import type { Id } from '@taktboard/board';
import { announce } from '../../kit/toast.ts';
import { gesturesNow } from '../gestures/text/gestures-messages.ts';
import type { BoardModel } from '../state/board-model.ts';
import { extended, kept, toggled } from './range.ts';
import { NOTHING_SELECTED, type Selection } from './selection.ts';

/** Takes a task into the selection or out of it; ranges begin there from now on. */
export function toggleSelected(model: BoardModel, cardId: Id): void {
  become(model, toggled(model.selection.get(), cardId));
}

/** Selects from where the range began, or else from `start`, to a task. */
export function extendSelection(model: BoardModel, ends: { start: Id; to: Id }): void {
  become(model, extended(model.selection.get(), model.lanes(), ends));
}

/** Selects tasks beside those that are selected already. */
function addToSelection(model: BoardModel, cardIds: readonly Id[]): void {
  const { ids } = model.selection.get();
  const all = new Set([...ids, ...cardIds]);
  if (all.size > 0) become(model, { ids: all, anchor: cardIds[0] ?? null, base: all });
}

/** All of some tasks, of a column or of a page of the list; when they are selected already, none of them. */
export function selectAll(model: BoardModel, cards: readonly Id[]): void {
  const { ids } = model.selection.get();
  if (cards.length === 0 || !cards.every((id) => ids.has(id))) return addToSelection(model, cards);
  const away = new Set(cards);
  return become(
    model,
    kept(model.selection.get(), (id) => !away.has(id)),
  );
}

/** @returns whether anything was selected */
export function clearSelection(model: BoardModel): boolean {
  if (model.selection.get().ids.size === 0) return false;
  become(model, NOTHING_SELECTED);
  return true;
}

/** The tasks that an action on one of them means: all that are selected if it is one of them, in the board's order. */
export function carriedWith(model: BoardModel, cardId: Id): readonly Id[] {
  const { ids } = model.selection.get();
  return ids.size > 1 && ids.has(cardId) ? selectedInOrder(model) : [cardId];
}

/** In the board's order: column by column, each from its top. */
export function selectedInOrder(model: BoardModel): readonly Id[] {
  const { ids } = model.selection.get();
  if (ids.size === 0) return [];
  return model.columnIds().flatMap((columnId) => model.visible(columnId).filter((id) => ids.has(id)));
}

/** What others archive, and what a search hides, leaves the selection: nobody acts on what they do not see. */
export function watchSelection(model: BoardModel): () => void {
  const { projection } = model.connection;
  const isThere = (id: Id): boolean => {
    const card = projection.card(id);
    return card !== undefined && !card.archived && !projection.column(card.columnId)?.archived;
  };
  const look = (isKept: (id: Id) => boolean) => {
    const before = model.selection.get();
    const after = kept(before, isKept);
    if (after !== before) model.selection.set(after);
  };
  const ends = [
    projection.observe(({ cards, columns }) => {
      if (cards.length > 0 || columns.length > 0) look(isThere);
    }),
    model.filter.subscribe(() => {
      const seen = new Set(model.columnIds().flatMap((id) => model.visible(id)));
      look((id) => seen.has(id));
    }),
  ];
  return () => ends.forEach((end) => end());
}

function become(model: BoardModel, next: Selection): void {
  if (next === model.selection.get()) return;
  model.selection.set(next);
  announce(gesturesNow().selection.count(next.ids.size));
}
