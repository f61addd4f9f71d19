import * as Y from 'yjs';
import { compareRanked } from '../order/rank.ts';
import { repairRanks } from '../order/repair-ranks.ts';
import { readLink } from '../read/read-check.ts';
import {
  ARCHIVED,
  CARD,
  CARD_VALUES,
  CHECK,
  fragmentOf,
  newDescription,
  readManyKey,
  type CardValue,
  type Thing,
} from '../schema/board-doc.ts';
import { CARD_VALUE_READERS } from '../schema/card-values.ts';
import { BOARD_LIMITS } from '../schema/limits.ts';
import type { Id } from '../schema/plain-board.ts';
import { prependRichText, richTextOf } from '../schema/rich-text.ts';
import { clip, isBoolean, isDue, isId, isRecord, isTrue, ownField } from '../schema/values.ts';
import { fixOptional, fixRequired, fixText, salvageText } from './fix-value.ts';
import type { Fixer } from './fixer.ts';

/** Everything of a card but its place, which depends on the others. */
export function repairCard(id: Id, card: Thing, fixer: Fixer): void {
  const description = repairDescription(card, fixer);
  repairTitle(card, description, fixer);
  for (const key of CARD_VALUES) repairValue(card, key, fixer);
  fixOptional(card, ARCHIVED, { isGood: isTrue, fixer });
  repairMany(id, card, fixer);
}

function repairDescription(card: Thing, fixer: Fixer): Y.XmlFragment {
  const there = fragmentOf(card);
  if (there) return there;
  const text = salvageText(card.get(CARD.description));
  const description = newDescription();
  fixer.set(card, CARD.description, description);
  prependRichText(description, richTextOf(text));
  return description;
}

/** The rest of a title that is too long begins the description: nothing that a person wrote is lost. */
function repairTitle(card: Thing, description: Y.XmlFragment, fixer: Fixer): void {
  const title = card.get(CARD.title);
  if (typeof title === 'string' && title.length > BOARD_LIMITS.titleChars) {
    const kept = clip(title, BOARD_LIMITS.titleChars);
    fixer.write(() => prependRichText(description, richTextOf(title.slice(kept.length))));
  }
  fixText(card, CARD.title, { chars: BOARD_LIMITS.titleChars, fixer });
}

function repairValue(card: Thing, key: CardValue, fixer: Fixer): void {
  const value = card.get(key);
  if (value === undefined || CARD_VALUE_READERS[key](value) !== undefined) return;
  const shorter = shortened(value);
  if (shorter !== undefined && CARD_VALUE_READERS[key](shorter) !== undefined) fixer.set(card, key, shorter);
  else fixer.remove(card, key);
}

/** Too long is the one fault of a value that leaves something to keep. */
function shortened(value: unknown): unknown {
  if (typeof value === 'string' && value.length > BOARD_LIMITS.nameChars)
    return clip(value, BOARD_LIMITS.nameChars);
  const reason = isRecord(value) ? ownField(value, 'reason') : undefined;
  return typeof reason === 'string' ? { reason: clip(reason, BOARD_LIMITS.lineChars) } : undefined;
}

function repairMany(id: Id, card: Thing, fixer: Fixer): void {
  const items: { id: Id; rank: string; item: Thing }[] = [];
  for (const [key, value] of [...card.entries()]) {
    const many = readManyKey(key);
    if (!many) continue;
    if (many.of === 'checklist') {
      if (!isId(many.id)) continue;
      if (!(value instanceof Y.Map)) fixer.remove(card, key);
      else items.push({ id: many.id, rank: repairCheck(value, fixer), item: value });
    } else if (many.of === 'links') {
      if (isId(many.id) && !readLink(many.id, value)) fixer.remove(card, key);
    } else {
      const isGood = value === true && isId(many.id) && !(many.of === 'dependsOn' && many.id === id);
      if (!isGood) fixer.remove(card, key);
    }
  }
  const ranks = repairRanks(items.sort(compareRanked), BOARD_LIMITS.rankChars);
  for (const { id: itemId, item } of items) {
    const rank = ranks.get(itemId);
    if (rank !== undefined) fixer.set(item, CHECK.rank, rank);
  }
}

/** @returns its rank, unreadable where there is none */
function repairCheck(item: Thing, fixer: Fixer): string {
  fixText(item, CHECK.text, { chars: BOARD_LIMITS.lineChars, fixer });
  fixRequired(item, CHECK.done, { isGood: isBoolean, or: false, fixer });
  fixOptional(item, CHECK.owner, { isGood: isId, fixer });
  fixOptional(item, CHECK.due, { isGood: isDue, fixer });
  fixOptional(item, ARCHIVED, { isGood: isTrue, fixer });
  const rank = item.get(CHECK.rank);
  return typeof rank === 'string' ? rank : '';
}
