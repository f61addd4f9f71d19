import type { NewShare, ShareRequest } from '@taktboard/protocol';
import { expect, test, type TestBoard } from './fixtures.ts';
import type { TestServer } from '../harness/server.ts';

const REQUEST: ShareRequest = {
  title: 'For the board of directors',
  language: 'en',
  columns: null,
  labels: null,
  hides: { descriptions: true, comments: true, people: 'initials', estimates: true },
  expiresAt: null,
  embedOrigins: [],
};

async function share(server: TestServer, board: TestBoard): Promise<NewShare & { path: string }> {
  const made = await server.admin.get<NewShare>(`/api/boards/${board.id}/shares`, { json: REQUEST });
  return { ...made, path: new URL(made.url).pathname };
}

async function moveFirst(server: TestServer, board: TestBoard): Promise<void> {
  const { cards, columns } = await server.admin.board(board.id);
  await server.admin.run(board.id, [
    { type: 'card.move', id: cards[0]?.id ?? '', columnId: columns[1]?.id ?? '' },
  ]);
}

test('[LIVE-2] the live page is there without an account and without scripts', async ({
  server,
  board,
  browser,
}) => {
  const { url } = await share(server, board);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  await expect(page.getByRole('heading', { level: 1, name: 'For the board of directors' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: 'Write the newsletter' })).toBeVisible();
  await context.close();
});

test('[LIVE-4] [LIVE-6] [LIVE-12] [LIVE-13] an open page follows the board, says what is new after a look, and ends', async ({
  server,
  board,
  browser,
}) => {
  const { url, share: made } = await share(server, board);
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(url);
  await expect(page.getByRole('status')).toContainText('Live');
  const second = page.locator('section').filter({ has: page.getByRole('heading', { name: board.to }) });
  await moveFirst(server, board);
  await expect(second.getByRole('heading', { level: 3 })).toHaveText('Write the newsletter');
  // looks away, and comes back after something has happened
  await page.goto('about:blank');
  const { cards } = await server.admin.board(board.id);
  const last = cards.find(({ title }) => title === 'Book the stand')?.id ?? '';
  await server.admin.run(board.id, [{ type: 'card.set', id: last, fields: { title: 'Book two stands' } }]);
  await page.goto(url);
  const news = page.locator('#news');
  await expect(news).toContainText('1 changed');
  await expect(news.getByRole('link', { name: 'Book two stands' })).toBeVisible();
  await news.getByRole('button', { name: 'All seen' }).click();
  await expect(news).toContainText('Nothing has changed');
  expect(faults).toEqual([]);
  // a line that is gone is said, with the state that is shown; it comes back by itself
  await page.route('**/events*', (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('status')).toContainText('Last known state');
  await page.unroute('**/events*');
  await expect(page.getByRole('status')).toContainText('Live');
  await server.admin.ask(`/api/boards/${board.id}/shares/${made.id}`, { method: 'DELETE' });
  await expect(page.getByRole('alert')).toHaveText('This live board is no longer shared.');
  await expect(page.locator('body')).not.toContainText('Book two stands');
  await context.close();
});

test('[LIVE-16] the wall shows one screen at a time, fits 1080 lines and 2160, and keeps to itself', async ({
  server,
  board,
  browser,
}) => {
  const { url } = await share(server, board);
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 3840, height: 2160 },
  ]) {
    await page.setViewportSize(size);
    await page.goto(`${url}?wall`);
    await expect(page.getByRole('status')).toContainText('Live');
    const slides = page.locator('#live > section');
    const count = await slides.count();
    for (let n = 0; n < count; n++) {
      await expect(slides.filter({ visible: true })).toHaveCount(1);
      const [bottom, letters] = await page.evaluate(() => {
        const shown = document.querySelector('.on');
        return [
          shown?.getBoundingClientRect().bottom ?? Infinity,
          Number.parseFloat(getComputedStyle(shown ?? document.body).fontSize) / innerHeight,
        ];
      });
      expect(bottom).toBeLessThanOrEqual(size.height);
      expect(letters).toBeGreaterThanOrEqual(24 / 1080);
      await page.keyboard.press('ArrowRight');
    }
    // round about, and on the first again
    await expect(slides.first()).toBeVisible();
    const before = await page.locator('*').count();
    await moveFirst(server, board);
    await expect(page.locator('#live')).toContainText('Write the newsletter');
    expect(await page.locator('*').count()).toBeLessThan(before + 40);
  }
  await context.close();
});

test('[LIVE-17] [LIVE-21] on paper the live page is the board, without buttons and grounds', async ({
  server,
  board,
  browser,
}) => {
  const { url } = await share(server, board);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
  const code = page.getByRole('img', { name: `Live in a browser: ${url}` });
  await expect(code).toBeHidden();
  const paper = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
      .find((rule) => rule.startsWith('@page')),
  );
  expect(paper).toContain('counter(pages)');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  // five columns on A3: none of it stays empty
  await page.setViewportSize({ width: 1512, height: 1048 });
  const columns = page.locator('.column');
  const edges = await columns.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
  expect(Math.max(...edges)).toBeGreaterThan(1_450);
  await expect(page.getByRole('heading', { level: 3, name: 'Write the newsletter' })).toBeVisible();
  await expect(code).toBeVisible();
  // what a browser repeats on every page that a column goes on to
  const heads = await columns
    .locator('.head')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).display));
  expect(new Set(heads)).toEqual(new Set(['table-header-group']));
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('link')).toHaveCount(0);
  const { text, ground } = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return { text: color, ground: backgroundColor };
  });
  expect(ground).toBe('rgba(0, 0, 0, 0)');
  // dark on the white of the paper, whatever the screen was
  expect(text).toContain('0.235');
  await context.close();
});

test('[LIVE-18] [LIVE-21] a manager shares a board, copies the link, sees it opened and ends it', async ({
  server,
  board,
  openBoard,
  browser,
}) => {
  const boss = await server.admin.newAccount(`Boss of ${board.id}`, 'administrator');
  const { page } = await openBoard(boss, board);
  await page.getByRole('button', { name: 'Board menu' }).click();
  await page.getByRole('menuitem', { name: 'Share live board' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'New live board' }).click();
  const editor = page.getByRole('dialog', { name: 'New live board' });
  await editor.getByRole('textbox', { name: 'Heading' }).fill('For sales');
  const preview = editor.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('Write the newsletter');
  await editor.getByRole('group', { name: 'Columns' }).getByRole('radio', { name: 'Only these' }).check();
  await editor.getByRole('checkbox', { name: board.from }).uncheck();
  await expect(preview).not.toContainText('Write the newsletter');
  await editor.getByRole('button', { name: 'Make the link' }).click();
  const url = await page.getByRole('textbox', { name: 'Live link' }).inputValue();
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  const answer = await (await browser.newContext()).request.get(url);
  expect(await answer.text()).not.toContain('Write the newsletter');
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  const entry = page.getByRole('listitem').filter({ hasText: 'For sales' });
  await expect(entry).toContainText('opened 1 time');
  await entry.getByRole('button', { name: 'End: For sales' }).click();
  await page.getByRole('dialog', { name: 'End “For sales”?' }).getByRole('button', { name: 'End' }).click();
  await expect(entry).toContainText('Ended');
  expect((await browser.contexts()[0]?.request.get(url))?.status()).toBe(410);
});
