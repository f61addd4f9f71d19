import type { BoardProjection, Card } from '@taktboard/board';
import type { Merged } from '@taktboard/protocol';

const SETS = {
  'card.contributors': 'contributors',
  'card.labels': 'labels',
  'card.dependencies': 'dependsOn',
  'card.assets': 'assets',
} as const satisfies Partial<Record<Merged['kind'], keyof Card>>;

type SetKind = keyof typeof SETS;
export const isSetKind = (kind: string): kind is SetKind => Object.hasOwn(SETS, kind);

/** What stands now where two values met, as a side of the merge would say it. */
export function valueNow(projection: BoardProjection, merged: Merged): unknown {
  const { kind, card: cardId, column, label, part, partField } = merged;
  if (column !== undefined) return fieldOf(projection.column(column), kind);
  if (label !== undefined) return fieldOf(projection.labels().get(label), kind);
  if (cardId === undefined) return fieldOf(projection.meta(), kind);
  const card = projection.card(cardId);
  if (!card) return undefined;
  if (kind === 'card.moved') return card.columnId;
  if (kind === 'card.links') return card.links.find(({ id }) => id === part);
  if (isSetKind(kind)) return part !== undefined && card[SETS[kind]].includes(part) ? true : undefined;
  if (kind !== 'card.checklist') return fieldOf(card, kind);
  const item = card.checklist.find(({ id }) => id === part);
  if (partField === 'archived') return item ? undefined : true;
  return item && partField ? item[partField] : undefined;
}

function fieldOf(thing: object | undefined, kind: string): unknown {
  const field = kind.slice(kind.indexOf('.') + 1);
  return thing ? (thing as Readonly<Record<string, unknown>>)[field] : undefined;
}

/** The value of a side: of a place its column, of a link what it says, since its id is the merge's. */
export function sideValue({ kind }: Pick<Merged, 'kind'>, value: unknown): unknown {
  return kind === 'card.moved' && Array.isArray(value) ? value[0] : value;
}

/** Whether two values are the same to whoever reads them. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(withoutId(one)) === JSON.stringify(withoutId(other));
}

function withoutId(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'id')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
