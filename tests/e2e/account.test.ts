import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures.ts';
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
