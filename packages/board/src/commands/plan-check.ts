import * as Y from 'yjs';
import { rankAt } from '../order/rank-at.ts';
import { compareRanked, type Ranked } from '../order/rank.ts';
import { slotIndex, standsInSlot } from '../order/slot-index.ts';
import {
  ARCHIVED,
  CHECK,
  checkKey,
  checkOf,
  newThing,
  readManyKey,
  thingOf,
  type Thing,
} from '../schema/board-doc.ts';
import { isBoolean, isDue, isId } from '../schema/values.ts';
import type { Command, Slot } from './command.ts';
import type { Ledger } from './ledger.ts';
import { plan, refuse, type Planned } from './plan.ts';
import { validLine } from './valid-text.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

export function planCheckAdd(command: Of<'check.add'>, ledger: Ledger): Planned {
  const { cardId, done = false, owner, due } = command;
  if (!ledger.has('cards', cardId)) return refuse('no-such-card');
  if (!neighboursExist(cardId, command, ledger)) return refuse('no-such-item');
  const text = validLine(command.text);
  const isGood = isBoolean(done) && (owner === undefined || isId(owner)) && (due === undefined || isDue(due));
  if (text === undefined || !isGood) return refuse('invalid-value');
  const id = ledger.makeCheck(cardId, command.id);
  if (!id.ok) return id;
  return plan(id.value, ({ roots, recorder, random }) => {
    const card = thingOf(roots.cards, cardId);
    if (!card) return;
    const list = itemsOf(card);
    const rank = rankAt(list, slotIndex(list, command), { id: id.value, random });
    const item = newThing({
      [CHECK.text]: text,
      [CHECK.rank]: rank,
      [CHECK.done]: done,
      [CHECK.owner]: owner,
      [CHECK.due]: due,
    });
    card.set(checkKey(id.value), item);
    recorder.made(item, ARCHIVED, true);
  });
}

export function planCheckSet(command: Of<'check.set'>, ledger: Ledger): Planned {
  const { cardId, id, fields } = command;
  if (!ledger.has('cards', cardId)) return refuse('no-such-card');
  if (!ledger.hasCheck(cardId, id)) return refuse('no-such-item');
  const { done, owner, due } = fields;
  const text = fields.text === undefined ? null : validLine(fields.text);
  const isGood =
    (done === undefined || isBoolean(done)) &&
    (!isSaid(owner) || isId(owner)) &&
    (!isSaid(due) || isDue(due));
  if (text === undefined || !isGood) return refuse('invalid-value');
  return plan(id, ({ roots, recorder }) => {
    const card = thingOf(roots.cards, cardId);
    const item = card && checkOf(card, id);
    if (!item) return;
    if (text !== null) recorder.write(item, CHECK.text, text);
    if (done !== undefined) recorder.write(item, CHECK.done, done);
    if (owner !== undefined) recorder.write(item, CHECK.owner, owner ?? undefined);
    if (due !== undefined) recorder.write(item, CHECK.due, due ?? undefined);
  });
}

const isSaid = <Value>(value: Value | null | undefined): value is Value =>
  value !== undefined && value !== null;

export function planCheckMove(command: Of<'check.move'>, ledger: Ledger): Planned {
  const { cardId, id } = command;
  if (!ledger.has('cards', cardId)) return refuse('no-such-card');
  if (!ledger.hasCheck(cardId, id) || !neighboursExist(cardId, command, ledger))
    return refuse('no-such-item');
  return plan(id, ({ roots, recorder, random }) => {
    const card = thingOf(roots.cards, cardId);
    const item = card && checkOf(card, id);
    if (!item) return;
    const rank = item.get(CHECK.rank);
    const list = itemsOf(card).filter((other) => other.id !== id);
    if (typeof rank === 'string' && standsInSlot(list, { id, rank }, command)) return;
    recorder.write(item, CHECK.rank, rankAt(list, slotIndex(list, command), { id, random }));
  });
}

/** Removed items are kept, like all that is archived: a concurrent edit survives, and so does the way back. */
export function planCheckRemove(command: Of<'check.remove'>, ledger: Ledger): Planned {
  const { cardId, id } = command;
  if (!ledger.has('cards', cardId)) return refuse('no-such-card');
  if (!ledger.hasCheck(cardId, id)) return refuse('no-such-item');
  ledger.removeCheck(cardId, id);
  return plan(id, ({ roots, recorder }) => {
    const card = thingOf(roots.cards, cardId);
    const item = card && checkOf(card, id);
    if (item) recorder.write(item, ARCHIVED, true);
  });
}

export function planCheckRestore({ cardId, id }: Of<'check.restore'>, ledger: Ledger): Planned {
  if (!ledger.has('cards', cardId)) return refuse('no-such-card');
  if (!ledger.hadCheck(cardId, id)) return refuse('no-such-item');
  ledger.restoreCheck(cardId, id);
  return plan(id, ({ roots, recorder }) => {
    const item = thingOf(roots.cards, cardId)?.get(checkKey(id));
    if (item instanceof Y.Map) recorder.write(item, ARCHIVED, undefined);
  });
}

function neighboursExist(cardId: string, slot: Slot, ledger: Ledger): boolean {
  return [slot.after, slot.before].every((id) => !isSaid(id) || ledger.hasCheck(cardId, id));
}

/** Removed ones too, so that one that comes back stands where it stood. */
function itemsOf(card: Thing): Ranked[] {
  const items: Ranked[] = [];
  for (const [key, value] of card.entries()) {
    const many = readManyKey(key);
    if (many?.of !== 'checklist' || !(value instanceof Y.Map) || !isId(many.id)) continue;
    const rank: unknown = value.get(CHECK.rank);
    items.push({ id: many.id, rank: typeof rank === 'string' ? rank : '' });
  }
  return items.sort(compareRanked);
}
