import * as fc from 'fast-check';
import type { Command } from '../commands/command.ts';
import type { PlainBoard } from '../schema/plain-board.ts';

/** What someone does, before it is known what is on their board: numbers choose among what is there. */
export interface Action {
  readonly kind: string;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const KINDS = [
  ...Array<string>(4).fill('card.move'),
  ...Array<string>(3).fill('card.add'),
  'card.set',
  'card.due',
  'card.describe',
  'card.archive',
  'card.restore',
  'card.label',
  'card.contributor',
  'card.dependency',
  'link.add',
  'link.remove',
  'check.add',
  'check.set',
  'check.move',
  'check.remove',
  'column.add',
  'column.move',
  'column.set',
  'column.archive',
  'column.restore',
  'label.add',
  'label.archive',
  'view.add',
  'view.set',
  'view.remove',
  'board.set',
];

export const anyAction: fc.Arbitrary<Action> = fc.record({
  kind: fc.constantFrom(...KINDS),
  a: fc.nat(100),
  b: fc.nat(100),
  c: fc.nat(100),
});

/** The command that the action means on this board; undefined where there is nothing to act on. */
export function commandOf({ kind, a, b, c }: Action, board: PlainBoard): Command | undefined {
  const card = pick(board.cards, a);
  const column = pick(board.columns, b);
  const beside = pick(
    board.cards.filter((other) => other.columnId === column?.id),
    c,
  )?.id;
  const slot = [{}, { after: beside }, { before: beside }, { after: null }, { after: beside, before: null }][
    c % 5
  ];
  switch (kind) {
    case 'card.add':
      return (
        column && {
          type: kind,
          columnId: column.id,
          title: `T${a}`,
          ...slot,
          description: c % 3 ? '' : 'a\nb',
        }
      );
    case 'board.set':
      return { type: kind, fields: { title: `B${a}`, region: b % 2 ? null : 'DE' } };
    case 'view.add':
      return { type: kind, name: `V${a}`, filter: { owner: `p${b}` } };
    case 'label.add':
      return { type: kind, name: `L${a}`, color: 'teal' };
    case 'column.add':
      return { type: kind, name: `C${a}`, kind: 'active', ...(b % 2 ? {} : { after: column?.id }) };
    default:
      return cardCommand({ kind, a, b, c }, board) ?? boardCommand({ kind, a, b, c }, board);
  }

  function cardCommand(action: Action, on: PlainBoard): Command | undefined {
    if (!card) return undefined;
    const { id } = card;
    const item = pick(card.checklist, action.b)?.id;
    const link = pick(card.links, action.b)?.id;
    const isOn = action.c % 2 === 0;
    switch (action.kind) {
      case 'card.move':
        return column && { type: 'card.move', id, columnId: column.id, ...slot };
      case 'card.set':
        return {
          type: 'card.set',
          id,
          fields: { title: `T${b}`, owner: isOn ? `p${c}` : null, estimate: b },
        };
      case 'card.due':
        return { type: 'card.set', id, fields: { due: isOn ? `2026-11-${10 + (b % 20)}` : null } };
      case 'card.describe':
        return { type: 'card.describe', id, text: `line ${b}\nline ${c}` };
      case 'card.archive':
      case 'card.restore':
        return { type: action.kind, id };
      case 'card.label': {
        const label = pick(on.labels, b);
        return label && { type: 'card.label', id, labelId: label.id, on: isOn };
      }
      case 'card.contributor':
        return { type: 'card.contributor', id, personId: `p${b % 5}`, on: isOn };
      case 'card.dependency': {
        const other = pick(on.cards, b);
        return other && { type: 'card.dependency', id, dependsOn: other.id, on: isOn };
      }
      case 'link.add':
        return { type: 'link.add', cardId: id, url: `https://example.org/${b}`, title: `Link ${b}` };
      case 'link.remove':
        return link === undefined ? undefined : { type: 'link.remove', cardId: id, id: link };
      case 'check.add':
        return { type: 'check.add', cardId: id, text: `Item ${b}`, ...(isOn ? { after: null } : {}) };
      case 'check.set':
        return item === undefined
          ? undefined
          : { type: 'check.set', cardId: id, id: item, fields: { done: isOn, text: `Item ${c}` } };
      case 'check.move':
        return item === undefined ? undefined : { type: 'check.move', cardId: id, id: item, after: null };
      case 'check.remove':
        return item === undefined ? undefined : { type: 'check.remove', cardId: id, id: item };
      default:
        return undefined;
    }
  }

  function boardCommand(action: Action, on: PlainBoard): Command | undefined {
    const label = pick(on.labels, a);
    const view = pick(on.views, a);
    switch (action.kind) {
      case 'column.move':
        return column && { type: 'column.move', id: column.id, after: pick(on.columns, c)?.id ?? null };
      case 'column.set':
        return (
          column && {
            type: 'column.set',
            id: column.id,
            fields: { name: `C${a}`, wipLimit: c % 2 ? c : null },
          }
        );
      case 'column.archive':
      case 'column.restore':
        return column && { type: action.kind, id: column.id };
      case 'label.archive':
        return label && { type: 'label.archive', id: label.id };
      case 'view.set':
        return view && { type: 'view.set', id: view.id, fields: { filter: { label: [`l${b}`] } } };
      case 'view.remove':
        return view && { type: 'view.remove', id: view.id };
      default:
        return undefined;
    }
  }
}

function pick<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % items.length];
}
