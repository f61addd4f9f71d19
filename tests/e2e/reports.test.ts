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
