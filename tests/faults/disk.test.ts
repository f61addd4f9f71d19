import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Account } from '../harness/api.ts';
import { seeded } from '../harness/random.ts';
import { TestServer } from '../harness/server.ts';
import { Editor } from './editor.ts';
import { findLosses } from './losses.ts';

/** Of util-linux: sets what a running process may write. */
const PRLIMIT = 'prlimit';

let server: TestServer;
let anna: Account;
let boardId: string;

beforeEach(async () => {
  server = await TestServer.start();
  anna = await server.admin.newAccount('Anna');
  boardId = await server.admin.createBoard('On a bad disk');
});
afterEach(() => server.dispose());

const joinBoard = (name: string): Promise<Editor> =>
  Editor.join(name, { api: anna.api, boardId, random: seeded(7) });

/** Edits while the disk refuses, and again when it takes writes: `refuse` and `heal` are the disk's. */
async function throughBadDisk(disk: { refuse(): void; heal(): void }): Promise<void> {
  const [editor, observer] = [await joinBoard('editor'), await joinBoard('observer')];
  editor.begin((await anna.api.board(boardId)).columns.map(({ id }) => id));
  await editor.editOnce();
  await observer.checkpoint();
  const seenBefore = Y.encodeStateVector(observer.doc);

  disk.refuse();
  let acknowledged = false;
  const saved = editor.editOnce().then(() => (acknowledged = true));
  await editor.notice('not-saved');
  await observer.notice('not-saved');
  expect(acknowledged).toBe(false);
  expect(Y.encodeStateVector(observer.doc), 'nobody saw what is not on disk').toEqual(seenBefore);

  disk.heal();
  await saved;
  await editor.notice('saved-again');
  editor.acknowledged = editor.written();
  await server.kill();
  editor.leave();
  observer.leave();
  await server.start();
  const reader = await joinBoard('reader');
  expect(findLosses(reader.doc, [editor], [])).toEqual([]);
  reader.leave();
}

describe('a disk that refuses', () => {
  it('[SAFE-2] a locked database: not saved is said, nothing is acknowledged or shown, and all is saved after', async () => {
    const database = new DatabaseSync(join(server.dataDir, 'taktboard.db'));
    await throughBadDisk({
      refuse: () => database.exec('BEGIN IMMEDIATE'),
      heal: () => database.exec('ROLLBACK'),
    });
    database.close();
  });

  it.skipIf(!hasPrlimit())(
    '[SAFE-2] a full disk: not saved is said, nothing is acknowledged or shown, and all is saved after',
    async () => {
      const limit = (bytes: string) =>
        execFileSync(PRLIMIT, ['--pid', String(server.pid), `--fsize=${bytes}:unlimited`]);
      await throughBadDisk({
        // no file may grow any more: SQLite meets what it meets on a full disk, a write that is cut short
        refuse: () => limit(String(statSync(join(server.dataDir, 'taktboard.db-wal')).size)),
        heal: () => limit('unlimited'),
      });
    },
  );
});

function hasPrlimit(): boolean {
  try {
    execFileSync(PRLIMIT, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
