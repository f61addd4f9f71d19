import type { Ports } from '@taktboard/board';
import type { Kysely } from 'kysely';
import { writeComments } from '../comments/write-comments.ts';
import { seedDemo } from '../demo/seed-demo.ts';
import type { People } from '../people/people.ts';
import type { Settings } from '../settings/settings.ts';
import type { Database } from '../store/database.ts';
import type { Store } from '../store/store.ts';

interface Dependencies {
  database: Kysely<Database>;
  store: Store;
  settings: Settings;
  people: People;
  ports: Ports;
  now: number;
  zone: string;
}

/** Whose public holidays a board in a zone follows, where the zone says it; teams set their own state on the board. */
const REGION_OF_ZONE: Readonly<Record<string, string>> = {
  'Europe/Berlin': 'DE',
  'Europe/Vienna': 'AT',
  'Europe/Zurich': 'CH',
};

/**
 * Makes the demo workspace at the very first start, and never again: not when someone has thrown it away, and not on a
 * database that is already used.
 */
export async function makeDemo(dependencies: Dependencies): Promise<void> {
  const { database, store, settings, people, ports, now, zone } = dependencies;
  if ((await settings.get('demo')) !== undefined) return;
  const board = await database.selectFrom('boards').select('id').executeTakeFirst();
  const account = await database.selectFrom('user').select('id').executeTakeFirst();
  if (!board && !account) {
    const region = REGION_OF_ZONE[zone] ?? null;
    await seedDemo(
      { now, zone, region },
      {
        ...ports,
        ensurePeople: (names) => people.ensure(names),
        writeComments: (boardId, comments) => writeComments(database, boardId, comments),
        async createBoard({ boardId, title, rows }) {
          const logged = rows.map(({ at, personId, update }, n) => ({
            seq: n + 1,
            at,
            // nobody's: these people have no accounts
            userId: null,
            personId,
            origin: n === 0 ? ('created' as const) : ('edit' as const),
            bytes: update,
          }));
          const at = rows[0]?.at ?? now;
          const created = await store.create({ boardId, title, at, rows: logged, claims: [] });
          if (!created.ok) throw new Error(`the demo board could not be stored: ${created.reason}`);
        },
      },
    );
  }
  await settings.set('demo', 'done');
}
