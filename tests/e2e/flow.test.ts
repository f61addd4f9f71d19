import { readFile } from 'node:fs/promises';
import { LOOKS, Walk } from './axe.ts';
import { expect, test } from './fixtures.ts';

/** One of the three tasks goes all the way, one is under way. */
async function work(
  server: Parameters<Parameters<typeof test>[2]>[0]['server'],
  boardId: string,
): Promise<void> {
  const { columns, cards } = await server.admin.board(boardId);
  const doing = columns.find(({ kind }) => kind === 'active')?.id ?? '';
  const done = columns.find(({ kind }) => kind === 'done')?.id ?? '';
  const [first, second] = cards.map(({ id }) => id);
  await server.admin.run(boardId, [
    { type: 'card.move', id: first ?? '', columnId: doing },
    { type: 'card.move', id: second ?? '', columnId: doing },
  ]);
  await server.admin.run(boardId, [{ type: 'card.move', id: first ?? '', columnId: done }]);
}

test('[REP-42] a picture of the flow has a table behind it whose tasks lead to the board, and is taken along as a drawing', async ({
  server,
  anna,
  board,
  open,
}) => {
  await work(server, board.id);
  const page = await open(anna, `/b/${board.id}/flow`);
  const main = page.getByRole('main');
  // the board of which this is stands marked beside it
  await expect(page.locator('nav a[aria-current="page"]')).toHaveAttribute('href', `/b/${board.id}`);
  await expect(main).toContainText('1 task finished');
  await expect(main.getByRole('img', { name: '1 task under way, by column and age in days' })).toBeVisible();
  const cycle = main.getByRole('region', { name: 'Cycle time' });
  const saved = page.waitForEvent('download');
  await cycle.getByRole('button', { name: 'Download “Cycle time”' }).click();
  await page.getByRole('menuitem', { name: 'As a drawing (SVG)' }).click();
  const drawing = await readFile(await (await saved).path(), 'utf8');
  expect(drawing).toContain('Write the newsletter');
  // nothing that only this page, or only a browser, could read
  expect(drawing).not.toMatch(/class=|var\(|oklch|light-dark/);
  await cycle.getByRole('radio', { name: 'Table' }).check({ force: true });
  await cycle.getByRole('link', { name: 'Write the newsletter' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

for (const look of LOOKS) {
  test(`[REP-42] the page of the flow can be used by everyone (${look.locale}, ${look.colorScheme})`, async ({
    server,
    anna,
    board,
    open,
  }) => {
    await work(server, board.id);
    const page = await open(anna, `/b/${board.id}/flow`, { ...look, viewport: { width: 360, height: 740 } });
    const walk = new Walk(page, look);
    const main = page.getByRole('main');
    await walk.look('the pictures', main.getByRole('img'));
    for (const table of await main.getByRole('radio', { name: walk.say('Table', 'Tabelle') }).all()) {
      await table.check({ force: true });
    }
    await walk.look('the tables', main.getByRole('table'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    walk.end();
  });
}

test('[REP-39] the digest tells what changed since a day that is chosen', async ({
  server,
  anna,
  board,
  open,
}) => {
  await work(server, board.id);
  const page = await open(anna, `/b/${board.id}/digest`);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Compare with earlier' }).click();
  await page.getByRole('menuitem', { name: 'Since a week before' }).click();
  await expect(main.getByRole('region', { name: /^Completed/ })).toContainText('Write the newsletter');
  await expect(main.getByRole('region', { name: /^Created/ })).toContainText('Book the stand');
  await main.getByRole('button', { name: /^Changes since/ }).click();
  await page.getByRole('menuitem', { name: 'Compare with nothing' }).click();
  await expect(main.getByRole('region', { name: /^Completed/ })).toBeHidden();
});
