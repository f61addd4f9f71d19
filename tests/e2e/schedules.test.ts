import { expect, test } from './fixtures.ts';

test('[SEND-20] [SEND-25] a digest for oneself is set up, seen before it is saved, sent now and looked up', async ({
  server,
  anna,
  board,
  open,
}) => {
  const [late] = (await server.admin.board(board.id)).cards;
  await server.admin.run(board.id, [
    { type: 'card.set', id: late?.id ?? '', fields: { due: '2024-01-10', blocked: { reason: 'No paper' } } },
  ]);
  // whoever is on the road reads when it is sent on the clock that it is sent by
  const page = await open(anna, `/b/${board.id}/digest`, { timezoneId: 'America/New_York' });
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Send regularly' }).click();
  await expect(main.getByRole('heading', { name: 'For me' })).toBeVisible();
  // what the team gets is for those who manage the board
  await expect(main.getByRole('heading', { name: 'For the team' })).toHaveCount(0);
  await main.getByRole('button', { name: 'Send regularly: For me' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Enter a mail address.');
  await dialog.getByLabel('Mail address').fill('anna@example.org');
  await dialog.getByLabel('Time zone').selectOption('Europe/Berlin');
  await dialog.getByLabel('What of the board').selectOption('The whole board');
  await dialog.getByRole('button', { name: 'Preview' }).click();
  const preview = dialog.getByRole('region', { name: 'What would be sent now' });
  const mail = preview.frameLocator('iframe').locator('body');
  await expect(mail).toContainText('No paper');
  await preview.getByRole('radio', { name: 'Dark' }).check();
  await expect(mail).toHaveCSS('background-color', 'rgb(21, 24, 28)');
  await mail.getByRole('link').first().click();
  await expect(mail).toContainText('No paper');
  await preview.getByRole('radio', { name: 'Text alone' }).check();
  await expect(preview).toContainText('No paper');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const item = main.getByRole('listitem').filter({ hasText: 'By mail to anna@example.org' });
  await expect(item).toContainText('Mo–Fr at 08:00 (Europe/Berlin)');
  await expect(item).toContainText(/Next: [^·]*, 08:00/);
  await item.getByRole('button', { name: 'Send one now' }).click();
  await expect(item).toContainText('sent to 1 recipient');
  await item.getByRole('button', { name: /^More/ }).click();
  await page.getByRole('menuitem', { name: 'What was sent' }).click();
  await expect(dialog).toContainText('anna@example.org: sent');
  await dialog.getByRole('link', { name: /^Digest of/ }).click();
  await expect(main).toContainText('As it was sent on');
  await expect(main).toContainText('No paper');
});

test('[SEND-11] administrators read in the outbox what no mail server took', async ({
  server,
  board,
  open,
}) => {
  const lead = await server.admin.newAccount('Lea Lang', 'administrator');
  const page = await open(lead, `/b/${board.id}/schedules`);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Send regularly: For the team' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mail addresses').fill('team@example.org');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await main.getByRole('button', { name: 'Send one now' }).click();
  await expect(main).toContainText('sent to 1 recipient');
  await main.getByRole('link', { name: 'Open the outbox' }).click();
  await main.getByRole('button', { name: /^Read/ }).first().click();
  await expect(dialog).toContainText('To team@example.org');
  await dialog.getByRole('radio', { name: 'Text alone' }).check();
  await expect(dialog).toContainText('/u/…');
});
