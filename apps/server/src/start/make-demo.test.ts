import * as Y from 'yjs';
import { BoardProjection } from '@taktboard/board';
import { expect, it } from 'vitest';
import { createPeople } from '../people/people.ts';
import { createSettings } from '../settings/settings.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { makeDemo } from './make-demo.ts';

/** The zone and the region of the demo on a machine in a zone. */
async function demoOn(zone: string): Promise<{ zone: string; region: string | undefined }> {
  const { database } = await temporaryStore();
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const now = Date.UTC(2026, 10, 23, 9);
  const doc = new Y.Doc();
  await makeDemo({
    database,
    settings: createSettings(database),
    people: createPeople({ database, newId, now: () => now }),
    ports: { newId, random: () => 0.5 },
    now,
    zone,
    createBoard: async ({ rows }) => {
      for (const { update } of rows) Y.applyUpdate(doc, update);
    },
  });
  const meta = new BoardProjection(doc).meta();
  return { zone: meta.zone, region: meta.region };
}

it('[IMP-19] stands in the zone of the machine', async () => {
  expect(await demoOn('Europe/Vienna')).toEqual({ zone: 'Europe/Vienna', region: 'AT' });
});

it('[IMP-19] stands where a team works, on a machine that is set to UTC', async () => {
  expect(await demoOn('UTC')).toEqual({ zone: 'Europe/Berlin', region: 'DE' });
});
