import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { ok } from '@taktboard/protocol';
import { expect, it, onTestFinished } from 'vitest';
import type { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { migrations } from '../store/migrations/index.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { piecesOver } from '../testing/pieces-over.ts';
import { createRunLedger } from './run-ledger.ts';
import { createScheduleStore } from './schedule-store.ts';
import { mailServer } from './testing/mail-server.ts';
import { makeRunOver } from './testing/make-run-over.ts';
import { boardOf, cardOf } from './testing/sending-world.ts';
import { deriveRun } from './derive-run.ts';

const SENDER = fileURLToPath(new URL('./testing/sender-process.ts', import.meta.url));
const NOW = Date.parse('2026-11-17T07:00:00Z');
const LATER = NOW + 10 * 60_000;
const RECIPIENTS = Array.from({ length: 40 }, (_, n) => `r${n}@example.org`);

/** A database with one run that waits for forty people. */
async function waitingRun(file: string) {
  const database = new Kysely<Database>({ dialect: new SqliteDialect({ database: new Sqlite(file) }) });
  onTestFinished(() => database.destroy());
  await migrate(database, migrations, async () => ok(null));
  const person = { id: 'mara', name: 'Mara', name_key: 'mara', user_id: null, workspace_role: null };
  await database
    .insertInto('people')
    .values({ ...person, created_at: 0 })
    .execute();
  const board = { id: 'plan', title: '', seq: 1, created_at: 0, updated_at: 0 };
  await database
    .insertInto('boards')
    .values({ ...board, trashed_at: null, trashed_by: null })
    .execute();
  const plan = {
    time: '08:00',
    zone: 'Europe/Berlin',
    weekdays: [2],
    language: 'de' as const,
    scope: { kind: 'board' as const },
    skipHolidays: false,
  };
  const store = createScheduleStore(database);
  await store.add({
    id: 'daily',
    boardId: 'plan',
    personId: 'mara',
    personal: false,
    plan,
    channel: { kind: 'mail', to: RECIPIENTS },
    at: NOW,
  });
  await store.setNext('daily', NOW + 7 * 24 * 60 * 60_000);
  const lateBoard = boardOf([cardOf('late', { due: '2026-11-12' })]);
  const sources = {
    askedGuests: async () => [],
    people: async () => [],
    makeRun: makeRunOver({ database, boardOf: () => lateBoard, holidays: { ofYear: async () => null } }),
  };
  const derived = await deriveRun(sources, {
    boardId: 'plan',
    key: 'daily.2026-11-17',
    scope: plan.scope,
    personId: 'mara',
    window: { from: null, to: NOW, missed: [] },
    then: { kind: 'none' },
  });
  if (!derived.ok) throw new Error(derived.reason);
  const { digest, names } = derived.value;
  const ledger = createRunLedger(database, piecesOver(database));
  let ids = 0;
  await ledger.add({
    key: 'daily.2026-11-17',
    scheduleId: 'daily',
    localDate: '2026-11-17',
    at: NOW,
    to: NOW,
    outcome: 'queued',
    digest,
    names,
    snapshot: null,
    channel: 'mail',
    recipients: RECIPIENTS,
    newId: () => `d${String(ids++).padStart(2, '0')}`,
  });
  return ledger;
}

it(
  '[SEND-2] [SEND-8] two processes on one database that are killed in the middle, and two after them, send nothing twice',
  { timeout: 120_000 },
  async () => {
    const file = join(temporaryFolder(), 'digests.db');
    const ledger = await waitingRun(file);
    const mail = await mailServer();
    const start = (now: number): ChildProcess => {
      const child = spawn(process.execPath, [SENDER, file, mail.url, String(now)], { stdio: 'ignore' });
      onTestFinished(() => void child.kill('SIGKILL'));
      return child;
    };
    const first = [start(NOW), start(NOW)];
    await mail.until(5);
    const ended = first.map((child) => once(child, 'exit'));
    for (const child of first) child.kill('SIGKILL');
    await Promise.all(ended);
    await Promise.all([start(LATER), start(LATER)].map((child) => once(child, 'exit')));

    const received = mail.received.flatMap(({ to }) => to);
    expect(new Set(received).size).toBe(received.length);
    const [run] = await ledger.runs('daily', 1);
    const states = new Map(run?.deliveries.map(({ recipient, state }) => [recipient, state]));
    // whoever is told as sent has it, and nobody is left out without a word
    expect([...states.values()].filter((state) => state !== 'sent' && state !== 'unclear')).toEqual([]);
    for (const [recipient, state] of states) if (state === 'sent') expect(received).toContain(recipient);
    expect(states.size).toBe(RECIPIENTS.length);
  },
);
