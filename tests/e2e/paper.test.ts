import type { Page } from '@playwright/test';
import { seedBoard } from '../harness/seed-board.ts';
import type { TestServer } from '../harness/server.ts';
import { BoardPage } from './board-page.ts';
import { expect, test, type TestBoard } from './fixtures.ts';
import { watchOnly } from './watch-only.ts';

const COUNT = 120;

/** A column that is far longer than a screen, with one task that says something on paper. */
async function fill(server: TestServer, board: TestBoard, owner: string): Promise<void> {
  const { columns } = await server.admin.board(board.id);
  const { ids } = await server.admin.run(
    board.id,
    Array.from({ length: COUNT }, (_, index) => ({
      type: 'card.add',
      columnId: columns[1]?.id ?? '',
      title: `Task ${index + 1}`,
    })),
  );
  await server.admin.run(board.id, [{ type: 'card.set', id: ids.at(-1) ?? '', fields: { owner } }]);
}

/** The tasks on a printed page, by the links that a PDF keeps of them. */
async function printed(page: Page): Promise<Set<string>> {
  const pdf = (await page.pdf()).toString('latin1');
  return new Set([...pdf.matchAll(/\/URI \(([^)]*\/t\/[^)?]*)/g)].map(([, address]) => address ?? ''));
}

test('[UI-112] every task of a board is on paper, with its owner’s name, the date and the address', async ({
  server,
  anna,
  ben,
  board,
  openBoard,
}) => {
  await fill(server, board, ben.me.person.id);
  const at = await openBoard(anna, board);
  await expect(at.card('Task 1')).toBeVisible();
  await expect(at.card(`Task ${COUNT}`)).toBeHidden();
  expect((await printed(at.page)).size).toBe(COUNT + 3);
  // the screen is as it was
  await expect(at.card(`Task ${COUNT}`)).toBeHidden();
  await at.page.emulateMedia({ media: 'print' });
  await at.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(at.card(`Task ${COUNT}`)).toBeVisible();
  await expect(at.page.getByText('Owner: Ben Bauer')).toBeVisible();
  await expect(at.page.getByText(/^As of /)).toBeVisible();
  await expect(at.page.getByText(at.page.url())).toBeVisible();
  const [list, last] = await Promise.all([
    at.column(board.to).boundingBox(),
    at.card(`Task ${COUNT}`).boundingBox(),
  ]);
  // no room is left for what was not drawn on the screen
  expect((list?.y ?? 0) + (list?.height ?? 0) - (last?.y ?? 0)).toBeLessThan(100);
});

for (const [view, search] of [
  ['list', '?view=list'],
  ['archive', '?view=archive'],
  ['swimlanes', ''],
]) {
  test(`[UI-112] every task is on paper: ${view}`, async ({ server, anna, ben, board, open }) => {
    await fill(server, board, ben.me.person.id);
    if (view === 'archive') {
      const { cards } = await server.admin.board(board.id);
      await server.admin.run(
        board.id,
        cards.map(({ id }) => ({ type: 'card.archive', id })),
      );
    }
    const page = await open(anna, `/b/${board.id}${search}`);
    await expect(page.getByRole('link', { name: 'Book the stand' })).toBeVisible();
    if (view === 'swimlanes') {
      await new BoardPage(page).display('By owner');
      await expect(page.getByRole('group', { name: 'Board in swimlanes' })).toBeVisible();
    }
    expect((await printed(page)).size).toBe(COUNT + 3);
  });
}

test('[UI-112] who may only watch prints a task as soon as it is there', async ({
  server,
  anna,
  board,
  openBoard,
}) => {
  const [card] = (await server.admin.board(board.id)).cards;
  await server.admin.run(board.id, [
    { type: 'card.describe', id: card?.id ?? '', text: 'To be read on the train' },
  ]);
  const { page } = await openBoard(anna, board);
  await watchOnly(page);
  await page.goto(`/b/${board.id}/t/${card?.id}`);
  await expect(page.getByRole('dialog').getByText('To be read on the train')).toBeVisible();
  await page.evaluate(() => {
    globalThis.print = () => (document.title = document.querySelector('[data-task-page]')?.textContent ?? '');
  });
  // a page whose frames come when they are asked for
  await page.clock.install();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Print' }).click();
  let frames = 0;
  await expect(async () => {
    frames += 1;
    await page.clock.runFor(17);
    await expect(page).toHaveTitle(/To be read on the train/, { timeout: 1 });
  }).toPass({ intervals: [100] });
  expect(frames).toBeLessThan(100);
});

test('[UI-144] a list that is too long for paper prints its first part, says so, and can be read across', async ({
  server,
  anna,
  open,
}) => {
  const { id } = await seedBoard(server.admin, 'Long', 1_003);
  const page = await open(anna, `/b/${id}?view=list`, { viewport: { width: 3840, height: 2160 } });
  const rows = page.locator('[data-rows] [data-card]');
  await expect(rows).toHaveCount(50);
  expect((await page.getByRole('grid').boundingBox())?.width).toBeLessThanOrEqual(1920);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.getByText('The first 1,000 of 1,003 tasks.')).toBeVisible();
  await expect(rows).toHaveCount(1_000);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(rows).toHaveCount(50);
});
