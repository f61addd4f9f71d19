import {
  hasUnseenWrites,
  unseenArchive,
  type BoardChange,
  type BoardProjection,
  type Overridden,
  type ToldPlace,
  type ToldWrite,
} from '@taktboard/board';
import * as Y from 'yjs';
import type { LogRow } from '../store/store.ts';

/** A write whose author and time are to be looked up: by its operation, or as the last edit of the task. */
export type EarlierWrite = { kind: 'write'; client: number; clock: number } | { kind: 'last-edit' };

/** A write of the row itself, or an earlier one. */
export type MergeSide = { value: unknown } & (
  | { kind: 'row'; by: string; at: number; late: boolean }
  | EarlierWrite
);

export interface DerivedMerge {
  seq: number;
  n: number;
  at: number;
  place: ToldPlace;
  /** Nothing lost: `kept` archived the task, `lost` edited it. */
  edited: boolean;
  lostId: string;
  /** The lost write that this one was built on, whose loss it replaces. */
  buildsOn: string | null;
  lost: MergeSide;
  kept: MergeSide;
}

type Row = Pick<LogRow, 'seq' | 'at' | 'personId' | 'origin' | 'seen'>;

/** What a row came into. */
export interface Around {
  doc: Y.Doc;
  projection: BoardProjection;
  /** What the row changed. */
  changes: readonly BoardChange[];
  /** How many operations of each client were there before it. */
  before: ReadonlyMap<number, number>;
}

/**
 * Whose values met in a row. A repair of the server overrides nobody, and what came with a whole board nobody's.
 */
export function deriveMerges(row: Row, found: readonly Overridden[], around: Around): DerivedMerge[] {
  const { personId } = row;
  if (personId === null || (row.origin !== 'edit' && row.origin !== 'command')) return [];
  const own = { kind: 'row' as const, by: personId, at: row.at, late: row.seen !== undefined };
  const side = ({ isNew, client, clock, value }: ToldWrite): MergeSide =>
    isNew ? { ...own, value } : { kind: 'write', client, clock, value };
  const merges = found.map(({ place, lost, kept, buildsOn }) => ({
    place,
    edited: false,
    lostId: idOf(lost),
    buildsOn: buildsOn && idOf(buildsOn),
    lost: side(lost),
    kept: side(kept),
  }));
  const met = row.seen ? archivedMeanwhile({ ...own, seq: row.seq }, row.seen, around) : [];
  return [...merges, ...met].map((merge, n) => ({ seq: row.seq, at: row.at, n, ...merge }));
}

const idOf = ({ client, clock }: { client: number; clock: number }): string => `${client}.${clock}`;

type Unnumbered = Omit<DerivedMerge, 'seq' | 'at' | 'n'>;

/**
 * Where someone comes back with edits of a task that another archived meanwhile, or archived one that others edited
 * meanwhile. What they had seen is known by the state vector that they came back with.
 */
function archivedMeanwhile(
  { seq, ...own }: { kind: 'row'; by: string; at: number; late: boolean; seq: number },
  seen: Uint8Array,
  { doc, projection, changes, before }: Around,
): Unnumbered[] {
  const had = Y.decodeStateVector(seen);
  const found: Unnumbered[] = [];
  for (const card of new Set(changes.flatMap(({ card: id }) => (id === undefined ? [] : [id])))) {
    const kinds = changes.flatMap((change) => (change.card === card ? [change.kind] : []));
    if (projection.card(card)?.archived !== true || kinds.includes('card.added')) continue;
    const place: ToldPlace = { kind: 'card.archived', card };
    const of = { place, edited: true, lostId: `${card}@${seq}`, buildsOn: null };
    if (kinds.includes('card.archived')) {
      if (!hasUnseenWrites(doc, card, { had, before })) continue;
      found.push({ ...of, lost: { kind: 'last-edit', value: undefined }, kept: { ...own, value: true } });
      continue;
    }
    const archive = unseenArchive(doc, card, had);
    if (!archive) continue;
    const kept: MergeSide = { kind: 'write', ...archive, value: true };
    found.push({ ...of, lost: { ...own, value: undefined }, kept });
  }
  return found;
}
