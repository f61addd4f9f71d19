import { rankAt } from '../order/rank-at.ts';
import { slotIndex, standsInSlot } from '../order/slot-index.ts';
import {
  ARCHIVED,
  CARD,
  fragmentOf,
  isArchived,
  newCard,
  newDescription,
  placeValue,
  rawPlace,
  thingOf,
  type CardSet,
  memberKey,
  type Roots,
} from '../schema/board-doc.ts';
import { BOARD_LIMITS } from '../schema/limits.ts';
import type { Id } from '../schema/plain-board.ts';
import { plainTextOf } from '../schema/plain-text.ts';
import { readRichText, richTextOf, writeRichText } from '../schema/rich-text.ts';
import { samePlain } from '../schema/same-plain.ts';
import { isId } from '../schema/values.ts';
import type { Command, Slot } from './command.ts';
import type { Ledger } from './ledger.ts';
import { plan, refuse, type Planned } from './plan.ts';
import { validCardValues } from './valid-card-values.ts';
import { isValidRichText } from './valid-rich-text.ts';
import { validDescription, validTitle } from './valid-text.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

export function planCardAdd(command: Of<'card.add'>, ledger: Ledger): Planned {
  const { columnId, contributors = [], labels = [] } = command;
  if (!ledger.has('columns', columnId)) return refuse('no-such-column');
  if (!neighboursExist(command, ledger)) return refuse('no-such-card');
  if (!labels.every((label) => ledger.has('labels', label))) return refuse('no-such-label');
  const title = validTitle(command.title);
  const text = validDescription(command.description ?? '');
  const values = validCardValues(command);
  if (title === undefined || text === undefined || !values || !contributors.every(isId)) {
    return refuse('invalid-value');
  }
  if (ledger.countCards() >= BOARD_LIMITS.cards) return refuse('too-many-cards');
  const id = ledger.make('cards', command.id);
  if (!id.ok) return id;
  ledger.addCard();
  return plan(id.value, (writing) => {
    const list = writing.order().list(columnId);
    const rank = rankAt(list, slotIndex(list, command), { id: id.value, random: writing.random });
    writing.order().insert(columnId, { id: id.value, rank });
    const { card, description } = newCard(title, placeValue(columnId, rank));
    for (const [key, value] of values) if (value !== undefined) card.set(key, value);
    for (const person of contributors) card.set(memberKey('contributors', person), true);
    for (const label of labels) card.set(memberKey('labels', label), true);
    writing.roots.cards.set(id.value, card);
    if (text !== '') writeRichText(description, richTextOf(text));
    writing.recorder.made(card, ARCHIVED, true);
  });
}

export function planCardMove(command: Of<'card.move'>, ledger: Ledger): Planned {
  const { id, columnId } = command;
  if (!ledger.has('cards', id)) return refuse('no-such-card');
  if (!ledger.has('columns', columnId)) return refuse('no-such-column');
  if (!neighboursExist(command, ledger)) return refuse('no-such-card');
  return plan(id, (writing) => {
    const card = thingOf(writing.roots.cards, id);
    if (!card) return;
    const order = writing.order();
    const before = rawPlace(card);
    const list = order.list(columnId);
    const stood = order.remove(id, card);
    const isHome = before.columnId === columnId && before.rank === stood.rank;
    // dropped where it was: not a move, and a write would only undo somebody else's
    if (isHome && standsInSlot(list, stood, command)) {
      order.insert(columnId, stood);
      return;
    }
    const rank = rankAt(list, slotIndex(list, command), { id, random: writing.random });
    order.insert(columnId, { id, rank });
    const back = liveColumn(writing.roots, before.columnId);
    writing.recorder.writeWithin(back, { map: card, key: CARD.place, value: placeValue(columnId, rank) });
  });
}

function liveColumn(roots: Roots, columnId: unknown): Id | undefined {
  if (!isId(columnId)) return undefined;
  const column = thingOf(roots.columns, columnId);
  return column && !isArchived(column) ? columnId : undefined;
}

/** Neighbours may have left the column, but a card that never was is a mistake. */
function neighboursExist(slot: Slot, ledger: Ledger): boolean {
  return [slot.after, slot.before].every((id) => id === undefined || id === null || ledger.has('cards', id));
}

export function planCardSet(command: Of<'card.set'>, ledger: Ledger): Planned {
  const { id, fields } = command;
  if (!ledger.has('cards', id)) return refuse('no-such-card');
  const values = validCardValues(fields);
  const title = fields.title === undefined ? null : validTitle(fields.title);
  if (!values || title === undefined) return refuse('invalid-value');
  return plan(id, ({ roots, recorder }) => {
    const card = thingOf(roots.cards, id);
    if (!card) return;
    if (title !== null) recorder.write(card, CARD.title, title);
    for (const [key, value] of values) recorder.write(card, key, value);
  });
}

export function planCardDescribe(command: Of<'card.describe'>, ledger: Ledger): Planned {
  const { id } = command;
  if (!ledger.has('cards', id)) return refuse('no-such-card');
  const text = validDescription(command.text);
  if (text === undefined) return refuse('invalid-value');
  return plan(id, ({ roots, recorder }) => {
    const card = thingOf(roots.cards, id);
    if (!card) return;
    const there = fragmentOf(card);
    const fragment = there ?? newDescription();
    if (!there) card.set(CARD.description, fragment);
    if (plainTextOf(fragment) !== text) recorder.describe(fragment, text);
  });
}

export function planCardRewrite({ id, content }: Of<'card.rewrite'>, ledger: Ledger): Planned {
  if (!ledger.has('cards', id)) return refuse('no-such-card');
  if (!isValidRichText(content)) return refuse('invalid-value');
  return plan(id, ({ roots, recorder }) => {
    const card = thingOf(roots.cards, id);
    const fragment = card && fragmentOf(card);
    if (fragment && !samePlain(readRichText(fragment), content)) recorder.rewrite(fragment, content);
  });
}

export function planCardArchive(id: Id, ledger: Ledger, archived: true | undefined): Planned {
  if (!ledger.has('cards', id)) return refuse('no-such-card');
  return plan(id, ({ roots, recorder }) => {
    const card = thingOf(roots.cards, id);
    if (card) recorder.write(card, ARCHIVED, archived);
  });
}

/** Puts something into a set of a card or takes it out. */
export function planMember(card: { id: Id; set: CardSet; on: boolean }, member: Id, ledger: Ledger): Planned {
  const { id, set, on } = card;
  if (!ledger.has('cards', id)) return refuse('no-such-card');
  if (!isId(member)) return refuse('invalid-value');
  if (set === 'labels' && on && !ledger.has('labels', member)) return refuse('no-such-label');
  if (set === 'dependsOn') {
    if (on && !ledger.has('cards', member)) return refuse('no-such-card');
    if (on && ledger.closesCircle(id, member)) return refuse('depends-on-itself');
    ledger.setDependency(id, member, on);
  }
  return plan(id, ({ roots, recorder }) => {
    const thing = thingOf(roots.cards, id);
    if (thing) recorder.write(thing, memberKey(set, member), on ? true : undefined);
  });
}
