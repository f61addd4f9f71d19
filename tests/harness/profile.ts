import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { PLAYWRIGHT_FLAGS, findChromium } from './chromium.ts';

/** A browser whose storage is on the disk, and that can be killed like a phone's by its system. */
export class Profile {
  readonly #folder: string;
  readonly #options: BrowserContextOptions;
  #context: BrowserContext | undefined;

  private constructor(folder: string, options: BrowserContextOptions) {
    this.#folder = folder;
    this.#options = options;
  }

  static async make(options: BrowserContextOptions): Promise<Profile> {
    return new Profile(await mkdtemp(join(tmpdir(), 'taktboard-profile-')), options);
  }

  async start(): Promise<BrowserContext> {
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error('no Chromium');
    this.#context = await chromium.launchPersistentContext(this.#folder, {
      executablePath,
      args: PLAYWRIGHT_FLAGS,
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      ...this.#options,
    });
    return this.#context;
  }

  /** Nothing is flushed, no page is told. */
  async kill(): Promise<void> {
    const context = this.#context;
    if (!context) return;
    const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
    for (const pid of this.#processes()) process.kill(pid, 'SIGKILL');
    await gone;
    this.#context = undefined;
  }

  async stop(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }

  async dispose(): Promise<void> {
    await this.stop();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** The browser itself names its folder; its children end with it. */
  #processes(): number[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => commandOf(pid).includes(`--user-data-dir=${this.#folder}`))
      .map(Number);
  }
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // gone meanwhile
  }
}
