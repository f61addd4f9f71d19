import type { CardValues, Command, Slot } from '../commands/command.ts';
import type { Card, Id, LabelColor, PlainBoard, Priority } from '../schema/plain-board.ts';
import type { RichNode } from '../schema/rich-text.ts';

/** A checklist item that is not on the board any more; only its id brings it back. */
export interface RemovedItem {
  cardId: Id;
  id: Id;
}

/** Where an action takes place. */
export interface Scene {
  board: PlainBoard;
  removed: readonly RemovedItem[];
  a: number;
  b: number;
  c: number;
}

const COLORS: readonly LabelColor[] = ['red', 'teal', 'grey'];
const PRIORITIES: readonly Priority[] = ['low', 'high', 'urgent'];
const dayOf = (n: number): string => `2026-11-${10 + (n % 20)}`;
export const dueOf = (n: number): string => (n % 3 === 0 ? `${dayOf(n)}T09:${10 + (n % 50)}` : dayOf(n));

/** A value for everything that a card holds one of. */
export const VALUES: { readonly [Key in keyof CardValues]: (n: number) => CardValues[Key] } = {
  owner: (n) => `p${n % 5}`,
  start: dayOf,
  due: dueOf,
  priority: (n) => PRIORITIES[n % PRIORITIES.length] ?? 'low',
  estimate: (n) => n / 4,
  blocked: (n) => ({ reason: `waits ${n}` }),
  milestone: () => true,
  campaign: (n) => `campaign${n % 3}`,
  goal: (n) => `goal${n % 3}`,
  channel: (n) => `Channel ${n % 4}`,
  stage: (n) => `Stage ${n % 4}`,
  cover: (n) => `asset${n % 4}`,
};
export const VALUE_KEYS = Object.keys(VALUES) as (keyof CardValues)[];

export const isOn = ({ c }: Scene): boolean => c % 2 === 0;

export function colorOf(n: number): LabelColor {
  return COLORS[n % COLORS.length] ?? 'red';
}

export function columnIn({ board, b }: Scene) {
  return pick(board.columns, b);
}

export function slotIn({ board, b, c }: Scene): Slot {
  const column = pick(board.columns, b);
  const beside = pick(
    board.cards.filter((other) => other.columnId === column?.id),
    c,
  )?.id;
  const slots = [{}, { after: beside }, { before: beside }, { after: null }, { after: beside, before: null }];
  return slots[c % slots.length] ?? {};
}

export const titleIn = ({ b, c }: Scene) => (c % 4 ? {} : { title: `T${b}` });

/** Two of the values, each set or cleared. */
export function valuesIn({ a, b, c }: Scene): Extract<Command, { type: 'card.set' }>['fields'] {
  const keys = [VALUE_KEYS[b % VALUE_KEYS.length], VALUE_KEYS[(b + 1 + (c % 5)) % VALUE_KEYS.length]];
  return Object.fromEntries(
    keys.flatMap((key, n) => (key === undefined ? [] : [[key, (a + n) % 3 ? VALUES[key](a + c) : null]])),
  );
}

/** Formatted, with a list, an empty one and a mention among them. */
export function richTextIn({ a, b, c }: Scene): RichNode[] {
  const text = (insert: string, attributes?: Record<string, unknown>): RichNode => ({
    kind: 'text',
    delta: [attributes ? { insert, attributes } : { insert }],
  });
  const element = (name: string, ...children: RichNode[]): RichNode => ({
    kind: 'element',
    name,
    attributes: name === 'heading' ? [['level', 1 + (a % 3)]] : [],
    children,
  });
  const paragraph = element('paragraph', text(`word ${a} `), text(`bold ${b}`, { bold: {} }));
  const list = element('bulletList', element('listItem', element('paragraph', text(`item ${c}`))));
  return [[], [paragraph], [element('heading', text(`Head ${b}`)), paragraph, list], [list]][c % 4] ?? [];
}

export function onCard<Made>({ board, a }: Scene, make: (card: Card) => Made | undefined): Made | undefined {
  const card = pick(board.cards, a);
  return card && make(card);
}

export function onItem<Made>(scene: Scene, make: (cardId: Id, id: Id) => Made): Made | undefined {
  // numbers seldom meet a card that has a checklist
  const withItems = scene.board.cards.filter(({ checklist }) => checklist.length > 0);
  return onCard({ ...scene, board: { ...scene.board, cards: withItems } }, ({ id, checklist }) => {
    const item = pick(checklist, scene.b);
    return item && make(id, item.id);
  });
}

export function pick<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % items.length];
}
