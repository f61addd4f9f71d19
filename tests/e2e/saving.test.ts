import { TestServer } from '../harness/server.ts';
import { BoardPage } from './board-page.ts';
import { expect, test } from './fixtures.ts';
import { contextOf } from '../harness/sign-in.ts';
import { partsFetched } from './late-parts.ts';

test.describe('with a server that goes away', () => {
  let server: TestServer;
  test.beforeEach(async () => {
    server = await TestServer.start();
  });
  test.afterEach(() => server.dispose());

  async function openOwnBoard(
    browser: Parameters<typeof contextOf>[0],
  ): Promise<{ page: BoardPage; from: string }> {
    const account = await server.admin.newAccount('Anna Alt');
    const id = await server.admin.createBoard('Offline');
    const from = (await server.admin.board(id)).columns[0]?.name ?? '';
    const context = await contextOf(browser, account);
    const page = new BoardPage(await context.newPage());
    await page.page.goto(`/b/${id}`);
    return { page, from };
  }

  test('[USE-7] the pill says offline with the number of changes, and saved only when they are on disk', async ({
    browser,
  }) => {
    const { page, from } = await openOwnBoard(browser);
    await expect(page.saveState()).toHaveText('Saved');
    await partsFetched(page.page);
    await server.stop();
    await expect(page.saveState()).toHaveText('Offline');
    await page.add(from, 'Written on the train');
    await page.add(from, 'Written in the tunnel');
    await expect(page.saveState()).toHaveText('Offline · 2 changes wait');
    await server.start();
    await expect(page.saveState()).toHaveText('Saved', { timeout: 30_000 });
    await server.kill();
    await server.start();
    await page.page.reload();
    await expect(page.cardsIn(from)).toHaveText(['Written on the train', 'Written in the tunnel']);
    await page.page.context().close();
  });

  test('[UI-20] without a network the pill still tells more and hands out what waits, and the board stays', async ({
    browser,
  }) => {
    const { page, from } = await openOwnBoard(browser);
    await expect(page.saveState()).toHaveText('Saved');
    await partsFetched(page.page);
    await server.stop();
    await page.add(from, 'Written in the tunnel');
    await expect(page.saveState()).toHaveText('Offline · 1 change waits');
    await page.saveState().click();
    const dialog = page.page.getByRole('dialog');
    const download = page.page.waitForEvent('download');
    await dialog.getByRole('button', { name: /download/i }).click();
    expect((await download).suggestedFilename()).toContain('.json');
    await page.page.keyboard.press('Escape');
    await expect(page.cardIn(from, 'Written in the tunnel')).toBeVisible();
    await page.page.context().close();
  });

  test('[UI-20] a part that was never fetched leaves the board as it is', async ({ browser }) => {
    const account = await server.admin.newAccount('Berta Bahn');
    const id = await server.admin.createBoard('Tunnel');
    const from = (await server.admin.board(id)).columns[0]?.name ?? '';
    const context = await contextOf(browser, account);
    let asked = 0;
    await context.route(/\/assets\/views-[^/]*\.js/, (route) => {
      asked += 1;
      return route.abort();
    });
    const page = new BoardPage(await context.newPage());
    await page.page.goto(`/b/${id}`);
    await expect(page.saveState()).toHaveText('Saved');
    await page.saveState().click();
    await expect(page.page.getByText('That could not be loaded just now.')).toHaveCount(1);
    await page.add(from, 'Still at work');
    await expect(page.cardIn(from, 'Still at work')).toBeVisible();
    // each part once or twice, and none without end
    expect(asked).toBeLessThan(200);
    await context.close();
  });

  test('[USE-8] a killed server has everything that was said to be saved', async ({ browser }) => {
    const { page, from } = await openOwnBoard(browser);
    await page.add(from, 'Saved before the power cut');
    await expect(page.cardIn(from, 'Saved before the power cut')).toBeVisible();
    await expect(page.saveState()).toHaveText('Saved');
    await server.kill();
    await page.page.context().close();
    await server.start();
    const [board] = (await server.admin.boards()).boards.filter(({ title }) => title === 'Offline');
    const cards = (await server.admin.board(board?.id ?? '')).cards.map(({ title }) => title);
    expect(cards).toEqual(['Saved before the power cut']);
  });
});
