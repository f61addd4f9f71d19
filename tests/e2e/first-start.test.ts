import { TestServer } from '../harness/server.ts';
import { expect, test } from './fixtures.ts';

test('[USE-1] the link of the first start leads to a board with a campaign on it', async ({ browser }) => {
  const server = await TestServer.start();
  const page = await browser.newPage({ baseURL: server.url });

  await page.goto(await server.adminLink());
  await page.getByLabel('Your name').fill('Jörg Lead');
  await page.getByLabel('Password', { exact: true }).fill('a password that is long');
  await page.getByRole('button', { name: 'Create account' }).click();

  // no list of boards between: there is one, and it is what they came for
  await expect(page).toHaveURL(/\/b\/[^/?]+/);
  const [campaign] = (await server.admin.boards()).boards;
  expect(new URL(page.url()).pathname).toBe(`/b/${campaign?.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('E-Mail-Leads');
  await expect(page.getByRole('list', { name: /^Tasks in/ })).toHaveCount(5);
  await expect(page.getByText('Blocked').first()).toBeVisible();

  await page.context().close();
  await server.dispose();
});

test('[USE-2] the link of the first start works once', async ({ browser }) => {
  const server = await TestServer.start();
  const link = await server.adminLink();
  await server.admin.accept(link, 'Jörg Lead');
  const page = await browser.newPage({ baseURL: server.url });
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'This link can no longer be used' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Create account' })).toHaveCount(0);
  await page.context().close();
  await server.dispose();
});
