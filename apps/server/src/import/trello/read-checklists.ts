import { LIMITS } from '@taktboard/protocol';
import type { PlannedCheck } from '../import-plan.ts';
import { dueInZone } from '../wall-clock.ts';
import type { Where } from '../dropped.ts';
import type { People } from './read-people.ts';
import { isRecord, readElements } from './read-elements.ts';
import { byPosition, clip, type Reading } from './reading.ts';
import { TrelloChecklist, TrelloCheckItem, TrelloCheckItemState, type TrelloCard } from './trello-schema.ts';

export interface Checklists {
  /** The card's items in order; marks its checklists as taken. */
  of(card: TrelloCard, where: Where): PlannedCheck[];
  taken(): number;
}

const PLAIN_NAMES = new Set(['checklist', 'checkliste', '']);

/**
 * A task has one checklist. Of several the items follow each other, each with the name of its own in front; the name
 * of a single one is listed, unless it is the one that every checklist begins with.
 */
export function readChecklists(
  root: Record<string, unknown>,
  { reading, people }: { reading: Reading; people: People },
): Checklists {
  const { dropped } = reading;
  const atRoot: unknown[] = Array.isArray(root['checklists']) ? root['checklists'] : [];
  const lists = [...atRoot, ...inCards(root['cards'])];
  const read = readElements(
    lists,
    { schema: TrelloChecklist, what: 'checklist', path: 'checklists' },
    dropped,
  );
  const byCard = Map.groupBy(read, (checklist) => checklist.idCard ?? '');
  const cardIds = new Set(
    Array.isArray(root['cards']) ? root['cards'].map((card) => (isRecord(card) ? card['id'] : null)) : [],
  );
  for (const checklist of read) {
    if (checklist.idCard !== null && cardIds.has(checklist.idCard)) continue;
    const name = checklist.name ?? checklist.id;
    dropped.push({ what: 'checklist', name, where: { in: 'board' }, why: 'unknown-card' });
  }
  let taken = 0;
  return {
    taken: () => taken,
    of(card, where) {
      const own = byPosition(byCard.get(card.id) ?? []);
      taken += own.length;
      const states = itemStates(card);
      for (const checklist of own) {
        const name = checklist.name?.trim() ?? '';
        if (PLAIN_NAMES.has(name.toLowerCase())) continue;
        if (own.length > 1) dropped.push({ what: 'checklist-name', name, where, why: 'joined-checklists' });
        else dropped.push({ what: 'checklist-name', name, where, why: 'unsupported' });
      }
      return own.flatMap((checklist) => {
        const prefix = own.length > 1 && checklist.name?.trim() ? `${checklist.name.trim()}: ` : '';
        return readItems(checklist, { prefix, states, where, reading, people });
      });
    },
  };
}

interface ItemReading {
  prefix: string;
  states: ReadonlyMap<string, string>;
  where: Where;
  reading: Reading;
  people: People;
}

function readItems(checklist: TrelloChecklist, item: ItemReading): PlannedCheck[] {
  const { where, people } = item;
  const { dropped, texts, zone } = item.reading;
  const items = readElements(
    checklist.checkItems,
    { schema: TrelloCheckItem, what: 'checklist-item', path: 'checkItems', where: () => where },
    dropped,
  );
  return byPosition(items).map((raw) => {
    const { text, rest } = clip(item.prefix + (raw.name ?? ''), LIMITS.lineChars);
    if (rest !== '') dropped.push({ what: 'checklist-item', name: rest, where, why: 'too-long' });
    if (!raw.name?.trim()) dropped.push({ what: 'name', where, why: 'empty' });
    const owner = raw.idMember === null ? null : people.use(raw.idMember);
    if (raw.idMember !== null && owner === null) {
      dropped.push({ what: 'member', name: raw.idMember, where, why: 'unknown-member' });
    }
    const due = raw.due === null ? null : dueInZone(raw.due, zone);
    if (raw.due !== null && due === null) {
      dropped.push({ what: 'due', name: raw.due, where, why: 'no-such-date' });
    }
    const state = raw.state ?? (raw.id === null ? undefined : item.states.get(raw.id));
    return {
      text: raw.name?.trim() ? text : `${item.prefix}${texts.untitledItem}`,
      done: state === 'complete',
      ...(owner === null ? {} : { owner }),
      ...(due === null ? {} : { due }),
    };
  });
}

/** The form of 2015 also keeps the states with the card. */
function itemStates(card: TrelloCard): ReadonlyMap<string, string> {
  const read = readElements(
    card.checkItemStates,
    { schema: TrelloCheckItemState, what: 'checklist-item', path: 'checkItemStates' },
    [],
  );
  return new Map(read.map(({ idCheckItem, state }) => [idCheckItem, state]));
}

/** Exports through the API nest the checklists in their cards. */
function inCards(cards: unknown): unknown[] {
  if (!Array.isArray(cards)) return [];
  return cards.flatMap((card: unknown) => {
    if (!isRecord(card) || !Array.isArray(card['checklists'])) return [];
    return card['checklists'].map((checklist: unknown) =>
      isRecord(checklist) ? { idCard: card['id'], ...checklist } : checklist,
    );
  });
}
