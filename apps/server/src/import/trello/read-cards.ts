import { LIMITS } from '@taktboard/protocol';
import type { Where } from '../dropped.ts';
import type { PlannedCard } from '../import-plan.ts';
import { dayInZone, dueInZone } from '../wall-clock.ts';
import { objectTime } from './object-time.ts';
import { readLinks } from './read-links.ts';
import type { Checklists } from './read-checklists.ts';
import { readElements } from './read-elements.ts';
import type { Labels } from './read-labels.ts';
import type { ReadColumn } from './read-lists.ts';
import type { People } from './read-people.ts';
import { byPosition, clip, type Reading } from './reading.ts';
import { TrelloCard } from './trello-schema.ts';

export interface ReadCard extends PlannedCard {
  /** Trello's mark "complete", with a deadline or without. */
  complete: boolean;
  /** The card as read, for the list of what is not taken. */
  raw: TrelloCard;
}

interface CardReading {
  reading: Reading;
  columns: readonly ReadColumn[];
  people: People;
  labels: Labels['labels'];
  checklists: Checklists;
}

/** The cards of every list, by list and then by position. A card that is closed, or whose list is, comes in archived. */
export function readCards(cards: unknown, parts: CardReading): ReadCard[] {
  const { dropped, texts } = parts.reading;
  const read = readElements(
    cards,
    { schema: TrelloCard, what: 'card', path: 'cards', where: (card) => cardWhere(card.name ?? card.id) },
    dropped,
  );
  const titles = new Map(read.flatMap((card) => (card.shortLink ? [[card.shortLink, card.name ?? '']] : [])));
  const inList = Map.groupBy(read, (card) => card.idList);
  const known = new Set<string | null>(parts.columns.map(({ source }) => source));
  for (const card of read) {
    if (known.has(card.idList)) continue;
    const where = cardWhere(card.name ?? card.id);
    dropped.push({ what: 'card', ...(card.idList ? { name: card.idList } : {}), where, why: 'unknown-list' });
  }
  return parts.columns.flatMap((column) =>
    byPosition(inList.get(column.source) ?? []).map((card) => {
      const name = clip(card.name ?? '', LIMITS.titleChars);
      const title = name.text || texts.untitledCard;
      const where = cardWhere(title);
      if (name.text === '') dropped.push({ what: 'title', where, why: 'empty' });
      if (card.pos === null) dropped.push({ what: 'position', where, why: 'placed-last' });
      const [owner = null, ...contributors] = members(card, where, parts);
      return {
        source: card.id,
        column: column.source,
        title,
        description: description(card, { rest: name.rest, where }, parts.reading),
        owner,
        contributors,
        labels: labelsOf(card, where, parts),
        ...dates(card, where, parts.reading),
        archived: card.closed === true || column.archived,
        links: readLinks(card, { titles, where, dropped }),
        checks: parts.checklists.of(card, where),
        createdAt: objectTime(card.id),
        complete: card.dueComplete === true,
        raw: card,
      };
    }),
  );
}

export function cardWhere(name: string): Where {
  return { in: 'card', name: clip(name, 100).text };
}

/** A title that is too long goes on in the description, so nothing of it is lost. */
function description(
  card: TrelloCard,
  { rest, where }: { rest: string; where: Where },
  { dropped }: Reading,
): string {
  const whole = rest === '' ? (card.desc ?? '') : `…${rest}\n\n${card.desc ?? ''}`;
  const text = whole.toWellFormed().replace(/\r\n?/g, '\n');
  if (text.length <= LIMITS.descriptionChars) return text;
  dropped.push({ what: 'description', where, why: 'too-long' });
  return clip(text, LIMITS.descriptionChars).text;
}

/** In file order and once each: the first becomes the owner, the others contributors. */
function members(card: TrelloCard, where: Where, { people, reading }: CardReading): string[] {
  const named = new Set(card.idMembers ?? []);
  return [...named].flatMap((source) => {
    const person = typeof source === 'string' ? people.use(source) : null;
    if (person !== null) return [person];
    reading.dropped.push({ what: 'member', name: String(source), where, why: 'unknown-member' });
    return [];
  });
}

function labelsOf(card: TrelloCard, where: Where, { labels, reading }: CardReading): string[] {
  const onCard = (card.labels ?? []).map((label) =>
    typeof label === 'object' && label !== null && 'id' in label ? label.id : null,
  );
  const named = new Set(card.idLabels ?? onCard);
  return [...named].flatMap((source) => {
    if (typeof source === 'string' && labels.has(source)) return [source];
    reading.dropped.push({ what: 'label', name: String(source), where, why: 'unknown-label' });
    return [];
  });
}

function dates(
  card: TrelloCard,
  where: Where,
  { zone, dropped }: Reading,
): Pick<PlannedCard, 'start' | 'due'> {
  const start = card.start === null ? null : dayInZone(card.start, zone);
  const due = card.due === null ? null : dueInZone(card.due, zone);
  if (card.start !== null && start === null) {
    dropped.push({ what: 'start', name: card.start, where, why: 'no-such-date' });
  }
  if (card.due !== null && due === null) {
    dropped.push({ what: 'due', name: card.due, where, why: 'no-such-date' });
  }
  return { ...(start === null ? {} : { start }), ...(due === null ? {} : { due }) };
}
