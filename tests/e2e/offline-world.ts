import { expect as baseExpect, test as base, type Page } from '@playwright/test';
import type { Account } from '../harness/api.ts';
import { Line } from '../harness/line.ts';
import { Profile } from '../harness/profile.ts';
import { TestServer } from '../harness/server.ts';
import { BoardPage } from './board-page.ts';

/** A browser that starts and ends within one test, and networks that are waited for: more time, the same promises. */
export const expect = baseExpect.configure({ timeout: 40_000 });

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** One person with a browser of her own, a server, and the line between the two. */
export class World {
  readonly line: Line;
  readonly server: TestServer;
  readonly anna: Account;
  readonly boardId: string;
  /** The first two columns, by their names. */
  readonly from: string;
  readonly to: string;
  readonly profile: Profile;

  private constructor(
    parts: Pick<World, 'line' | 'server' | 'anna' | 'boardId' | 'from' | 'to' | 'profile'>,
  ) {
    this.line = parts.line;
    this.server = parts.server;
    this.anna = parts.anna;
    this.boardId = parts.boardId;
    this.from = parts.from;
    this.to = parts.to;
    this.profile = parts.profile;
  }

  static async make(): Promise<World> {
    const line = await Line.open();
    const server = await TestServer.start({ env: { PUBLIC_URL: line.url } });
    line.target = server.port;
    const anna = await server.admin.newAccount('Anna Alt');
    const boardId = await server.admin.createBoard('On the train');
    const { columns } = await server.admin.board(boardId);
    await server.admin.run(
      boardId,
      ['Write the newsletter', 'Book the stand', 'Brief the agency'].map((title) => ({
        type: 'card.add',
        columnId: columns[0]?.id ?? '',
        title,
      })),
    );
    const profile = await Profile.make({ ...PHONE, baseURL: line.url, serviceWorkers: 'allow' });
    const [from = '', to = ''] = columns.map(({ name }) => name);
    return new World({ line, server, anna, boardId, from, to, profile });
  }

  async dispose(): Promise<void> {
    await this.profile.dispose();
    await this.line.close();
    await this.server.dispose();
  }

  /** Signed in, on the board, with everything on the device that the page needs. */
  async ready({ shared = false } = {}): Promise<BoardPage> {
    const context = await this.profile.start();
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`/b/${this.boardId}`);
    await this.signIn(page, shared);
    const board = new BoardPage(page);
    await expect(board.saveState()).toHaveText('Saved');
    await programIsHere(page);
    if (!shared) await expect.poll(() => keptRows(page)).toBeGreaterThan(0);
    return board;
  }

  async signIn(page: Page, shared = false, account: Account = this.anna): Promise<void> {
    await page.getByLabel('Name').fill(account.name);
    await page.getByLabel('Password', { exact: true }).fill(account.password);
    if (shared) await page.getByRole('checkbox', { name: /Others use this device/ }).check();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  /** In a browser that runs already. */
  async open(page: Page, path = `/b/${this.boardId}`): Promise<BoardPage> {
    await page.goto(path);
    return new BoardPage(page);
  }

  /** A phone begins with one's own tasks; from there to the list. */
  async boards(page: Page): Promise<void> {
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Main pages' }).getByRole('link', { name: 'Boards' }).click();
    await expect(page.getByRole('link', { name: /On the train/ }).first()).toBeVisible();
  }

  /** What the server has, by title. */
  async titles(): Promise<string[]> {
    const { cards } = await this.server.admin.board(this.boardId);
    return cards.filter(({ archived }) => !archived).map(({ title }) => title);
  }
}

async function programIsHere(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  });
}

/** Of all boards that the device keeps: what came from the server is written a moment later. */
async function keptRows(page: Page): Promise<number> {
  const names = await keptBoards(page);
  return page.evaluate(async (databases) => {
    const counts = databases.map(
      (name) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.addEventListener('error', () => reject(new Error(`${name} does not open`)));
          opening.addEventListener('success', () => {
            const db = opening.result;
            const counting = db.transaction('updates').objectStore('updates').count();
            counting.addEventListener('success', () => {
              db.close();
              resolve(counting.result);
            });
          });
        }),
    );
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  }, names);
}

/** Databases with what someone did on a board. */
export function keptBoards(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const all = await indexedDB.databases();
    return all.flatMap(({ name }) => (name?.startsWith('taktboard/board/') ? [name] : []));
  });
}

/** The names of the server's answers that the device keeps. */
export function keptAnswers(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('taktboard/facts');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('the facts do not open')));
    });
    const asking = db.transaction('answers').objectStore('answers').getAllKeys();
    const keys = await new Promise<IDBValidKey[]>((resolve) => {
      asking.addEventListener('success', () => resolve(asking.result));
    });
    db.close();
    return keys.flatMap((key) => (Array.isArray(key) && typeof key[1] === 'string' ? [key[1]] : []));
  });
}

export const test = base.extend<{ world: World }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this very pattern
  world: async ({}, use) => {
    const world = await World.make();
    await use(world);
    await world.dispose();
  },
});
