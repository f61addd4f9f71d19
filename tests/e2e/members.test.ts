import { expect, test } from './fixtures.ts';

test('[ROLE-10] an administrator ends an account and says who gets its tasks', async ({
  server,
  board,
  ben,
  openBoard,
}) => {
  const root = await server.admin.newAccount('Rita Rot', 'administrator');
  const gone = await server.admin.newAccount('Gero Gelb');
  const { cards } = await server.admin.board(board.id);
  const id = cards[0]?.id ?? '';
  await server.admin.run(board.id, [{ type: 'card.set', id, fields: { owner: gone.me.person.id } }]);
  const { page } = await openBoard(root, board);
  await page.getByRole('button', { name: /Rita Rot/ }).click();
  await page.getByRole('menuitem', { name: 'Manage members …' }).click();
  await page.getByRole('button', { name: 'Remove Gero Gelb …' }).click();
  const question = page.getByRole('dialog', { name: 'Remove Gero Gelb from the workspace?' });
  await question.getByLabel('Open tasks go to').selectOption({ label: 'Ben Bauer' });
  await question.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText(/Gero Gelb is no longer a member. Handed over: 1 task/)).toBeVisible();
  const after = await server.admin.board(board.id);
  expect(after.cards.find((card) => card.id === id)?.owner).toBe(ben.me.person.id);
});
