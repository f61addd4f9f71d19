import { expect, test } from './fixtures.ts';

test('[ROLE-9] [ROLE-5] whoever manages a board changes who may what, and whoever has it open is told at once', async ({
  server,
  board,
  anna,
  ben,
  openBoard,
}) => {
  await server.admin.get(`/api/boards/${board.id}/people`, {
    method: 'PATCH',
    json: { people: [{ id: anna.me.person.id, role: 'manager' }] },
  });
  const theirs = await openBoard(ben, board);
  await expect(theirs.column(board.from).getByRole('button', { name: /^Add task/ })).toBeVisible();
  const { page } = await openBoard(anna, board);
  await page.getByRole('button', { name: 'Board menu' }).click();
  await page.getByRole('menuitem', { name: 'People …' }).click();
  const dialog = page.getByRole('dialog', { name: 'People on this board' });
  await dialog.getByLabel('Person').selectOption({ label: 'Ben Bauer' });
  await dialog.getByLabel('Role', { exact: true }).first().selectOption({ label: 'Can view' });
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByLabel('Role of Ben Bauer')).toHaveValue('viewer');
  await expect(theirs.page.getByText('Read only')).toBeVisible();
  await dialog.getByLabel('Everyone else in the workspace').selectOption({ label: 'does not see the board' });
  await dialog.getByRole('button', { name: 'Remove Ben Bauer' }).click();
  await expect(theirs.page.getByText(/You do not have access to this board/)).toBeVisible();
  // one does not lock oneself out by a slip
  await dialog.getByLabel('Role of Anna Alt').selectOption({ label: 'Can edit' });
  await page.getByRole('button', { name: 'Give up' }).click();
  await expect(dialog.getByText('Those who manage the board decide who sees it.')).toBeVisible();
  await expect(dialog.getByLabel('Role of Anna Alt')).toHaveCount(0);
});
