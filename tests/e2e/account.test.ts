import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures.ts';
import { Api } from '../harness/api.ts';
import { contextOf } from '../harness/sign-in.ts';

/** Tests share a server, and a name belongs to one person. */
const nameOf = (first: string) => `${first} ${randomUUID().slice(0, 8)}`;

test('[PROF-2] [PROF-7] a changed name and avatar show on the open board of somebody else', async ({
  server,
  board,
  ben,
  open,
}) => {
  const carla = await server.admin.newAccount(nameOf('Carla'));
  const { cards } = await server.admin.board(board.id);
  const fields = { owner: carla.me.person.id };
  await server.admin.run(board.id, [{ type: 'card.set', id: cards[0]?.id ?? '', fields }]);
  const theirs = await open(ben, `/b/${board.id}?view=list`);
  await expect(theirs.getByText(carla.name)).toBeVisible();
  const page = await open(carla, '/account');
  const name = nameOf('Clara');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Initials').fill('Ç1');
  await page.getByRole('radio', { name: 'Plum' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. Others see it at once.')).toBeVisible();
  await expect(theirs.getByText(name)).toBeVisible();
  await expect(theirs.locator('[data-initials="Ç1"]').first()).toBeVisible();
  await expect(page.getByRole('button', { name: new RegExp(name) })).toBeVisible();
});

test('[AUTH-18] [AUTH-20] a token is made for one board until a day, shown once, and works until it is revoked', async ({
  server,
  board,
  open,
}) => {
  const other = await server.admin.createBoard('Another');
  const emil = await server.admin.newAccount(nameOf('Emil'));
  const page = await open(emil, '/account');
  const create = page.getByRole('button', { name: 'Create', exact: true });
  await expect(create).toBeDisabled();
  await page.getByLabel('What is it for?').fill('Campaign import');
  const scope = page.getByLabel('It may');
  // who does not administrate is not offered to
  await expect(scope.getByRole('option')).toHaveText(['read', 'read and write']);
  await scope.selectOption('read');
  await page.getByLabel('Good for').selectOption('until a day');
  const lastDay = page.getByLabel('Last day');
  await lastDay.fill('2020-01-01');
  await expect(page.getByText('A day that lies ahead.')).toBeVisible();
  await expect(create).toBeDisabled();
  await lastDay.fill(new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10));
  await page.getByRole('radio', { name: 'some boards' }).check();
  await expect(create).toBeDisabled();
  const { title } = (await server.admin.board(board.id)).meta;
  await page.getByRole('checkbox', { name: title, exact: true }).check();
  await create.click();
  const token = await page.getByRole('textbox', { name: 'Token' }).inputValue();
  const program = new Api(server.url, { authorization: `Bearer ${token}` });
  expect((await program.ask(`/api/boards/${board.id}`)).status).toBe(200);
  expect((await program.ask(`/api/boards/${other}`)).status).toBe(404);
  const made = page.getByRole('list', { name: 'API tokens' }).getByRole('listitem');
  await expect(made).toContainText(title);
  await page.reload();
  await expect(made).toContainText('Campaign import');
  await expect(page.getByRole('textbox', { name: 'Token' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Revoke “Campaign import”' }).click();
  await expect(made).toHaveCount(0);
  expect((await program.ask(`/api/boards/${board.id}`)).status).toBe(401);
});

test('[PROF-3] [PROF-5] a session that is ended elsewhere is the sign-in page at once', async ({
  server,
  browser,
  board,
  open,
}) => {
  const dora = await server.admin.newAccount(nameOf('Dora'));
  const page = await open(dora, '/account');
  const phone = await contextOf(browser, dora, { userAgent: PHONE });
  await phone.clearCookies();
  const answer = await phone.request.post('/api/session', {
    data: { name: dora.name, password: dora.password },
    headers: { origin: server.url, 'user-agent': PHONE },
  });
  expect(answer.status()).toBe(204);
  const theirs = await phone.newPage();
  await theirs.goto(`/b/${board.id}`);
  await expect(theirs.getByText('Book the stand')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: /Sign out Safari on iPhone/ }).click();
  await expect(page.getByText('Safari on iPhone is signed out.')).toBeVisible();
  await expect(theirs).toHaveURL(/\/sign-in/);
  await page.getByLabel('Current password').fill('not it at all');
  await page.getByLabel('New password').fill('vier Wörter am Stück');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('This is not your current password.')).toBeVisible();
  await page.getByLabel('Current password').fill(dora.password);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText(/Your new password counts from now on/)).toBeVisible();
  await phone.close();
});

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1';
