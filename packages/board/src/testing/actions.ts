import * as fc from 'fast-check';
import type { Command, CommandType } from '../commands/command.ts';
import type { PlainBoard } from '../schema/plain-board.ts';
import {
  colorOf,
  columnIn,
  dueOf,
  isOn,
  onCard,
  onItem,
  pick,
  richTextIn,
  slotIn,
  titleIn,
  VALUE_KEYS,
  VALUES,
  valuesIn,
  type RemovedItem,
  type Scene,
} from './scene.ts';

/** What someone does, before it is known what is on their board: numbers choose among what is there. */
export interface Action {
  readonly kind: CommandType;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

type Make<Type extends CommandType> = (scene: Scene) => Extract<Command, { type: Type }> | undefined;

/** One command of every type: a type that is not here does not compile. */
const MAKERS: { readonly [Type in CommandType]: Make<Type> } = {
  'card.add': (scene) => {
    const column = columnIn(scene);
    const { a, c } = scene;
    const some = VALUE_KEYS[c % VALUE_KEYS.length] ?? 'owner';
    return (
      column && {
        type: 'card.add',
        columnId: column.id,
        title: `T${a}`,
        ...slotIn(scene),
        description: c % 3 ? '' : 'a\nb',
        ...(c % 2 ? { [some]: VALUES[some](a) } : {}),
      }
    );
  },
  'card.move': (scene) => {
    const column = columnIn(scene);
    return onCard(
      scene,
      ({ id }) => column && { type: 'card.move', id, columnId: column.id, ...slotIn(scene) },
    );
  },
  'card.set': (scene) =>
    onCard(scene, ({ id }) => ({ type: 'card.set', id, fields: { ...titleIn(scene), ...valuesIn(scene) } })),
  'card.describe': (scene) =>
    onCard(scene, ({ id }) => ({ type: 'card.describe', id, text: `line ${scene.b}\nline ${scene.c}` })),
  'card.rewrite': (scene) =>
    onCard(scene, ({ id }) => ({ type: 'card.rewrite', id, content: richTextIn(scene) })),
  'card.archive': (scene) => onCard(scene, ({ id }) => ({ type: 'card.archive', id })),
  'card.restore': (scene) => onCard(scene, ({ id }) => ({ type: 'card.restore', id })),
  'card.contributor': (scene) =>
    onCard(scene, ({ id }) => ({
      type: 'card.contributor',
      id,
      personId: `p${scene.b % 5}`,
      on: isOn(scene),
    })),
  'card.label': (scene) => {
    const label = pick(scene.board.labels, scene.b);
    return onCard(scene, ({ id }) => label && { type: 'card.label', id, labelId: label.id, on: isOn(scene) });
  },
  'card.dependency': (scene) => {
    const other = pick(scene.board.cards, scene.b);
    return onCard(
      scene,
      ({ id }) => other && { type: 'card.dependency', id, dependsOn: other.id, on: isOn(scene) },
    );
  },
  'card.asset': (scene) =>
    onCard(scene, ({ id }) => ({ type: 'card.asset', id, assetId: `asset${scene.b % 4}`, on: isOn(scene) })),
  'link.add': (scene) =>
    onCard(scene, ({ id }) => ({
      type: 'link.add',
      cardId: id,
      url: `https://example.org/${scene.b}`,
      title: `Link ${scene.b}`,
    })),
  'link.remove': (scene) =>
    onCard(scene, ({ id, links }) => {
      const link = pick(links, scene.b);
      return link && { type: 'link.remove', cardId: id, id: link.id };
    }),
  'check.add': (scene) =>
    onCard(scene, ({ id }) => ({
      type: 'check.add',
      cardId: id,
      text: `Item ${scene.b}`,
      ...(isOn(scene) ? { after: null, owner: VALUES.owner(scene.b) } : { due: dueOf(scene.b) }),
    })),
  'check.set': (scene) =>
    onItem(scene, (cardId, id) => ({
      type: 'check.set',
      cardId,
      id,
      fields: {
        ...(scene.c % 3 === 0 ? { done: isOn(scene), text: `Item ${scene.c}` } : {}),
        ...(scene.c % 3 === 1 ? { owner: isOn(scene) ? VALUES.owner(scene.a) : null } : {}),
        ...(scene.c % 3 === 2 ? { due: isOn(scene) ? dueOf(scene.a) : null } : {}),
      },
    })),
  'check.move': (scene) =>
    onItem(scene, (cardId, id) => ({
      type: 'check.move',
      cardId,
      id,
      ...(isOn(scene) ? { after: null } : {}),
    })),
  'check.remove': (scene) => onItem(scene, (cardId, id) => ({ type: 'check.remove', cardId, id })),
  'check.restore': ({ removed, a }) => {
    const item = pick(removed, a);
    return item && { type: 'check.restore', ...item };
  },
  'column.add': (scene) => ({
    type: 'column.add',
    name: `C${scene.a}`,
    kind: 'active',
    ...(scene.b % 2 ? {} : { after: columnIn(scene)?.id }),
  }),
  'column.set': (scene) => {
    const column = columnIn(scene);
    const { a, c } = scene;
    const fields = {
      name: `C${a}`,
      wipLimit: c % 2 ? c : null,
      ...(c % 5 ? {} : { kind: 'review' as const }),
    };
    return column && { type: 'column.set', id: column.id, fields };
  },
  'column.move': (scene) => {
    const column = columnIn(scene);
    return (
      column && { type: 'column.move', id: column.id, after: pick(scene.board.columns, scene.c)?.id ?? null }
    );
  },
  'column.archive': (scene) => {
    const column = columnIn(scene);
    return column && { type: 'column.archive', id: column.id };
  },
  'column.restore': (scene) => {
    const column = columnIn(scene);
    return column && { type: 'column.restore', id: column.id };
  },
  'label.add': ({ a, c }) => ({ type: 'label.add', name: `L${a}`, color: colorOf(c) }),
  'label.set': ({ board, a, b, c }) => {
    const label = pick(board.labels, a);
    const fields = { ...(c % 2 ? { name: `L${b}` } : {}), ...(c % 3 ? { color: colorOf(b) } : {}) };
    return label && { type: 'label.set', id: label.id, fields };
  },
  'label.archive': ({ board, a }) => {
    const label = pick(board.labels, a);
    return label && { type: 'label.archive', id: label.id };
  },
  'label.restore': ({ board, a }) => {
    const label = pick(board.labels, a);
    return label && { type: 'label.restore', id: label.id };
  },
  'view.add': ({ a, b }) => ({ type: 'view.add', name: `V${a}`, filter: { owner: `p${b}` } }),
  'view.set': ({ board, a, b, c }) => {
    const view = pick(board.views, a);
    const fields = { filter: { label: [`l${b}`] }, ...(c % 2 ? { name: `V${b}` } : {}) };
    return view && { type: 'view.set', id: view.id, fields };
  },
  'view.remove': ({ board, a }) => {
    const view = pick(board.views, a);
    return view && { type: 'view.remove', id: view.id };
  },
  'board.set': ({ a, b, c }) => ({
    type: 'board.set',
    fields: {
      title: `B${a}`,
      region: b % 2 ? null : 'DE',
      ...(c % 3 ? {} : { zone: 'Europe/Vienna', workdays: [1, 2, 3, 4] }),
    },
  }),
};

export const COMMAND_TYPES = Object.keys(MAKERS) as CommandType[];
/** Moves and new cards come more often, as on real boards, and what needs a checklist finds one. */
const WEIGHTS: Partial<Record<CommandType, number>> = {
  'card.move': 4,
  'card.add': 3,
  'check.add': 3,
  'check.remove': 2,
  'check.restore': 3,
};

export const anyAction: fc.Arbitrary<Action> = fc.record({
  kind: fc.oneof(
    ...COMMAND_TYPES.map((type) => ({ weight: WEIGHTS[type] ?? 1, arbitrary: fc.constant(type) })),
  ),
  a: fc.nat(100),
  b: fc.nat(100),
  c: fc.nat(100),
});

/** The command that the action means on this board; undefined where there is nothing to act on. */
export function commandOf(
  { kind, ...numbers }: Action,
  board: PlainBoard,
  removed: readonly RemovedItem[] = [],
): Command | undefined {
  return MAKERS[kind]({ board, removed, ...numbers });
}
