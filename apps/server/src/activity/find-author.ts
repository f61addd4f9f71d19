import type { ToldPlace } from '@taktboard/board';
import type { ActivityItem } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import * as Y from 'yjs';
import type { Database } from '../store/database.ts';
import type { DerivedMerge, EarlierWrite, MergeSide } from './derive-merges.ts';

export interface Author {
  by: string;
  at: number;
}

/** A row of the log, and which operations it brought. */
interface Brought {
  seq: number;
  at: number;
  personId: string | null;
  from: ReadonlyMap<number, number>;
  to: ReadonlyMap<number, number>;
}

/** Rows of one person that are searched for an operation; older ones are known by the activity alone. */
const ROWS = 1_000;
const ITEMS = 200;

/**
 * Finds who wrote what was met, and when: by the row of the log that brought the operation; by the activity where the
 * log was shortened. What one group of rows asks of one person is read once.
 */
export class Authors {
  readonly #database: Kysely<Database>;
  readonly #boardId: string;
  /** What is about to be written, which the database does not know yet. */
  readonly #items: readonly ActivityItem[];
  readonly #users = new Map<number, Promise<string | null>>();
  readonly #rows = new Map<string | null, Promise<Brought[]>>();

  constructor(database: Kysely<Database>, boardId: string, items: readonly ActivityItem[]) {
    this.#database = database;
    this.#boardId = boardId;
    this.#items = items;
  }

  /** @returns undefined where it was the server itself, or cannot be known */
  async of(side: MergeSide, merge: DerivedMerge): Promise<Author | undefined> {
    if (side.kind === 'row') return side;
    if (side.kind === 'write')
      return (await this.#writerOf(side, merge)) ?? this.#lastChange(ofSide(side, merge));
    const { kept } = merge;
    return this.#lastChange(merge, kept.kind === 'row' ? kept.by : '');
  }

  async #writerOf(
    { client, clock }: Extract<EarlierWrite, { kind: 'write' }>,
    { seq }: DerivedMerge,
  ): Promise<Author | undefined> {
    const user = await this.#userOf(client);
    const row = (await this.#rowsOf(user)).find(
      ({ seq: of, from, to }) =>
        of < seq && (from.get(client) ?? Infinity) <= clock && clock < (to.get(client) ?? 0),
    );
    return row && row.personId !== null ? { by: row.personId, at: row.at } : undefined;
  }

  #userOf(client: number): Promise<string | null> {
    const known = this.#users.get(client) ?? this.#readUser(client);
    this.#users.set(client, known);
    return known;
  }

  async #readUser(client: number): Promise<string | null> {
    const claim = await this.#database
      .selectFrom('client_ids')
      .select('user_id')
      .where('board_id', '=', this.#boardId)
      .where('client_id', '=', client)
      .executeTakeFirst();
    return claim?.user_id ?? null;
  }

  #rowsOf(user: string | null): Promise<Brought[]> {
    const known = this.#rows.get(user) ?? this.#readRows(user);
    this.#rows.set(user, known);
    return known;
  }

  /** Oldest first. */
  async #readRows(user: string | null): Promise<Brought[]> {
    const rows = await this.#database
      .selectFrom('log')
      .select(['seq', 'at', 'person_id', 'bytes'])
      .where('board_id', '=', this.#boardId)
      .where('user_id', user === null ? 'is' : '=', user)
      .orderBy('seq', 'desc')
      .limit(ROWS)
      .execute();
    return rows
      .map(({ seq, at, person_id: personId, bytes }) => ({ seq, at, personId, ...Y.parseUpdateMeta(bytes) }))
      .toReversed();
  }

  /** The last change of that value; of the whole task where a person is named, other than by that person. */
  async #lastChange(merge: DerivedMerge, otherThan?: string): Promise<Author | undefined> {
    const { place, seq } = merge;
    const isIt = (item: Found): boolean =>
      otherThan === undefined
        ? isChangeOf(place, item)
        : item.by !== null && item.by !== otherThan && item.kind !== 'card.ranked';
    const own = this.#items.findLast((item) => item.seq < seq && isAbout(place, item) && isIt(item));
    const found = own ? { by: own.by, at: Date.parse(own.at) } : (await this.#read(merge)).find(isIt);
    return found && found.by !== null ? { by: found.by, at: found.at } : undefined;
  }

  /** Newest first. */
  async #read({ place, seq }: DerivedMerge): Promise<(Found & { at: number })[]> {
    const rows = await this.#database
      .selectFrom('activity')
      .select(['person_id', 'at', 'kind', 'from_value', 'to_value'])
      .where('board_id', '=', this.#boardId)
      .where('seq', '<', seq)
      .where('card_id', place.card === undefined ? 'is' : '=', place.card ?? null)
      .where('column_id', place.column === undefined ? 'is' : '=', place.column ?? null)
      .where('label_id', place.label === undefined ? 'is' : '=', place.label ?? null)
      .orderBy('seq', 'desc')
      .orderBy('n', 'desc')
      .limit(ITEMS)
      .execute();
    return rows.map((row) => ({
      by: row.person_id,
      at: row.at,
      kind: row.kind,
      from: row.from_value,
      to: row.to_value,
    }));
  }
}

/** Of a task that was put into a column that was archived: the column on the one side, the task on the other. */
function ofSide(side: MergeSide, merge: DerivedMerge): DerivedMerge {
  const { card, column } = merge.place;
  if (card === undefined || column === undefined) return merge;
  const place: ToldPlace =
    side === merge.kept ? { kind: 'column.archived', column } : { kind: 'card.moved', card };
  return { ...merge, place };
}

interface Found {
  by: string | null;
  kind: string;
  from?: unknown;
  to?: unknown;
}

const isAbout = (place: ToldPlace, item: ActivityItem): boolean =>
  item.card === place.card && item.column === place.column && item.label === place.label;

function isChangeOf({ kind, part }: ToldPlace, item: Found): boolean {
  if (item.kind.endsWith('.added')) return true;
  const isMove = kind === 'card.moved' && item.kind === 'card.ranked';
  if (item.kind !== kind && item.kind !== kind.replace('archived', 'restored') && !isMove) return false;
  return (
    part === undefined || [item.from, item.to].some((value) => JSON.stringify(value ?? null).includes(part))
  );
}
