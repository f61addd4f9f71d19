import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What the built client depends on; a change of any of it makes the next start build anew. */
const SOURCES = ['apps/web', 'packages', 'pnpm-lock.yaml', 'tsconfig.base.json'];
const NOT_SOURCES = new Set(['node_modules', 'dist']);
const COMPRESSED = new Set(['.js', '.css', '.html', '.svg', '.json', '.webmanifest']);

/** A hash over the paths and contents of everything that the client is built from. Tests are left out. */
async function hashOfSources(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const path of await filesUnder(join(root, source))) {
      if (/\.test\.tsx?$/.test(path)) continue;
      hash.update(`${relative(root, path).split(sep).join('/')}\0`).update(await readFile(path));
    }
  }
  return hash.digest('hex');
}

/** Builds the client unless what was built last is of these sources. */
export async function ensureWebClient(root: string, say: (line: string) => void): Promise<void> {
  const dist = join(root, 'apps/web/dist');
  const mark = join(dist, '.sources');
  const hash = await hashOfSources(root);
  const built = await readFile(mark, 'utf8').catch(() => '');
  if (built === hash) return;
  say('Building the web client; this is done once after each change.');
  await runBuild(join(root, 'apps/web'), root);
  await precompress(dist);
  await writeFile(mark, hash);
}

async function runBuild(webFolder: string, root: string): Promise<void> {
  const manifest = JSON.parse(await readFile(join(webFolder, 'package.json'), 'utf8')) as {
    scripts: { build: string };
  };
  const bins = [join(webFolder, 'node_modules/.bin'), join(root, 'node_modules/.bin')];
  const path = [...bins, process.env['PATH'] ?? ''].join(delimiter);
  // the build's own lines are for whoever develops; they are shown when it fails
  const build = spawn(manifest.scripts.build, {
    cwd: webFolder,
    shell: true,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: Buffer[] = [];
  build.stdout.on('data', (chunk: Buffer) => lines.push(chunk));
  build.stderr.on('data', (chunk: Buffer) => lines.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    build.once('error', reject);
    build.once('close', resolve);
  });
  if (code !== 0) throw new BuildFailed(Buffer.concat(lines).toString());
}

export class BuildFailed extends Error {
  readonly output: string;

  constructor(output: string) {
    super('the web client could not be built');
    this.output = output;
  }
}

/** Once here instead of at every request: the server sends what lies beside each file. */
async function precompress(dist: string): Promise<void> {
  for (const path of await filesUnder(dist)) {
    if (!COMPRESSED.has(extname(path))) continue;
    const plain = await readFile(path);
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
    await writeFile(`${path}.br`, await promisify(brotliCompress)(plain, quality));
    await writeFile(`${path}.gz`, await promisify(gzip)(plain, { level: 9 }));
  }
}

/** In a stable order; a path that is a file is that file alone. */
async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return [path];
  const files: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (NOT_SOURCES.has(entry.name) && entry.isDirectory()) continue;
    const inner = join(path, entry.name);
    if (entry.isDirectory()) files.push(...(await filesUnder(inner)));
    else if (entry.isFile()) files.push(inner);
  }
  return files;
}
