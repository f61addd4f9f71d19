import { expect, test } from './fixtures.ts';

test('[REP-44] what is overdue waits for the day that one chooses, and comes back', async ({
  server,
  open,
}) => {
  // a person of this test's own: what others of her boards hold would stand on the page too
  const nora = await server.admin.newAccount('Nora Nagel');
  const board = await server.admin.createBoard('Spring fair');
  const [first] = (await server.admin.board(board)).columns;
  const task = { title: 'Brochure prices', owner: nora.me.person.id, due: '2020-01-02' };
  await server.admin.run(board, [{ type: 'card.add', columnId: first?.id ?? '', ...task }]);
  const page = await open(nora, '/my');
  const link = (group: string) =>
    page.getByRole('region', { name: new RegExp(`^${group}`) }).getByRole('link', { name: task.title });
  await expect(link('Overdue')).toBeVisible();
  await page.getByRole('button', { name: 'Remind me of “Brochure prices”' }).click();
  await page.getByRole('button', { name: 'Tomorrow', exact: true }).click();
  await expect(link('Reminder later')).toBeVisible();
  await expect(page.getByText('Reminder tomorrow')).toBeVisible();
  await expect(page.getByText('You will be reminded of “Brochure prices” tomorrow.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(link('Overdue')).toBeVisible();
});
