import { expect, test } from './fixtures.ts';

test('[SEC-16] administrators read who did what, by kind, and see that nobody changed it', async ({
  server,
  board,
  open,
}) => {
  const lead = await server.admin.newAccount('Lea Lang', 'administrator');
  await lead.api.get(`/api/boards/${board.id}/export`);
  const page = await open(lead, '/privacy');
  const main = page.getByRole('main');
  const entries = main.getByRole('list', { name: 'Entries' });
  await expect(entries.getByRole('listitem').first()).toContainText('Exported a board');
  await expect(main.getByRole('status').filter({ hasText: 'Checked: all' })).toBeVisible();
  await main.getByLabel('Kind').selectOption('Joined');
  await expect(entries.getByRole('listitem').first()).toContainText('Lea Lang · administrator');
  await expect(entries.getByText('Exported a board')).toHaveCount(0);
});
