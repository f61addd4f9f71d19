import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ProgramCache, type ProgramPorts } from './program-cache.ts';
import type { ProgramFile } from './program-file.ts';

const ORIGIN = 'https://board.example';
const sha = (text: string) => createHash('sha256').update(text).digest('base64');

/** A server's files, and a device with caches. */
class Device {
  files = new Map<string, string>();
  asked: string[] = [];
  readonly #caches = new Map<string, Map<string, string>>();

  get names(): string[] {
    return [...this.#caches.keys()];
  }

  paths(name: string): string[] {
    return [...(this.#caches.get(name)?.keys() ?? [])];
  }

  ports(): ProgramPorts {
    const responseOf = (text: string | undefined) => (text === undefined ? undefined : new Response(text));
    const caches = {
      open: (name: string) => {
        const cache = this.#caches.get(name) ?? new Map<string, string>();
        this.#caches.set(name, cache);
        return Promise.resolve({
          match: (path: string) => Promise.resolve(responseOf(cache.get(path))),
          put: async (path: string, response: Response) => void cache.set(path, await response.text()),
        });
      },
      keys: () => Promise.resolve(this.names),
      delete: (name: string) => Promise.resolve(this.#caches.delete(name)),
      match: (path: string) =>
        Promise.resolve(
          responseOf(
            [...this.#caches.values()].map((cache) => cache.get(path)).find((found) => found !== undefined),
          ),
        ),
    };
    return {
      caches: caches as unknown as CacheStorage,
      fetch: (path) => {
        this.asked.push(path);
        const text = this.files.get(path);
        return Promise.resolve(text === undefined ? new Response('', { status: 404 }) : new Response(text));
      },
      digest: async (bytes) =>
        new Uint8Array(createHash('sha256').update(new Uint8Array(bytes)).digest()).buffer,
    };
  }
}

let device: Device;

function version(name: string, files: Record<string, string>): ProgramCache {
  for (const [path, text] of Object.entries(files)) device.files.set(path, text);
  const listed = Object.entries(files).map(([path, text]): ProgramFile => ({
    path,
    hash: path.startsWith('/assets/') ? null : sha(text),
  }));
  return new ProgramCache({ version: name, files: listed }, device.ports());
}

const one = () => version('1', { '/index.html': 'one', '/assets/a-1.js': 'a1', '/assets/same.js': 's' });
const two = () => version('2', { '/index.html': 'two', '/assets/a-2.js': 'a2', '/assets/same.js': 's' });
const get = (path: string, mode = 'cors') => ({ method: 'GET', mode, url: ORIGIN + path });
const textOf = async (answer: Promise<Response> | undefined) => (await answer)?.text();

beforeEach(() => {
  device = new Device();
});

describe('[OFF-10] the program on the device', () => {
  it('answers every page with its shell and every file with itself, without asking the server', async () => {
    const program = one();
    await program.install();
    device.asked = [];
    for (const path of ['/', '/b/spring', '/b/spring/t/poster', '/sign-in'])
      expect(await textOf(program.answer(get(path, 'navigate'), ORIGIN))).toBe('one');
    expect(await textOf(program.answer(get('/assets/a-1.js'), ORIGIN))).toBe('a1');
    expect(device.asked).toEqual([]);
  });

  it.each([
    '/api/me',
    '/api/boards',
    '/sync/spring',
    '/healthz',
    '/readyz',
    '/metrics',
    '/s/token',
    '/s/token/events',
    '/u/token',
    '/f/token/deadlines.ics',
    '/f/token/deadlines.atom',
  ])('leaves %s to the server', async (path) => {
    const program = one();
    await program.install();
    expect(program.answer(get(path), ORIGIN)).toBeUndefined();
    expect(program.answer(get(path, 'navigate'), ORIGIN)).toBeUndefined();
  });

  it('leaves what changes something, files that are no page, and other sites alone', async () => {
    const program = one();
    await program.install();
    expect(program.answer({ ...get('/'), method: 'POST' }, ORIGIN)).toBeUndefined();
    expect(program.answer(get('/report.csv', 'navigate'), ORIGIN)).toBeUndefined();
    expect(program.answer({ ...get('/'), url: 'https://elsewhere.example/' }, ORIGIN)).toBeUndefined();
  });

  it('comes as a whole or not at all', async () => {
    await one().install();
    const next = two();
    device.files.delete('/assets/a-2.js');
    await expect(next.install()).rejects.toThrow('/assets/a-2.js: 404');
  });

  it('does not put the shell of one version beside the parts of another', async () => {
    const program = one();
    device.files.set('/index.html', 'of a newer version');
    await expect(program.install()).rejects.toThrow('another version');
  });

  it('fetches of a new version only what is new', async () => {
    await one().install();
    device.asked = [];
    await two().install();
    expect(device.asked.toSorted()).toEqual(['/assets/a-2.js', '/index.html']);
  });

  it('has the parts of the version before for tabs that still run it, and lets go of much older ones', async () => {
    await one().install();
    const program = two();
    await program.install();
    await program.tidy();
    device.files.clear();
    expect(await textOf(program.answer(get('/assets/a-1.js'), ORIGIN))).toBe('a1');
    expect(await textOf(program.answer(get('/', 'navigate'), ORIGIN))).toBe('two');
    for (const name of ['3', '4', '5', '6']) {
      const later = version(name, { '/index.html': name });
      await later.install();
      await later.tidy();
    }
    expect(device.names).toEqual(['3', '4', '5', '6'].map((name) => `taktboard/program/${name}`));
  });

  it('keeps nothing that is not of the build', async () => {
    const program = one();
    await program.install();
    device.files.set('/assets/later.js', 'later');
    expect(await textOf(program.answer(get('/assets/later.js'), ORIGIN))).toBe('later');
    expect(device.names.flatMap((name) => device.paths(name)).toSorted()).toEqual([
      '/assets/a-1.js',
      '/assets/same.js',
      '/index.html',
    ]);
  });
});
