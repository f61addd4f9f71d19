import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/**
 * The built web client. Read whole at the start: it is small, nothing outside its folder can be asked for, and a build
 * during service changes nothing until the next start.
 */
export interface StaticFiles {
  serve(request: Request): Promise<Response>;
}

interface StaticFile {
  type: string;
  etag: string;
  /** By content coding; `identity` is always there. */
  bodies: ReadonlyMap<Coding, Uint8Array<ArrayBuffer>>;
  immutable: boolean;
}

type Coding = 'br' | 'gzip' | 'identity';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Vite's name for a file whose content its name is made of: `assets/index-C0ffEE42.js`. */
const HASHED = /^\/assets\/.+-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;
/** One year, the longest that RFC 9111 caches honour. */
const FOR_EVER = 'public, max-age=31536000, immutable';

export async function loadStaticFiles(folder: string): Promise<StaticFiles> {
  const files = await readAll(folder);
  const shell = files.get('/index.html');
  return {
    async serve(request) {
      const path = new URL(request.url).pathname;
      const file = files.get(path === '/' ? '/index.html' : path);
      if (file) return answer(file, request);
      // a missing asset is not a page: the shell in place of a script would fail in a way that nobody understands
      const isPage = !path.startsWith('/assets/') && extname(path) === '';
      if (!isPage) return new Response('Not found\n', { status: 404 });
      return shell ? answer(shell, request) : notBuilt();
    },
  };
}

async function readAll(folder: string): Promise<Map<string, StaticFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const bytes = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    bytes.set(`/${relative(folder, path).split(sep).join('/')}`, new Uint8Array(await readFile(path)));
  }
  const files = new Map<string, StaticFile>();
  for (const [path, identity] of bytes) {
    const type = TYPES[extname(path)];
    if (type === undefined || path.split('/').some((part) => part.startsWith('.'))) continue;
    const bodies = new Map<Coding, Uint8Array<ArrayBuffer>>([['identity', identity]]);
    const brotli = bytes.get(`${path}.br`);
    if (brotli) bodies.set('br', brotli);
    const gzip = bytes.get(`${path}.gz`);
    if (gzip) bodies.set('gzip', gzip);
    const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
    files.set(path, { type, etag, bodies, immutable: HASHED.test(path) });
  }
  return files;
}

function answer(file: StaticFile, request: Request): Response {
  const coding = chooseCoding(file, request.headers.get('accept-encoding') ?? '');
  // one tag for each representation (RFC 9110, 8.8.3.3)
  const etag = `"${file.etag}${coding === 'identity' ? '' : `-${coding}`}"`;
  const headers = new Headers({
    'content-type': file.type,
    'cache-control': file.immutable ? FOR_EVER : 'no-cache',
    etag,
    vary: 'accept-encoding',
  });
  if (coding !== 'identity') headers.set('content-encoding', coding);
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim());
  if (known.includes(etag) || known.includes(`W/${etag}`))
    return new Response(null, { status: 304, headers });
  const body = file.bodies.get(coding) as Uint8Array<ArrayBuffer>;
  headers.set('content-length', String(body.byteLength));
  return new Response(request.method === 'HEAD' ? null : body, { headers });
}

function chooseCoding(file: StaticFile, accepted: string): Coding {
  for (const coding of ['br', 'gzip'] as const) {
    const wanted = new RegExp(`(^|,)\\s*${coding}\\s*(?!\\s*;\\s*q=0(\\.0+)?\\s*(,|$))(,|;|$)`, 'i');
    if (file.bodies.has(coding) && wanted.test(accepted)) return coding;
  }
  return 'identity';
}

function notBuilt(): Response {
  const text = 'The web client is not built yet. Start the server with: pnpm start\n';
  return new Response(text, { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
