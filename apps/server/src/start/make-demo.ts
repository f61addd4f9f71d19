import type { Ports } from '@taktboard/board';
import type { Kysely } from 'kysely';
import { writeComments } from '../comments/write-comments.ts';
import { seedDemo, type DemoPorts } from '../demo/seed-demo.ts';
import type { People } from '../people/people.ts';
import type { Settings } from '../settings/settings.ts';
import type { Database } from '../store/database.ts';

interface Dependencies {
  database: Kysely<Database>;
  createBoard: DemoPorts['createBoard'];
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

/** Servers are often set to UTC, where no team works: then the demo's team sits where its plan was written. */
const DEMO_ZONE = 'Europe/Berlin';
const UNSET_ZONES: ReadonlySet<string> = new Set(['UTC', 'Etc/UTC', 'GMT', 'Etc/GMT']);

/**
 * Makes the demo workspace at the very first start, and never again: not when someone has thrown it away, and not on a
 * database that is already used.
 */
export async function makeDemo(dependencies: Dependencies): Promise<void> {
  const { database, createBoard, settings, people, ports, now } = dependencies;
  if ((await settings.get('demo')) !== undefined) return;
  const board = await database.selectFrom('boards').select('id').executeTakeFirst();
  const account = await database.selectFrom('user').select('id').executeTakeFirst();
  if (!board && !account) {
    const zone = UNSET_ZONES.has(dependencies.zone) ? DEMO_ZONE : dependencies.zone;
    const region = REGION_OF_ZONE[zone] ?? null;
    await seedDemo(
      { now, zone, region },
      {
        ...ports,
        ensurePeople: (names) => people.ensure(names),
        writeComments: (boardId, comments) => writeComments(database, boardId, comments),
        createBoard,
      },
    );
  }
  await settings.set('demo', 'done');
}
