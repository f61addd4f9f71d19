import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../harness/api.ts';
import { seeded } from '../harness/random.ts';
import { TestServer } from '../harness/server.ts';
import { killUnderLoad } from './kill-under-load.ts';

const SEED = 20261122;
const KILLS = 12;

let server: TestServer;
let accounts: Account[];

beforeAll(async () => {
  server = await TestServer.start();
  accounts = [await server.admin.newAccount('Anna'), await server.admin.newAccount('Ben')];
});
afterAll(() => server.dispose());

describe('a server that is killed while people edit', () => {
  it(`[SAFE-1] has every acknowledged and every seen edit after ${KILLS} kills (seed ${SEED})`, async () => {
    const report = await killUnderLoad(server, { accounts, kills: KILLS, random: seeded(SEED) });
    expect(report.losses).toEqual([]);
    // otherwise nothing was put to the test
    expect(report.acknowledged).toBeGreaterThan(KILLS);
    expect(report.edits).toBeGreaterThan(report.acknowledged);
  });
});
