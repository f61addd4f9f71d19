import type { Due, Id } from '@taktboard/board';
import type { BoardConnection } from '../../sync/board-connection.ts';
import type { Planned } from './act-on-board.ts';

/** To the top of the first column for finished work; the way back is between the neighbours it had. */
export function planFinish({ projection }: BoardConnection, cardId: Id): Planned | null {
  const card = projection.card(cardId);
  const done = projection.columns().find(({ kind, archived }) => kind === 'done' && !archived);
  if (!card || card.archived || !done || card.columnId === done.id) return null;
  const lane = projection.column(card.columnId)?.cardIds ?? [];
  const at = lane.indexOf(cardId);
  return {
    commands: [
      { type: 'card.move', id: cardId, columnId: done.id, after: null, before: done.cardIds[0] ?? null },
    ],
    back: [
      {
        type: 'card.move',
        id: cardId,
        columnId: card.columnId,
        after: lane[at - 1] ?? null,
        before: lane[at + 1] ?? null,
      },
    ],
  };
}

export function planDue({ projection }: BoardConnection, cardId: Id, due: Due | undefined): Planned | null {
  const card = projection.card(cardId);
  if (!card) return null;
  const set = (value: Due | undefined): Planned['commands'] => [
    { type: 'card.set', id: cardId, fields: { due: value ?? null } },
  ];
  return { commands: set(due), back: set(card.due) };
}

export function planItemDone(
  { projection }: BoardConnection,
  { cardId, itemId }: { cardId: Id; itemId: Id },
): Planned | null {
  const item = projection.card(cardId)?.checklist.find(({ id }) => id === itemId);
  if (!item || item.done) return null;
  const set = (done: boolean): Planned['commands'] => [
    { type: 'check.set', cardId, id: itemId, fields: { done } },
  ];
  return { commands: set(true), back: set(false) };
}

export function planItemDue(
  { projection }: BoardConnection,
  { cardId, itemId, due }: { cardId: Id; itemId: Id; due: Due | undefined },
): Planned | null {
  const item = projection.card(cardId)?.checklist.find(({ id }) => id === itemId);
  if (!item) return null;
  const set = (value: Due | undefined): Planned['commands'] => [
    { type: 'check.set', cardId, id: itemId, fields: { due: value ?? null } },
  ];
  return { commands: set(due), back: set(item.due) };
}
