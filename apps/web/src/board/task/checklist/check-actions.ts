import type { Card, ChecklistItem, Command, Id } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { announce } from '../../../kit/toast.ts';
import type { BoardModel } from '../../state/board-model.ts';
import { perform } from '../../state/perform.ts';
import { checkLines } from './check-lines.ts';
import { slotAt } from './check-order.ts';

/** Adds an item a line behind `after`, or at the end. @returns the ids of the new ones, in order */
export function addLines(model: BoardModel, card: Card, { text, after }: { text: string; after?: Id }): Id[] {
  const at = card.checklist.findIndex((item) => item.id === after);
  const before = at < 0 ? undefined : (card.checklist[at + 1]?.id ?? null);
  // each goes between the one before it and the same next one, so the last of them is written first
  const lines = checkLines(text);
  const commands = lines.map((line): Command => ({
    type: 'check.add',
    cardId: card.id,
    ...line,
    ...(after === undefined ? {} : { after, before }),
  }));
  if (after !== undefined) commands.reverse();
  const ids = commands.length === 0 ? [] : (perform(model, ...commands) ?? []);
  const made = ids.filter((id) => id !== null);
  return after === undefined ? made : made.reverse();
}

/** Puts an item at a place among the others, and says where it is now. */
export function moveItem(
  model: BoardModel,
  card: Card,
  { id, to, said }: { id: Id; to: number; said: (position: number, count: number) => string },
): boolean {
  const slot = slotAt(card.checklist, id, to);
  if (!slot || !perform(model, { type: 'check.move', cardId: card.id, id, ...slot })) return false;
  announce(said(Math.max(0, Math.min(to, card.checklist.length - 1)) + 1, card.checklist.length));
  return true;
}

/** An item that grew becomes a task of its own below this one, in one step with its removal here. */
export function toTask(model: BoardModel, card: Card, item: ChecklistItem): Id | null {
  const { columnId } = card;
  const column = model.connection.projection.column(columnId);
  const at = column?.cardIds.indexOf(card.id) ?? -1;
  const ids = perform(
    model,
    {
      type: 'card.add',
      columnId,
      title: item.text.slice(0, LIMITS.titleChars),
      owner: item.owner,
      due: item.due,
      ...(at < 0 ? {} : { after: card.id, before: column?.cardIds[at + 1] ?? null }),
    },
    { type: 'check.remove', cardId: card.id, id: item.id },
  );
  const made = ids?.[0] ?? null;
  if (made !== null) model.keepShown(made);
  return made;
}
