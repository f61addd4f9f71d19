import type { ProgramFile } from './program-file.ts';

export interface ProgramPorts {
  caches: CacheStorage;
  fetch: (path: string, init: RequestInit) => Promise<Response>;
  digest: (bytes: ArrayBuffer) => Promise<ArrayBuffer>;
}

interface Program {
  /** Made from the content of all files. */
  version: string;
  files: readonly ProgramFile[];
}

const PREFIX = 'taktboard/program/';
/** Tabs that were opened under an earlier version still fetch its parts. */
const OLD_VERSIONS = 3;
/** Answered by the server and never by a copy: another one's content, or of this moment. */
const OF_THE_SERVER = /^\/(api|sync|s|u|f|healthz|readyz|metrics)(\/|$)/;

/**
 * The program on the device: every file of one version, put there as a whole or not at all. Nothing else is ever kept
 * here, least of all an answer of the server.
 */
export class ProgramCache {
  readonly #program: Program;
  readonly #ports: ProgramPorts;
  readonly #paths: ReadonlySet<string>;

  constructor(program: Program, ports: ProgramPorts) {
    this.#program = program;
    this.#ports = ports;
    this.#paths = new Set(program.files.map(({ path }) => path));
  }

  get #name(): string {
    return PREFIX + this.#program.version;
  }

  /** Rejects when a file cannot be had as this version knows it: then the version before stays. */
  async install(): Promise<void> {
    const { caches } = this.#ports;
    const cache = await caches.open(this.#name);
    await Promise.all(
      this.#program.files.map(async (file) => {
        if ((await cache.match(file.path, { ignoreVary: true })) === undefined)
          await cache.put(file.path, await this.#get(file));
      }),
    );
  }

  async tidy(): Promise<void> {
    const { caches } = this.#ports;
    // in the order in which they were made (Cache API, “keys”)
    const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== this.#name);
    for (const name of old.slice(0, -OLD_VERSIONS)) await caches.delete(name);
  }

  /** undefined: a matter of the network alone. */
  answer(
    request: { method: string; mode: string; url: string },
    origin: string,
  ): Promise<Response> | undefined {
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== origin) return undefined;
    if (request.mode === 'navigate') return isPage(url.pathname) ? this.#shell() : undefined;
    return url.pathname.startsWith('/assets/') || this.#paths.has(url.pathname)
      ? this.#file(url.pathname)
      : undefined;
  }

  async #shell(): Promise<Response> {
    const cache = await this.#ports.caches.open(this.#name);
    return (await cache.match('/index.html', { ignoreVary: true })) ?? this.#ports.fetch('/index.html', {});
  }

  /** Of whatever version asks for it: a name with a hash in it means one content for ever. */
  async #file(path: string): Promise<Response> {
    const { caches } = this.#ports;
    const own = await (await caches.open(this.#name)).match(path, { ignoreVary: true });
    return own ?? (await caches.match(path, { ignoreVary: true })) ?? this.#ports.fetch(path, {});
  }

  async #get({ path, hash }: ProgramFile): Promise<Response> {
    const { caches, fetch, digest } = this.#ports;
    const known = hash === null ? await caches.match(path, { ignoreVary: true }) : undefined;
    if (known) return known;
    const response = await fetch(path, hash === null ? {} : { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    if (hash !== null) {
      const found = base64(await digest(await response.clone().arrayBuffer()));
      // the server is of another version by now: its shell would ask for parts that are not here
      if (found !== hash) throw new Error(`${path} is of another version`);
    }
    return response;
  }
}

function isPage(path: string): boolean {
  return !OF_THE_SERVER.test(path) && !/\.[^/]*$/.test(path);
}

function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}
