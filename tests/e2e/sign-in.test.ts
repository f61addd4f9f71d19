import { expect, test } from './fixtures.ts';

test('[USE-9] without a session every page is the sign-in page, and signing in goes on to where one wanted', async ({
  browser,
  server,
  anna,
  board,
}) => {
  const page = await browser.newPage({ baseURL: server.url });
  for (const path of ['/', '/import', `/b/${board.id}/digest`, `/b/${board.id}/overdue`, `/b/${board.id}`]) {
    await page.goto(path);
    await expect(page, path).toHaveURL(/\/sign-in/);
  }
  await page.getByLabel('Name').fill(anna.name);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(anna.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/b/${board.id}$`));
  await expect(page.getByRole('region', { name: board.from, exact: true })).toBeVisible();
  await page.context().close();
});
