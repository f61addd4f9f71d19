import { contextOf } from '../harness/sign-in.ts';
import { TestServer } from '../harness/server.ts';
import { expect, test } from './fixtures.ts';

test('[SEND-32] what stands on all boards is read on one page, sent now and looked up as it was', async ({
  browser,
}) => {
  // one of its own: what stands on all boards would else be what every other test has left there
  const server = await TestServer.start();
  const anna = await server.admin.newAccount('Anna Alt');
  const title = 'Spring fair';
  const board = await server.admin.createBoard(title);
  const [column] = (await server.admin.board(board)).columns;
  await server.admin.run(board, [
    {
      type: 'card.add',
      id: 'late',
      columnId: column?.id ?? '',
      title: 'Print the programme',
      due: '2024-01-10',
    },
    { type: 'card.set', id: 'late', fields: { blocked: { reason: 'No paper' } } },
  ]);
  const page = await (await contextOf(browser, anna)).newPage();
  await page.goto('/digests');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 2, name: title })).toBeVisible();
  await expect(main.getByRole('article')).toContainText('No paper');
  await main.getByRole('button', { name: 'Send regularly' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mail address').fill('anna@example.org');
  await dialog.getByRole('button', { name: 'Preview' }).click();
  const preview = dialog.getByRole('region', { name: 'What would be sent now' });
  await expect(preview.frameLocator('iframe').locator('body')).toContainText('No paper');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const item = main.getByRole('listitem').filter({ hasText: 'By mail to anna@example.org' });
  await item.getByRole('button', { name: 'Send one now' }).click();
  await expect(item).toContainText('sent to 1 recipient');
  await item.getByRole('button', { name: /^More/ }).click();
  await page.getByRole('menuitem', { name: 'What was sent' }).click();
  await dialog.getByRole('link', { name: /^Digest of/ }).click();
  await expect(main).toContainText('As it was sent on');
  await expect(main.getByRole('article')).toContainText('No paper');
  await page.context().close();
  await server.dispose();
});
