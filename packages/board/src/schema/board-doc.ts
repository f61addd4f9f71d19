import * as Y from 'yjs';
import type { Id } from './plain-board.ts';
import { isId } from './values.ts';

/**
 * The one place that spells the keys of a board's document (docs/architecture.md, "The documents"). Whatever is in a
 * document was written by someone else, so values come out as `unknown` and are read in `read-*.ts`.
 */
export type Thing = Y.Map<unknown>;

export interface Roots {
  readonly meta: Thing;
  readonly columns: Thing;
  readonly cards: Thing;
  readonly labels: Thing;
  readonly views: Thing;
}
export type RootName = keyof Roots;

export const META = {
  schema: 'schema',
  title: 'title',
  zone: 'zone',
  region: 'region',
  workdays: 'workdays',
} as const;
export const COLUMN = {
  name: 'name',
  rank: 'rank',
  kind: 'kind',
  wipLimit: 'wipLimit',
} as const;
export const LABEL = { name: 'name', color: 'color' } as const;
export const VIEW = { name: 'name', filter: 'filter' } as const;
export const CARD = { title: 'title', place: 'place', description: 'description' } as const;
export const CHECK = { text: 'text', rank: 'rank', done: 'done', owner: 'owner', due: 'due' } as const;
/** Of columns, labels, views, cards and checklist items alike: nothing is deleted, so that concurrent edits survive. */
export const ARCHIVED = 'archived';

/** The optional single values of a card, in the order in which they are read. */
export const CARD_VALUES = [
  'owner',
  'start',
  'due',
  'priority',
  'estimate',
  'blocked',
  'milestone',
  'campaign',
  'goal',
  'channel',
  'stage',
  'cover',
] as const;
export type CardValue = (typeof CARD_VALUES)[number];

/** The sets of a card. Members are keys of the card itself: a nested map for each set costs twice the memory. */
export type CardSet = 'contributors' | 'labels' | 'dependsOn' | 'assets';
const SET_PREFIX: Record<CardSet, string> = {
  contributors: 'with:',
  labels: 'label:',
  dependsOn: 'after:',
  assets: 'asset:',
};
const LINK_PREFIX = 'link:';
const CHECK_PREFIX = 'check:';

export function rootsOf(doc: Y.Doc): Roots {
  return {
    meta: doc.getMap('meta'),
    columns: doc.getMap('columns'),
    cards: doc.getMap('cards'),
    labels: doc.getMap('labels'),
    views: doc.getMap('views'),
  };
}

/** The column, label, view or card of that id; undefined where there is none or it is no map. */
export function thingOf(root: Thing, id: Id): Thing | undefined {
  const value = root.get(id);
  return isId(id) && value instanceof Y.Map ? value : undefined;
}

export const memberKey = (set: CardSet, id: Id): string => SET_PREFIX[set] + id;
export const linkKey = (id: Id): string => LINK_PREFIX + id;
export const checkKey = (id: Id): string => CHECK_PREFIX + id;

/** A checklist item that is not removed. */
export function checkOf(card: Thing, id: Id): Thing | undefined {
  const value = card.get(checkKey(id));
  return value instanceof Y.Map && !isArchived(value) ? value : undefined;
}

/** What a key of a card that is not a single value means. The id may be anything at all. */
export type ManyKey = { of: CardSet | 'links' | 'checklist'; id: string };

const MANY: ReadonlyMap<string, ManyKey['of']> = new Map<string, ManyKey['of']>([
  [SET_PREFIX.contributors, 'contributors'],
  [SET_PREFIX.labels, 'labels'],
  [SET_PREFIX.dependsOn, 'dependsOn'],
  [SET_PREFIX.assets, 'assets'],
  [LINK_PREFIX, 'links'],
  [CHECK_PREFIX, 'checklist'],
]);

export function readManyKey(key: string): ManyKey | undefined {
  const colon = key.indexOf(':');
  if (colon < 0) return undefined;
  const of = MANY.get(key.slice(0, colon + 1));
  return of && { of, id: key.slice(colon + 1) };
}

export function isArchived(thing: Thing): boolean {
  return thing.get(ARCHIVED) === true;
}

/** A card's column and rank as they stand there: ONE value, so that concurrent moves cannot tear it. */
export function rawPlace(card: Thing): { columnId: unknown; rank: unknown } {
  const place: unknown = card.get(CARD.place);
  if (!Array.isArray(place) || place.length !== 2) return { columnId: undefined, rank: undefined };
  return { columnId: place[0], rank: place[1] };
}

export const placeValue = (columnId: Id, rank: string): [Id, string] => [columnId, rank];

/** The card's rich text, undefined where a forged document has none. An element is a fragment too, but not here. */
export function fragmentOf(card: Thing): Y.XmlFragment | undefined {
  const value = card.get(CARD.description);
  return value instanceof Y.XmlFragment && !(value instanceof Y.XmlElement) ? value : undefined;
}

/** The description of a card for an editor to bind to. */
export function descriptionOf(doc: Y.Doc, cardId: Id): Y.XmlFragment | undefined {
  const card = thingOf(rootsOf(doc).cards, cardId);
  return card && fragmentOf(card);
}

/** A map of these fields, without those that are undefined; ready to be put into a document. */
export function newThing(fields: Readonly<Record<string, unknown>>): Thing {
  return new Y.Map(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Made together with its card, never lazily: of two made at once one and its text would be lost. */
export function newDescription(): Y.XmlFragment {
  return new Y.XmlFragment();
}

/** A card with its description; more may be set before it is put into a document. */
export function newCard(title: string, place: [Id, string]): { card: Thing; description: Y.XmlFragment } {
  const description = newDescription();
  const card = newThing({ [CARD.title]: title, [CARD.place]: place, [CARD.description]: description });
  return { card, description };
}
