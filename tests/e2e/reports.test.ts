import { expect, test, type TestBoard } from './fixtures.ts';
import type { TestServer } from '../harness/server.ts';

/** One task that has been late for years and one that is blocked. */
async function makeLate(server: TestServer, board: TestBoard): Promise<void> {
  const [late, blocked] = (await server.admin.board(board.id)).cards;
  await server.admin.run(board.id, [
    { type: 'card.set', id: late?.id ?? '', fields: { due: '2024-01-10' } },
    { type: 'card.set', id: blocked?.id ?? '', fields: { blocked: { reason: 'The printer is broken' } } },
  ]);
}

test('[USE-11] the digest names what is late and what is blocked', async ({ server, anna, board, open }) => {
  await makeLate(server, board);
  const page = await open(anna, `/b/${board.id}/digest`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Digest');
  await expect(page.getByRole('main')).toContainText('Write the newsletter');
  await expect(page.getByRole('main')).toContainText('The printer is broken');
});

test('[REP-28] the pages say when the region of a board is not known', async ({ server, anna, open }) => {
  const { id } = await server.admin.get<{ id: string }>('/api/boards', {
    json: { title: 'Far away', region: 'XX-9' },
  });
  for (const report of ['digest', 'overdue']) {
    const page = await open(anna, `/b/${id}/${report}`);
    await expect(page.getByRole('main')).toContainText('No holidays are known for the region XX-9');
  }
});

for (const report of ['digest', 'overdue']) {
  test(`[REP-61] another day can be chosen when the ${report} of one fails`, async ({
    server,
    anna,
    board,
    open,
  }) => {
    await makeLate(server, board);
    const page = await open(anna, `/b/${board.id}/${report}`);
    const main = page.getByRole('main');
    await expect(main).toContainText('Write the newsletter');
    await page.route(`**/api/boards/*/${report}?*date=*`, (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: JSON.stringify({ type: 'urn:x', title: 'x', status: 503, code: 'not-readable' }),
      }),
    );
    await main.getByRole('button', { name: 'As of Today' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tomorrow' }).click();
    await expect(main.getByRole('alert')).toBeVisible();
    await expect(main.getByRole('button', { name: /^As of (?!Today)/ })).toBeVisible();
    await main.getByRole('button', { name: 'Back to today' }).click();
    await expect(main).toContainText('Write the newsletter');
    await expect(main.getByRole('alert')).toBeHidden();
  });
}

test('[USE-11] the overdue page lists what is late and leads to the task', async ({
  server,
  anna,
  board,
  open,
}) => {
  await makeLate(server, board);
  const page = await open(anna, `/b/${board.id}/overdue`);
  const main = page.getByRole('main');
  await expect(main).toContainText('Write the newsletter');
  await expect(main).not.toContainText('Book the stand');
  await main.getByRole('link', { name: 'Write the newsletter' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});
