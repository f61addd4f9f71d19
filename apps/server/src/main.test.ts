import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { adminLink } from './cli/admin-link.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const TOKEN = 'a-token-for-tests-with-more-than-32-characters';
const authorization = { authorization: `Bearer ${TOKEN}` };

interface Started {
  child: ChildProcess;
  /** What it printed before it was ready, or before it ended. */
  lines: string[];
  url: string;
  exit: Promise<number | null>;
}

async function start(env: Record<string, string>, args: string[] = []): Promise<Started> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => lines.push(line));
  }
  await new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('Taktboard is ready at ')) resolve();
    });
    child.once('close', () => resolve());
  });
  const url = lines.find((line) => line.startsWith('Taktboard is ready at '))?.slice(22) ?? '';
  return { child, lines, url, exit };
}

async function makeBoard(url: string, title: string): Promise<string> {
  const response = await fetch(`${url}/api/boards`, {
    method: 'POST',
    headers: { ...authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ title }),
  });
  return ((await response.json()) as { id: string }).id;
}

const titles = async (url: string) => {
  const { boards } = (await (await fetch(`${url}/api/boards`, { headers: authorization })).json()) as {
    boards: { title: string }[];
  };
  return boards.map((board) => board.title).toSorted();
};

describe('the server as a process', { timeout: 30_000 }, () => {
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
    const { lines, url } = await start({ DATA_DIR: temporaryFolder() });
    expect(lines.filter((line) => line.startsWith('Taktboard is ready at'))).toHaveLength(1);
    const server = await fetch(`${url}/readyz`);
    expect(server.status).toBe(200);
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
