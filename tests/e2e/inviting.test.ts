import { expect, test } from './fixtures.ts';

test('[USE-14] [UI-141] a colleague joins by a link, and is on the board with the one who sent it', async ({
  anna,
  board,
  server,
  openBoard,
  browser,
}) => {
  const annas = await openBoard(anna, board);
  await annas.page.getByRole('button', { name: 'Invite' }).click();
  const dialog = annas.page.getByRole('dialog', { name: 'Invite a colleague' });
  await dialog.getByRole('textbox', { name: 'Send it to (optional)' }).fill('new@example.org');
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  await expect(dialog).toContainText('the mail to new@example.org lies in the outbox');
  const link = await dialog.getByRole('textbox', { name: 'Invitation link' }).inputValue();
  await expect(dialog).toContainText('For someone new. Invited as: Member.');
  // the address is only this machine's, and that is said with what to do
  await expect(dialog).toContainText('This link opens on this computer only.');
  await expect(dialog).toContainText('npx -y pnpm@12 start --lan');
  await dialog.getByRole('button', { name: 'Done' }).click();

  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  await page.goto(link);
  await expect(page.getByText('Anna Alt has invited you.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Carla Conrad');
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('5 more characters, please.')).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill('four words in a row');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL(/\/b\//);
  await page.goto(`/b/${board.id}`);
  await expect(page.getByRole('link', { name: 'Book the stand', exact: true })).toBeVisible();
  await expect(annas.here('Carla Conrad')).toBeVisible();

  // it works once, and says so the second time
  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'This link can no longer be used' })).toBeVisible();
  await context.close();
});

test('[AUTH-29] where one signs in elsewhere an invitation asks for no password, and the first link does', async ({
  anna,
  board,
  server,
  openBoard,
  browser,
}) => {
  const annas = await openBoard(anna, board);
  await annas.page.getByRole('button', { name: 'Invite' }).click();
  const dialog = annas.page.getByRole('dialog', { name: 'Invite a colleague' });
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByRole('textbox', { name: 'Invitation link' }).inputValue();
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  await page.route('**/api/sign-in-ways', (asked) =>
    asked.fulfill({
      json: { resetByMail: false, passkeys: false, sso: { name: 'Example ID', required: true } },
    }),
  );
  await page.goto(link);
  await expect(
    page.getByText('Anna Alt has invited you. Here one signs in through Example ID'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Continue with Example ID' })).toBeVisible();
  await expect(page.getByLabel('Password', { exact: true })).toHaveCount(0);
  // nor is one advised to whoever the provider does not vouch for
  await page.goto('/entered?fault=sso-unverified');
  await expect(page.getByText('does not confirm your mail address')).toBeVisible();
  await expect(page.getByText(/password/i)).toHaveCount(0);
  await page.goto(await server.adminLink());
  await expect(page.getByLabel('Password', { exact: true })).toBeVisible();
  await context.close();
});

test('[AUTH-16] [UI-141] an administrator sends a link with which someone chooses a new password', async ({
  server,
  browser,
  open,
}) => {
  const boss = await server.admin.newAccount('Boss Becker', 'administrator');
  const forgetful = await server.admin.newAccount('Fritz Forget');
  const page = await open(boss, '/');
  await page.getByRole('button', { name: /^Boss Becker/ }).click();
  await page.getByRole('menuitem', { name: 'Invite a colleague …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite a colleague' });
  await dialog.getByRole('combobox', { name: 'For' }).selectOption('New password for Fritz Forget');
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByRole('textbox', { name: 'Invitation link' }).inputValue();
  await expect(dialog).toContainText('For Fritz Forget: a new password.');

  const old = await open(forgetful, '/');
  await expect(old.getByRole('heading', { name: 'Boards', level: 1 })).toBeVisible();
  const context = await browser.newContext({ baseURL: server.url });
  const theirs = await context.newPage();
  await theirs.goto(link);
  await expect(theirs.getByRole('textbox', { name: 'Your name' })).toHaveValue('Fritz Forget');
  await theirs.getByLabel('Password', { exact: true }).fill('a new one that stays');
  await theirs.getByRole('button', { name: 'Set password' }).click();
  await expect(theirs.getByRole('button', { name: /^Fritz Forget/ })).toBeVisible();
  // where the old password had signed in, nobody is any more
  await old.reload();
  await expect(old.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await context.close();
});
