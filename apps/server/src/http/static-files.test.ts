import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { loadStaticFiles } from './static-files.ts';

async function built() {
  const dist = temporaryFolder();
  mkdirSync(join(dist, 'assets'));
  mkdirSync(join(dist, '.vite'));
  writeFileSync(join(dist, 'index.html'), '<!doctype html><p>shell');
  writeFileSync(join(dist, 'assets/index-C0ffEE42.js'), 'export {}');
  writeFileSync(join(dist, 'assets/index-C0ffEE42.js.gz'), gzipSync('export {}'));
  writeFileSync(join(dist, 'assets/index-C0ffEE42.js.map'), '{}');
  writeFileSync(join(dist, '.vite/manifest.json'), '{}');
  const files = await loadStaticFiles(dist);
  return (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    files.serve(new Request(`http://localhost${path}`, { headers, method }));
}

describe('static files', () => {
  it('[HTTP-13] pages of the client get its shell, which is asked for anew each time', async () => {
    const get = await built();
    for (const path of ['/', '/sign-in', '/b/abc', '/b/abc/t/def', '/join/token-with-a-dash']) {
      const response = await get(path);
      expect(response.headers.get('content-type'), path).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control'), path).toBe('no-cache');
      expect(await response.text()).toContain('shell');
    }
  });

  it('[HTTP-13] files whose name holds their hash are kept for ever', async () => {
    const get = await built();
    const response = await get('/assets/index-C0ffEE42.js');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('sends what was compressed beforehand to those who take it', async () => {
    const get = await built();
    const packed = await get('/assets/index-C0ffEE42.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const plain = await get('/assets/index-C0ffEE42.js', { 'accept-encoding': 'gzip;q=0, br' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe('export {}');
    expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'));
  });

  it('answers 304 to those who have it already', async () => {
    const get = await built();
    const etag = (await get('/')).headers.get('etag') ?? '';
    expect((await get('/', { 'if-none-match': etag })).status).toBe(304);
    expect((await get('/', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('an asset that is not there is not the shell', async () => {
    const get = await built();
    for (const path of ['/assets/gone-12345678.js', '/favicon.ico', '/robots.txt']) {
      expect((await get(path)).status, path).toBe(404);
    }
  });

  it('gives nothing but what was built for browsers', async () => {
    const get = await built();
    for (const path of [
      '/assets/index-C0ffEE42.js.map',
      '/assets/index-C0ffEE42.js.gz',
      '/.vite/manifest.json',
      '/assets/../../package.json',
      '/%2e%2e/package.json',
    ]) {
      expect((await get(path)).status, path).toBe(404);
    }
  });

  it('answers HEAD without a body', async () => {
    const get = await built();
    const response = await get('/', {}, 'HEAD');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });

  it('says what to do when nothing was built', async () => {
    const files = await loadStaticFiles(join(temporaryFolder(), 'dist'));
    const response = await files.serve(new Request('http://localhost/'));
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('pnpm start');
  });
});
