import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { adminLink } from './cli/admin-link.ts';
import { migrations } from './store/migrations/index.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const TOKEN = 'a-token-for-tests-with-more-than-32-characters';
const READY = 'Taktboard is ready at ';
const authorization = { authorization: `Bearer ${TOKEN}` };

interface Started {
  child: ChildProcess;
  /** What it printed before it was ready, or before it ended. */
  lines: string[];
  url: string;
  exit: Promise<number | null>;
  /** The first line that begins so, also one that is still to come. */
  lineWith(beginning: string): Promise<string>;
}

async function start(env: Record<string, string>, args: string[] = []): Promise<Started> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const lines: string[] = [];
  const printed = createInterface({ input: child.stdout });
  for (const each of [printed, createInterface({ input: child.stderr })]) {
    each.on('line', (line) => lines.push(line));
  }
  const lineWith = (beginning: string) =>
    new Promise<string>((resolve) => {
      const found = lines.find((line) => line.startsWith(beginning));
      if (found !== undefined) return resolve(found);
      printed.on('line', (line) => {
        if (line.startsWith(beginning)) resolve(line);
      });
    });
  const ended = once(child, 'close').then(() => '');
  const url = (await Promise.race([lineWith(READY), ended])).slice(READY.length);
  return { child, lines, url, exit, lineWith };
}

async function makeBoard(url: string, title: string): Promise<string> {
  const response = await fetch(`${url}/api/boards`, {
    method: 'POST',
    headers: { ...authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ title }),
  });
  return ((await response.json()) as { id: string }).id;
}

/** Past the server, while it does not run. */
function change(dataDir: string, statement: string): void {
  const database = new DatabaseSync(join(dataDir, 'taktboard.db'));
  database.exec(statement);
  database.close();
}

/** What it said to a person, without the log. */
const sentencesOf = ({ lines }: Started) => lines.filter((line) => !line.startsWith('{'));

const titles = async (url: string) => {
  const { boards } = (await (await fetch(`${url}/api/boards`, { headers: authorization })).json()) as {
    boards: { title: string }[];
  };
  return boards.map((board) => board.title).toSorted();
};

describe('the server as a process', { timeout: 120_000 }, () => {
  it('[HTTP-11] after kill -9 everything that was answered is there, and the demo is not made again', async () => {
    const env = { DATA_DIR: temporaryFolder(), TAKTBOARD_ADMIN_TOKEN: TOKEN };
    const first = await start(env);
    const demo = await titles(first.url);
    expect(demo).toHaveLength(1);
    await makeBoard(first.url, 'Kept');
    first.child.kill('SIGKILL');
    await first.exit;
    const second = await start(env);
    expect(await titles(second.url)).toEqual([...demo, 'Kept'].toSorted());
  });

  it('[HTTP-10] ends with 0 on SIGTERM and on SIGINT, and keeps everything', async () => {
    const env = { DATA_DIR: temporaryFolder(), TAKTBOARD_ADMIN_TOKEN: TOKEN };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const server = await start(env);
      await makeBoard(server.url, signal);
      server.child.kill(signal);
      expect(await server.exit).toBe(0);
    }
    const last = await start(env);
    expect(await titles(last.url)).toEqual(expect.arrayContaining(['SIGINT', 'SIGTERM']));
  });

  it('[AUTH-7] prints one line when it is ready and, until there is an administrator, a link', async () => {
    const dataDir = temporaryFolder();
    const { child, exit, lines, lineWith, url } = await start({ DATA_DIR: dataDir });
    expect(lines.filter((line) => line.startsWith(READY))).toHaveLength(1);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const beginning = `Open this once to become the administrator: ${url}/join/`;
    const secret = (await lineWith(beginning)).slice(beginning.length);
    const joined = await fetch(`${url}/api/invitations/${secret}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ name: 'Anna', password: 'a-password-of-anna' }),
    });
    expect(joined.status).toBe(204);
    const me = await fetch(`${url}/api/me`, {
      headers: { cookie: joined.headers.getSetCookie().join('; ') },
    });
    expect(await me.json()).toMatchObject({ person: { name: 'Anna' }, workspaceRole: 'administrator' });
    child.kill('SIGTERM');
    await exit;
    const next = await start({ DATA_DIR: dataDir });
    next.child.kill('SIGTERM');
    await next.exit;
    expect(next.lines.join('\n')).not.toContain('/join/');
  });

  it('[HTTP-1] a wrong setting or option ends the start with one sentence', async () => {
    for (const [env, args, sentence] of [
      [{ PORT: 'many' }, [], /^PORT is "many"; it must be/],
      [{ TAKTBOARD_COLOUR: 'red' }, [], /^TAKTBOARD_COLOUR is not a setting/],
      [{}, ['--verbose'], /^--verbose is not an option/],
    ] as const) {
      const { exit, lines } = await start({ DATA_DIR: temporaryFolder(), ...env }, [...args]);
      expect(await exit).toBe(1);
      expect(lines).toEqual([expect.stringMatching(sentence)]);
    }
  });

  it('[HTTP-12] a port in use ends the start with a sentence that says what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const port = (other.address() as { port: number }).port;
    const { exit, lines } = await start({ DATA_DIR: temporaryFolder(), PORT: String(port) });
    expect(await exit).toBe(1);
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^Port ${port} is in use\\..*PORT=`))]);
  });

  it('[HTTP-12] a second server on the same data ends with a sentence, and the first goes on', async () => {
    const env = { DATA_DIR: temporaryFolder(), TAKTBOARD_ADMIN_TOKEN: TOKEN };
    const first = await start(env);
    const second = await start(env);
    expect(await second.exit).toBe(1);
    expect(second.lines).toEqual([expect.stringContaining('Another Taktboard is running on')]);
    expect(await titles(first.url)).toHaveLength(1);
  });

  it('[HTTP-60] a data folder that cannot be used ends the start with a sentence that names it', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'not a folder');
    for (const dataDir of [file, join(file, 'below')]) {
      const { exit, lines } = await start({ DATA_DIR: dataDir });
      expect(await exit).toBe(1);
      expect(lines).toEqual([
        expect.stringMatching(new RegExp(`^DATA_DIR is ${dataDir}, but .* cannot be made`)),
      ]);
    }
  });

  it('[HTTP-60] a database that cannot be brought up to date ends the start with a sentence, and is as it was', async () => {
    const dataDir = temporaryFolder();
    const env = { DATA_DIR: dataDir, TAKTBOARD_ADMIN_TOKEN: TOKEN };
    // from the last step that makes a table
    const again = migrations.slice(migrations.findIndex(({ name }) => name === '0022-passkeys'));
    const step = again[0]?.name ?? '';
    const first = await start(env);
    first.child.kill('SIGTERM');
    await first.exit;
    // its tables are there already, so that the step meets them
    for (const { name } of again) change(dataDir, `DELETE FROM migrations WHERE name = '${name}'`);
    const before = await start(env);
    expect(await before.exit).toBe(1);
    expect(sentencesOf(before)).toEqual([expect.stringContaining(`step ${step} failed`)]);

    const copy = join(dataDir, `before-${step}.db`);
    rmSync(copy);
    mkdirSync(copy);
    const uncopied = await start(env);
    expect(await uncopied.exit).toBe(1);
    expect(sentencesOf(uncopied)).toEqual([expect.stringContaining('no copy of it could be made')]);

    for (const { name } of again) change(dataDir, `INSERT INTO migrations (name) VALUES ('${name}')`);
    expect(await titles((await start(env)).url)).toHaveLength(1);
  });

  it('starts as `node --watch` starts it, whose threads send messages of their own', async () => {
    const { url } = await start({ DATA_DIR: temporaryFolder(), WATCH_REPORT_DEPENDENCIES: '1' });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('[AUTH-10] writes no link and no token to its log', async () => {
    const { child, exit, lines, url } = await start({
      DATA_DIR: temporaryFolder(),
      TAKTBOARD_ADMIN_TOKEN: TOKEN,
    });
    await fetch(`${url}/api/invitations/a-secret-of-a-link`);
    await fetch(`${url}/api/me`, { headers: authorization });
    child.kill('SIGTERM');
    await exit;
    const logged = lines.filter((line) => line.startsWith('{')).join('\n');
    expect(logged).toContain('server.ready');
    for (const secret of ['a-secret-of-a-link', TOKEN, '/join/']) expect(logged).not.toContain(secret);
  });

  it('[AUTH-11] gives whoever commands the machine an administrator’s link, while it runs and only then', async () => {
    const dataDir = temporaryFolder();
    expect(await adminLink(dataDir)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('No Taktboard') as string,
    });
    const { child, exit, url } = await start({ DATA_DIR: dataDir });
    const link = await adminLink(dataDir);
    const token = link.ok ? link.value.split('/').at(-1) : '';
    expect(link).toMatchObject({ ok: true, value: expect.stringContaining('/join/') as string });
    const info = (await (await fetch(`${url}/api/invitations/${token}`)).json()) as { role: string };
    expect(info.role).toBe('administrator');
    child.kill('SIGKILL');
    await exit;
    expect(await adminLink(dataDir)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('No Taktboard') as string,
    });
  });
});
