import { expect, test } from './fixtures.ts';

test('[SEND-24] deadlines are subscribed to at a secret address, which shows that it is read and is taken back', async ({
  server,
  anna,
  board,
  open,
}) => {
  const [task] = (await server.admin.board(board.id)).cards;
  await server.admin.run(board.id, [
    { type: 'card.set', id: task?.id ?? '', fields: { title: 'Print the poster', due: '2030-01-10' } },
  ]);
  const page = await open(anna, `/b/${board.id}/schedules`);
  await page.getByRole('main').getByRole('button', { name: 'Subscribe to deadlines' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio', { name: /^All open tasks of/ })).toBeChecked();
  await expect(dialog).toContainText('You have no address yet.');
  await dialog.getByRole('button', { name: 'Make an address' }).click();
  const address = await dialog.getByLabel('For calendars (iCalendar)').inputValue();
  await expect(dialog.getByLabel('For feed readers (Atom)')).toHaveValue(/\/deadlines\.atom$/);
  const calendar = await fetch(address);
  expect(await calendar.text()).toContain('SUMMARY:Print the poster');
  await dialog.getByRole('button', { name: 'Done' }).click();
  const item = dialog.getByRole('listitem').filter({ hasText: 'All open tasks of' });
  await expect(item).toContainText('last read');
  await item.getByRole('button', { name: /^Take back/ }).click();
  await dialog.getByRole('button', { name: 'Take back' }).click();
  await expect(dialog).toContainText('You have no address yet.');
  expect((await fetch(address)).status).toBe(410);
});
