import { hasUnseenWrites, unseenArchive, unseenArrival, type BoardChange } from '@taktboard/board';
import * as Y from 'yjs';
import type { Around, DerivedMerge, MergeSide } from './derive-merges.ts';

type Unnumbered = Omit<DerivedMerge, 'seq' | 'at' | 'n'>;

/** Whoever comes back, as a side of what they met. */
interface Own {
  kind: 'row';
  by: string;
  at: number;
  late: boolean;
  seq: number;
}

interface Seen extends Around {
  own: Own;
  had: ReadonlyMap<number, number>;
}

/**
 * Where someone comes back with edits of what another put away meanwhile, or put away what others edited meanwhile:
 * tasks, columns that tasks were put into, and checklist items. What they had seen is known by the state vector that
 * they came back with.
 */
export function putAwayMeanwhile(own: Own, seen: Uint8Array, around: Around): Unnumbered[] {
  const of: Seen = { ...around, own, had: Y.decodeStateVector(seen) };
  return [...archivedTasks(of), ...archivedColumns(of), ...removedItems(of)];
}

const rowOf = ({ kind, by, at, late }: Own, value: unknown): MergeSide => ({ kind, by, at, late, value });
const lostId = (what: string, { seq }: Own): string => `${what}@${seq}`;

function archivedTasks({ own, had, doc, projection, changes, before }: Seen): Unnumbered[] {
  const found: Unnumbered[] = [];
  for (const [card, kinds] of kindsByCard(changes)) {
    if (projection.card(card)?.archived !== true || kinds.has('card.added')) continue;
    const of = {
      place: { kind: 'card.archived', card },
      edited: true,
      lostId: lostId(card, own),
      buildsOn: null,
    } as const;
    if (kinds.has('card.archived')) {
      if (!hasUnseenWrites(doc, card, { had, before })) continue;
      found.push({ ...of, lost: { kind: 'last-edit', value: undefined }, kept: rowOf(own, true) });
      continue;
    }
    const archive = unseenArchive(doc, { root: 'cards', id: card }, had);
    if (!archive) continue;
    found.push({ ...of, lost: rowOf(own, undefined), kept: { kind: 'write', ...archive, value: true } });
  }
  return found;
}

/** Grouped once: a stroke may have changed thousands of tasks. */
function kindsByCard(changes: Around['changes']): Map<string, Set<BoardChange['kind']>> {
  const kinds = new Map<string, Set<BoardChange['kind']>>();
  for (const { card, kind } of changes) {
    if (card === undefined) continue;
    const of = kinds.get(card);
    if (of) of.add(kind);
    else kinds.set(card, new Set([kind]));
  }
  return kinds;
}

/** A task that was put into a column that another archived left the board without a word. */
function archivedColumns({ own, had, doc, projection, changes, before }: Seen): Unnumbered[] {
  const met = (card: string, column: string, sides: Pick<Unnumbered, 'lost' | 'kept'>): Unnumbered => ({
    place: { kind: 'column.archived', card, column },
    edited: true,
    lostId: lostId(`${column}/${card}`, own),
    buildsOn: null,
    ...sides,
  });
  return changes.flatMap(({ kind, card: cardId, column: columnId }) => {
    if (kind === 'card.moved' || kind === 'card.added') {
      const card = cardId === undefined ? undefined : projection.card(cardId);
      if (!card || card.archived || projection.bareColumn(card.columnId)?.archived !== true) return [];
      const archive = unseenArchive(doc, { root: 'columns', id: card.columnId }, had);
      if (!archive) return [];
      const kept: MergeSide = { kind: 'write', ...archive, value: true };
      return [met(card.id, card.columnId, { lost: rowOf(own, undefined), kept })];
    }
    if (kind !== 'column.archived' || columnId === undefined) return [];
    return (projection.column(columnId)?.cardIds ?? []).flatMap((id) => {
      const arrival = unseenArrival(doc, id, { had, before });
      if (!arrival) return [];
      const lost: MergeSide = { kind: 'write', ...arrival, value: undefined };
      return [met(id, columnId, { lost, kept: rowOf(own, true) })];
    });
  });
}

function removedItems({ own, removed }: Seen): Unnumbered[] {
  return removed.map(({ card, item, text, came, other }) => ({
    place: { kind: 'card.checklist', card, part: item, partField: 'archived' },
    edited: true,
    lostId: lostId(`${card}/${item}`, own),
    buildsOn: null,
    lost: came === 'edit' ? rowOf(own, text) : { kind: 'write', ...other, value: text },
    kept: came === 'removal' ? rowOf(own, true) : { kind: 'write', ...other, value: true },
  }));
}
