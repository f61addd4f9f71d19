import * as Y from 'yjs';
import { compareRanked } from '../order/rank.ts';
import {
  ARCHIVED,
  CARD,
  CARD_VALUES,
  CHECK,
  checkKey,
  fragmentOf,
  isArchived,
  rawPlace,
  readManyKey,
  type CardValue,
  type Thing,
} from '../schema/board-doc.ts';
import { CARD_VALUE_READERS } from '../schema/card-values.ts';
import { BOARD_LIMITS } from '../schema/limits.ts';
import { plainTextOf } from '../schema/plain-text.ts';
import type { Card, Id } from '../schema/plain-board.ts';
import type { ProblemList } from './problems.ts';
import { readCheck, readLink } from './read-check.ts';
import { noteRank } from './read-column.ts';
import { isString, optional, text } from './read-value.ts';
import { isId, isTrue } from '../schema/values.ts';

/**
 * A card as it stands in its own map. `columnId` is the one written there, empty when it is none: whether it exists, and
 * where the card is shown when it does not, is the board's business.
 */
export function readCard(id: Id, thing: Thing, problems: ProblemList): Card {
  const source = { thing, problems };
  const card: Card = {
    id,
    title: text(source, CARD.title, BOARD_LIMITS.titleChars),
    ...readPlace(thing, problems),
    description: readDescription(thing, problems),
    contributors: [],
    labels: [],
    dependsOn: [],
    assets: [],
    links: [],
    checklist: [],
  };
  for (const key of CARD_VALUES) readValue(card, key, source);
  if (optional(source, ARCHIVED, isTrue)) card.archived = true;
  readMany(card, thing, problems);
  return card;
}

function readPlace(thing: Thing, problems: ProblemList): { columnId: Id; rank: string } {
  const { columnId, rank } = rawPlace(thing);
  if (!isId(columnId) || !isString(rank)) {
    problems.add(CARD.place, thing.has(CARD.place) ? 'invalid' : 'missing');
  } else noteRank(rank, CARD.place, problems);
  return { columnId: isId(columnId) ? columnId : '', rank: isString(rank) ? rank : '' };
}

function readDescription(thing: Thing, problems: ProblemList): string {
  const fragment = fragmentOf(thing);
  if (fragment) return plainTextOf(fragment);
  problems.add(CARD.description, thing.has(CARD.description) ? 'invalid' : 'missing');
  return '';
}

function readValue<K extends CardValue>(
  card: Card,
  key: K,
  source: { thing: Thing; problems: ProblemList },
): void {
  const raw = source.thing.get(key);
  if (raw === undefined) return;
  const value = CARD_VALUE_READERS[key](raw);
  if (value === undefined) source.problems.add(key, 'invalid');
  else card[key] = value;
}

function readMany(card: Card, thing: Thing, problems: ProblemList): void {
  // an iterator for each card is a fifth of what reading a board takes
  thing.forEach((value: unknown, key: string) => {
    const many = readManyKey(key);
    if (!many) return;
    if (!isId(many.id)) problems.add(key, 'bad-id');
    else if (many.of === 'links') {
      const link = readLink(many.id, value);
      if (link) card.links.push(link);
      else problems.add(key, 'invalid');
    } else if (many.of === 'checklist') {
      if (!(value instanceof Y.Map)) problems.add(key, 'invalid');
      else if (!isArchived(value)) card.checklist.push(readCheck(many.id, value, problems.under(key)));
    } else if (value !== true) problems.add(key, 'invalid');
    else if (many.of === 'dependsOn' && many.id === card.id) problems.add(key, 'depends-on-itself');
    else card[many.of].push(many.id);
  });
  card.contributors.sort();
  card.labels.sort();
  card.dependsOn.sort();
  card.assets.sort();
  card.links.sort((a, b) => (a.id < b.id ? -1 : 1));
  card.checklist.sort(compareRanked);
  for (const [index, item] of card.checklist.entries()) {
    const isTied = card.checklist[index - 1]?.rank === item.rank;
    if (isTied) problems.under(checkKey(item.id)).add(CHECK.rank, 'tied-rank');
  }
}
