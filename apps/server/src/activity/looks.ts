import type { Looked, Unseen, UnseenCard } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import type { Clock } from '../ports.ts';
import type { Database } from '../store/database.ts';
import { look as lookOn, looked as allLooked, type Gap, type Look, type LookEvent } from './look-gaps.ts';
import { toItem } from './read-activity.ts';

/** Changes that are gone through, the newest first; who was away for longer than that begins anew. */
const MOST_CHANGES = 5_000;
const MOST_CARDS = 200;
const ITEMS_A_CARD = 5;

/**
 * How far each person has looked. It is read by that person alone: neither reports nor administrators are told who has
 * seen what.
 */
export interface LooksDoor {
  unseen(boardId: string, personId: string): Promise<Unseen>;
  looked(boardId: string, personId: string, looked: Looked): Promise<void>;
}

interface Parts {
  database: Kysely<Database>;
  settle(boardId: string): Promise<void>;
  now: Clock;
}

export function createLooks(parts: Parts): LooksDoor {
  return {
    async unseen(boardId, personId) {
      await parts.settle(boardId);
      const seq = await seqOf(parts, boardId);
      const look = await lookOf(parts, boardId, personId);
      if (!look) return { seq, since: null, total: 0, cards: [] };
      const cards =
        look.gaps.length === 0 ? [] : await changedCards(parts, { boardId, personId, gaps: look.gaps });
      if (cards.length === 0) await forget(parts, { boardId, personId }, look);
      const since = new Date(look.since).toISOString();
      return { seq, since, total: cards.length, cards: cards.slice(0, MOST_CARDS) };
    },

    async looked(boardId, personId, { board, cards }) {
      await parts.settle(boardId);
      const seq = await seqOf(parts, boardId);
      if (board) await note(parts, { boardId, personId }, { kind: board, seq, at: parts.now() });
      if (!cards || cards.length === 0) return;
      const rows = cards.map((seen) => ({
        person_id: personId,
        board_id: boardId,
        card_id: seen.card,
        seq: Math.min(seen.seq ?? seq, seq),
      }));
      await parts.database
        .insertInto('card_looks')
        .values(rows)
        .onConflict((conflict) =>
          conflict
            .columns(['person_id', 'board_id', 'card_id'])
            .doUpdateSet((eb) => ({ seq: eb.fn('max', ['card_looks.seq', 'excluded.seq']) })),
        )
        .execute();
    },
  };
}

async function seqOf({ database }: Parts, boardId: string): Promise<number> {
  const mark = await database
    .selectFrom('derived')
    .select('seq')
    .where('board_id', '=', boardId)
    .executeTakeFirst();
  return mark?.seq ?? 0;
}

async function lookOf({ database }: Parts, boardId: string, personId: string): Promise<Look | undefined> {
  const row = await database
    .selectFrom('looks')
    .selectAll()
    .where('person_id', '=', personId)
    .where('board_id', '=', boardId)
    .executeTakeFirst();
  if (!row) return undefined;
  // written by this server alone
  const gaps = JSON.parse(row.gaps) as Gap[];
  return { gaps, since: row.since_at, lastSeq: row.last_seq, lastAt: row.last_at };
}

async function note(
  parts: Parts,
  { boardId, personId }: { boardId: string; personId: string },
  event: LookEvent,
): Promise<void> {
  const { database } = parts;
  const now = lookOn(await lookOf(parts, boardId, personId), event);
  const values = {
    gaps: JSON.stringify(now.gaps),
    since_at: now.since,
    last_seq: now.lastSeq,
    last_at: now.lastAt,
  };
  await database
    .insertInto('looks')
    .values({ person_id: personId, board_id: boardId, ...values })
    .onConflict((conflict) => conflict.columns(['person_id', 'board_id']).doUpdateSet(values))
    .execute();
  // before the first gap everything was seen
  await database
    .deleteFrom('card_looks')
    .where('person_id', '=', personId)
    .where('board_id', '=', boardId)
    .where('seq', '<=', now.gaps[0]?.from ?? now.lastSeq)
    .execute();
}

/** Once all of it was looked at, what comes next is told since then. Whatever was noted meanwhile stays. */
async function forget(
  { database }: Parts,
  { boardId, personId }: { boardId: string; personId: string },
  look: Look,
): Promise<void> {
  const { gaps, since } = allLooked(look);
  if (gaps.length === look.gaps.length) return;
  await database
    .updateTable('looks')
    .set({ gaps: JSON.stringify(gaps), since_at: since })
    .where('person_id', '=', personId)
    .where('board_id', '=', boardId)
    .where('gaps', '=', JSON.stringify(look.gaps))
    .execute();
}

/** Those with the newest change first. */
async function changedCards(
  { database }: Parts,
  { boardId, personId, gaps }: { boardId: string; personId: string; gaps: readonly Gap[] },
): Promise<UnseenCard[]> {
  const rows = await database
    .selectFrom('activity')
    .selectAll('activity')
    .leftJoin('card_looks as seen', (join) =>
      join
        .onRef('seen.board_id', '=', 'activity.board_id')
        .onRef('seen.card_id', '=', 'activity.card_id')
        .on('seen.person_id', '=', personId),
    )
    .where('activity.board_id', '=', boardId)
    .where('activity.seq', '>', gaps[0]?.from ?? 0)
    .where((eb) =>
      eb.or(
        gaps.map(({ from, to }) =>
          to === null
            ? eb('activity.seq', '>', from)
            : eb.and([eb('activity.seq', '>', from), eb('activity.seq', '<=', to)]),
        ),
      ),
    )
    .where('activity.card_id', 'is not', null)
    .where('activity.person_id', 'is not', null)
    .where('activity.person_id', '!=', personId)
    .where('activity.kind', '!=', 'card.ranked')
    .where((eb) => eb.or([eb('seen.seq', 'is', null), eb('activity.seq', '>', eb.ref('seen.seq'))]))
    .orderBy('activity.seq', 'desc')
    .orderBy('activity.n', 'desc')
    .limit(MOST_CHANGES)
    .execute();
  const cards = new Map<string, UnseenCard>();
  for (const row of rows) {
    if (row.card_id === null) continue;
    const card = cards.get(row.card_id) ?? { card: row.card_id, total: 0, seq: row.seq, items: [] };
    cards.set(row.card_id, card);
    const item = toItem(row);
    const [before] = card.items.slice(-1);
    // typing is many changes, and one to whoever reads of it
    if (before && before.kind === 'card.description' && item.kind === before.kind && before.by === item.by)
      continue;
    card.total++;
    if (card.items.length < ITEMS_A_CARD) card.items.push(item);
  }
  return [...cards.values()];
}
