import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures.ts';

/** Tests share a server, and a name belongs to one person. */
const nameOf = (first: string) => `${first} ${randomUUID().slice(0, 8)}`;

test('[SEC-16] administrators read who did what, by kind, and see that nobody changed it', async ({
  server,
  board,
  open,
}) => {
  const lead = await server.admin.newAccount(nameOf('Lea'), 'administrator');
  await lead.api.get(`/api/boards/${board.id}/export`);
  const page = await open(lead, '/privacy');
  const main = page.getByRole('main');
  await main.getByText('Audit log', { exact: true }).click();
  const entries = main.getByRole('list', { name: 'Entries' });
  await expect(entries.getByRole('listitem').first()).toContainText('Exported a board');
  await expect(main.getByRole('status').filter({ hasText: 'Checked: all' })).toBeVisible();
  await main.getByLabel('Kind').selectOption('Joined');
  await expect(entries.getByRole('listitem').first()).toContainText(`${lead.name} · administrator`);
  await expect(entries.getByText('Exported a board')).toHaveCount(0);
});

test('[PRIV-3] [PRIV-5] a person is erased after their name was typed, and their page is the sign-in page at once', async ({
  server,
  board,
  open,
}) => {
  const [lead, gone] = await Promise.all([
    server.admin.newAccount(nameOf('Lea'), 'administrator'),
    server.admin.newAccount(nameOf('Gustav')),
  ]);
  const task = `Ask ${gone.name}`;
  const { cards } = await server.admin.board(board.id);
  await server.admin.run(board.id, [
    {
      type: 'card.set',
      id: cards[0]?.id ?? '',
      fields: { title: task, owner: gone.me.person.id },
    },
  ]);
  await server.admin.get(`/api/boards/${board.id}/people`, {
    method: 'PATCH',
    json: { people: [{ id: gone.me.person.id, role: 'editor' }] },
  });
  const theirs = await open(gone, `/b/${board.id}`);
  await expect(theirs.getByText(task)).toBeVisible();
  const page = await open(lead, '/privacy');
  const main = page.getByRole('main');
  await main.getByText('People', { exact: true }).click();
  await main.getByRole('button', { name: `Erase ${gone.name} …` }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('link', { name: task })).toBeVisible();
  // what goes and what stays is said in words, and by no table's name
  await expect(dialog).toContainText('roles on boards (1)');
  await expect(dialog).not.toContainText(/[a-z]_[a-z]/);
  const erase = dialog.getByRole('button', { name: 'Erase for good' });
  await expect(erase).toBeDisabled();
  await dialog.getByLabel(`Type “${gone.name}” to erase`).fill(gone.name);
  await erase.click();
  await expect(dialog).toHaveCount(0);
  await expect(main.getByText(/^Person [0-9A-F]{6}$/)).toBeVisible();
  await expect(main.getByText(gone.name)).toHaveCount(0);
  await expect(theirs).toHaveURL(/\/sign-in/);
});
