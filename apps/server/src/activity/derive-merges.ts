import type {
  BoardChange,
  BoardProjection,
  Overridden,
  RemovedItem,
  ToldPlace,
  ToldWrite,
} from '@taktboard/board';
import type * as Y from 'yjs';
import type { LogRow } from '../store/store.ts';
import { putAwayMeanwhile } from './put-away-meanwhile.ts';

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
  /** Nothing lost: `kept` archived or removed what `lost` edited. */
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
  /** Checklist items that were removed by one and edited by the other. */
  removed: readonly RemovedItem[];
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
  const met = row.seen ? putAwayMeanwhile({ ...own, seq: row.seq }, row.seen, around) : [];
  return [...merges, ...met].map((merge, n) => ({ seq: row.seq, at: row.at, n, ...merge }));
}

const idOf = ({ client, clock }: { client: number; clock: number }): string => `${client}.${clock}`;
