import { test as base, type BrowserContextOptions, type Page } from '@playwright/test';
import type { Account } from '../harness/api.ts';
import { contextOf } from '../harness/sign-in.ts';
import { TestServer } from '../harness/server.ts';
import { BoardPage } from './board-page.ts';

/** What the board of every test starts with. */
const TASKS = ['Write the newsletter', 'Book the stand', 'Brief the agency'];

export interface TestBoard {
  id: string;
  /** The first two columns, by their names. */
  from: string;
  to: string;
}

interface Fixtures {
  /** A board of the test's own, with three tasks in its first column. */
  board: TestBoard;
  /** A page in a browser of one's own for a person who is signed in. */
  open(account: Account, path?: string, options?: BrowserContextOptions): Promise<Page>;
  openBoard(account: Account, board: TestBoard, options?: BrowserContextOptions): Promise<BoardPage>;
}

interface WorkerFixtures {
  server: TestServer;
  anna: Account;
  ben: Account;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this very pattern
    async ({}, use) => {
      const server = await TestServer.start();
      await use(server);
      await server.dispose();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  anna: [async ({ server }, use) => use(await server.admin.newAccount('Anna Alt')), { scope: 'worker' }],
  ben: [async ({ server }, use) => use(await server.admin.newAccount('Ben Bauer')), { scope: 'worker' }],
  board: async ({ server }, use, info) => {
    const id = await server.admin.createBoard(info.title.slice(0, 80));
    const [first, second] = (await server.admin.board(id)).columns;
    if (!first || !second) throw new Error('a new board has columns');
    await server.admin.run(
      id,
      TASKS.map((title) => ({ type: 'card.add', columnId: first.id, title })),
    );
    await use({ id, from: first.name, to: second.name });
  },
  open: async ({ browser }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (account, path = '/', options = {}) => {
      const context = await contextOf(browser, account, options);
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(path);
      return page;
    });
    for (const context of contexts) await context.close();
  },
  openBoard: async ({ open }, use) => {
    await use(async (account, { id }, options) => new BoardPage(await open(account, `/b/${id}`, options)));
  },
});

export { expect } from '@playwright/test';
