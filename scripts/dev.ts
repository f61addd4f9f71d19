import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `pnpm dev`: the server, started anew at each change, and Vite before it. When one ends, the other is ended too. */
const root = fileURLToPath(new URL('..', import.meta.url));
/** By folder, because Node does not follow what its threads import. */
const WATCHED = ['apps/server/src', 'packages'];
const WEB_PORT = '5173';
const port = process.env['PORT'] ?? '4800';

const server = spawn(
  process.execPath,
  [
    ...WATCHED.map((path) => `--watch-path=${path}`),
    '--watch-preserve-output',
    'apps/server/src/main.ts',
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    // pages come from Vite, so its address is the public one: links lead there and its pages count as own
    env: { ...process.env, PORT: port, PUBLIC_URL: `http://localhost:${WEB_PORT}` },
  },
);
const web = spawn(
  process.execPath,
  ['node_modules/vite/bin/vite.js', '--port', WEB_PORT, '--strictPort', '--clearScreen', 'false'],
  {
    cwd: `${root}apps/web`,
    stdio: 'inherit',
    env: { ...process.env, TAKTBOARD_SERVER: `http://127.0.0.1:${port}` },
  },
);

const children = [server, web];
let ending = false;

function end(signal: NodeJS.Signals): void {
  ending = true;
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill(signal);
}

async function ended(child: ChildProcess): Promise<number> {
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const wasAsked = ending;
  end('SIGTERM');
  return wasAsked ? 0 : (code ?? 1);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end(signal));
const codes = await Promise.all(children.map(ended));
process.exitCode = Math.max(...codes);
