import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { build, type Plugin } from 'vite';
import type { ProgramFile } from '../worker/program-file.ts';

const NAME = 'service-worker.js';
const HASHED = /^\/assets\/.+-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

/**
 * Builds the worker that keeps the program on the device, with a list of every file that the client consists of. Its
 * version is made from all of their contents, so a browser sees a new one exactly when something is new.
 */
export function serviceWorker(): Plugin {
  return {
    name: 'taktboard:service-worker',
    apply: 'build',
    enforce: 'post',
    async writeBundle({ dir }) {
      if (dir === undefined) return this.error('the build has no folder');
      const files = await programFiles(dir);
      const version = versionOf(files);
      const code = await workerCode({ version, files: files.map(({ path, hash }) => ({ path, hash })) });
      await writeFile(join(dir, NAME), code);
      this.info(`${files.length} files in the worker, version ${version}`);
      return undefined;
    },
  };
}

interface ReadFile extends ProgramFile {
  digest: string;
}

async function programFiles(dir: string): Promise<ReadFile[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .filter((path) => isProgram(path))
    .sort();
  return Promise.all(
    paths.map(async (path) => {
      const digest = createHash('sha256')
        .update(await readFile(join(dir, path)))
        .digest('base64');
      return { path, digest, hash: HASHED.test(path) ? null : digest };
    }),
  );
}

/** What a browser can ask for: neither the worker itself, nor the pages of shares, nor what only tools read. */
export function isProgram(path: string): boolean {
  return (
    path !== `/${NAME}` &&
    !path.startsWith('/live/') &&
    !/(^|\/)\./.test(path) &&
    !/\.(map|gz|br)$/.test(path)
  );
}

function versionOf(files: readonly ReadFile[]): string {
  const hash = createHash('sha256');
  for (const { path, digest } of files) hash.update(`${path}\0${digest}\n`);
  return hash.digest('hex').slice(0, 16);
}

async function workerCode(parts: { version: string; files: readonly ProgramFile[] }): Promise<string> {
  const built = await build({
    configFile: false,
    root: join(import.meta.dirname, '..'),
    logLevel: 'warn',
    publicDir: false,
    define: {
      TAKTBOARD_VERSION: JSON.stringify(parts.version),
      TAKTBOARD_FILES: JSON.stringify(parts.files),
    },
    build: {
      write: false,
      modulePreload: false,
      target: ['chrome123', 'safari17.5', 'firefox128'],
      rolldownOptions: {
        input: join(import.meta.dirname, '../worker/service-worker.ts'),
        // not every browser runs a worker that is a module
        output: { format: 'iife', entryFileNames: NAME },
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('the worker was not built');
  return chunk.code;
}
