import type { Command, Id } from '@taktboard/board';
import { announce, showToast } from '../../kit/toast.ts';
import '../../sync/editing.ts';
import { slotFor, without, type Place } from '../drag/place.ts';
import { textNow } from '../text/board-messages.ts';
import type { BoardModel } from './board-model.ts';
import { whatOf } from './said-history.ts';

/**
 * Runs commands as this person. What each made or named comes back; null when nothing was done, and then it was said
 * why.
 */
export function perform(model: BoardModel, ...commands: Command[]): (Id | null)[] | null {
  return told(model, commands, { result: model.connection.run(...commands) });
}

/** As `perform`; what is done within one burst, such as typing in one field, is undone in one step. */
export function performWithin(
  model: BoardModel,
  burst: object,
  ...commands: Command[]
): (Id | null)[] | null {
  return told(model, commands, { result: model.connection.runWithin(burst, ...commands), burst });
}

interface Done {
  result: ReturnType<BoardModel['connection']['run']>;
  burst?: object;
}

function told(
  model: BoardModel,
  commands: readonly Command[],
  { result, burst }: Done,
): (Id | null)[] | null {
  if (result.ok) {
    model.said.did(whatOf(commands), burst);
    // what one changes oneself stays in sight, though it may no longer be what was asked for
    for (const command of commands) {
      if ('cardId' in command) model.keepShown(command.cardId);
      else if ('id' in command && command.id && command.type.startsWith('card.')) model.keepShown(command.id);
    }
    return result.value.map((applied) => applied.id);
  }
  const text = textNow();
  const { reason } = result;
  const fault = typeof reason === 'string' ? reason : reason.fault;
  showToast({ text: text.done.failed(text.faults[fault]), tone: 'fault' });
  return null;
}

/** Puts a card between the cards that are seen at a place, and says where it is now. */
export function moveCard(model: BoardModel, cardId: Id, place: Place): boolean {
  const others = without(model.visible(place.columnId), cardId);
  const moved = perform(model, {
    type: 'card.move',
    id: cardId,
    columnId: place.columnId,
    ...slotFor(others, place),
  });
  if (!moved) return false;
  model.keepShown(cardId);
  model.spot.set({ columnId: place.columnId, cardId });
  sayWhere(model, cardId);
  return true;
}

function sayWhere(model: BoardModel, cardId: Id): void {
  const { projection } = model.connection;
  const card = projection.card(cardId);
  const column = card && projection.column(card.columnId);
  if (!card || !column) return;
  const cards = model.visible(column.id);
  announce(textNow().carry.put(card.title, cards.indexOf(cardId) + 1, cards.length, column.name));
}

/** The new card's id, or null when it could not be added. It goes to the column's end. */
export function addCard(model: BoardModel, columnId: Id, title: string): Id | null {
  const ids = perform(model, { type: 'card.add', columnId, title });
  const cardId = ids?.[0] ?? null;
  if (cardId === null) return null;
  model.keepShown(cardId);
  announce(textNow().done.added(title, model.connection.projection.column(columnId)?.name ?? ''));
  return cardId;
}

export function archiveCard(model: BoardModel, cardId: Id): boolean {
  const title = model.connection.projection.card(cardId)?.title ?? '';
  if (!perform(model, { type: 'card.archive', id: cardId })) return false;
  const text = textNow();
  showToast({
    about: 'history',
    text: text.done.archived(title || text.card.untitled),
    action: { label: text.done.undo, run: () => perform(model, { type: 'card.restore', id: cardId }) },
  });
  return true;
}

export function archiveColumn(model: BoardModel, columnId: Id): boolean {
  const name = model.connection.projection.column(columnId)?.name ?? '';
  if (!perform(model, { type: 'column.archive', id: columnId })) return false;
  const text = textNow();
  showToast({
    about: 'history',
    text: text.done.columnArchived(name),
    action: { label: text.done.undo, run: () => perform(model, { type: 'column.restore', id: columnId }) },
  });
  return true;
}

/** Takes back one's own last change, or brings it back, and says in words which it was. */
export function step(model: BoardModel, direction: 'undo' | 'redo'): void {
  const text = textNow();
  const result = model.connection[direction]();
  if (!result.ok && result.reason !== 'superseded') {
    const nothing = direction === 'undo' ? text.done.nothingToUndo : text.done.nothingToRedo;
    const why = result.reason === 'nothing' ? nothing : text.done.failed(text.faults['read-only']);
    return showToast({ about: 'history', text: why });
  }
  const what = model.said[direction](result.ok);
  if (!result.ok) return showToast({ about: 'history', text: text.done.superseded, tone: 'fault' });
  const words = what === undefined ? text.what['board.set'] : text.what[what];
  return showToast({
    about: 'history',
    text: direction === 'undo' ? text.done.undone(words) : text.done.redone(words),
  });
}
