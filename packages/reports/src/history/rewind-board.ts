import type { Card, Column, Id, Label, PlainBoard } from '@taktboard/board';
import type { ActivityItem } from '../digest/digest-input.ts';

/** A board while it is taken back: what has changed since is written over a copy. */
interface Rewinding {
  meta: PlainBoard['meta'];
  cards: Map<Id, Card>;
  columns: Map<Id, Column>;
  labels: Map<Id, Label>;
}

const CARD_VALUES = new Set([
  'title',
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
]);
const CARD_SETS = new Map([
  ['contributors', 'contributors'],
  ['labels', 'labels'],
  ['dependencies', 'dependsOn'],
] as const);

/**
 * The board as it was before all of `later` was done, by undoing each from the last to the first. Ranks, descriptions,
 * links and checklists stay those of now, since the activity does not tell what they were; no report looks at them.
 *
 * @param later all that was done since, in any order
 */
export function rewindBoard(now: PlainBoard, later: readonly ActivityItem[]): PlainBoard {
  const board: Rewinding = {
    meta: now.meta,
    cards: byId(now.cards),
    columns: byId(now.columns),
    labels: byId(now.labels),
  };
  for (const item of later.toSorted((a, b) => b.seq - a.seq)) takeBack(board, item);
  return {
    ...now,
    meta: board.meta,
    cards: [...board.cards.values()],
    columns: [...board.columns.values()],
    labels: [...board.labels.values()],
  };
}

function byId<Element extends { id: Id }>(elements: readonly Element[]): Map<Id, Element> {
  return new Map(elements.map((element) => [element.id, element]));
}

function takeBack(board: Rewinding, item: ActivityItem): void {
  const [area = '', what = ''] = item.kind.split('.');
  const { card, column, label, from } = item;
  if (area === 'card' && card !== undefined) takeBackCard(board.cards, card, { what, item });
  else if (area === 'column' && column !== undefined) takeBackElement(board.columns, column, { what, from });
  else if (area === 'label' && label !== undefined) takeBackElement(board.labels, label, { what, from });
  else if (area === 'board') takeBackBoard(board, what, from);
}

function takeBackBoard(board: Rewinding, what: string, from: unknown): void {
  if (what === 'created' || what === 'imported') {
    board.cards.clear();
    board.columns.clear();
    board.labels.clear();
  } else {
    board.meta = withValue(board.meta, what, from);
  }
}

function takeBackCard(
  cards: Map<Id, Card>,
  id: Id,
  { what, item }: { what: string; item: ActivityItem },
): void {
  const card = cards.get(id);
  if (card === undefined) return;
  const { from, to } = item;
  const set = CARD_SETS.get(what as 'labels');
  if (what === 'added') cards.delete(id);
  else if (what === 'moved') cards.set(id, withValue(card, 'columnId', from));
  else if (what === 'archived') cards.set(id, withValue(card, 'archived', undefined));
  else if (what === 'restored') cards.set(id, withValue(card, 'archived', true));
  else if (CARD_VALUES.has(what)) cards.set(id, withValue(card, what, from));
  else if (set !== undefined) {
    const came = new Set(idsIn(to));
    const before = [...card[set].filter((one) => !came.has(one)), ...idsIn(from)];
    cards.set(id, { ...card, [set]: [...new Set(before)].sort() });
  }
}

function takeBackElement<Element extends Column | Label>(
  elements: Map<Id, Element>,
  id: Id,
  { what, from }: { what: string; from: unknown },
): void {
  const element = elements.get(id);
  if (element === undefined) return;
  if (what === 'added') elements.delete(id);
  else if (what === 'archived') elements.set(id, withValue(element, 'archived', undefined));
  else if (what === 'restored') elements.set(id, withValue(element, 'archived', true));
  else if (what !== 'moved') elements.set(id, withValue(element, what, from));
}

/** The activity is the server's own, and tells a value as the element had it; none where it had none. */
function withValue<Element extends object>(element: Element, key: string, value: unknown): Element {
  const { [key]: _gone, ...rest } = element as Record<string, unknown>;
  return (value === undefined || value === null ? rest : { ...rest, [key]: value }) as Element;
}

function idsIn(value: unknown): Id[] {
  return Array.isArray(value) ? value.filter((one): one is Id => typeof one === 'string') : [];
}
