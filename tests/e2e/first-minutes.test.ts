import { readFile } from 'node:fs/promises';
import { BoardPage } from './board-page.ts';
import { expect, test } from './fixtures.ts';

test('[START-7] a board begins from a template, or says what to do next until there is a task', async ({
  anna,
  open,
}) => {
  const page = await open(anna, '/');
  await page.getByRole('button', { name: 'New board' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New board' });
  await dialog.getByLabel('Title').fill('Fair in May');
  await dialog.getByRole('radio', { name: /^Trade fair/ }).check({ force: true });
  await dialog.getByLabel('Day of the event').fill('2027-05-12');
  await dialog.getByRole('button', { name: 'Create board' }).click();
  const board = new BoardPage(page);
  await expect(board.card('Book the stand space')).toBeVisible();

  const plain = await anna.api.createBoard('Plain');
  await page.goto(`/b/${plain}`);
  const hint = page.getByRole('region', { name: 'Your board is ready' });
  await hint.getByRole('button', { name: 'Add the first task' }).click();
  await page.getByRole('textbox', { name: 'Add task to Ideas' }).fill('Flyer');
  await page.keyboard.press('Enter');
  await expect(hint).toBeHidden();
});

test('[START-8] a board is thrown away after a question, and comes back', async ({ server, open }, info) => {
  const boss = await server.admin.newAccount(
    `Boss ${info.workerIndex}-${info.repeatEachIndex}`,
    'administrator',
  );
  const title = `Old plan ${info.workerIndex}-${info.repeatEachIndex}`;
  await boss.api.createBoard(title);
  const page = await open(boss, '/');
  const throwAway = async () => {
    await page
      .getByRole('button', { name: `Actions for “${title}”` })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Put into the trash' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Put into the trash' }).click();
    await expect(page.getByRole('link', { name: title, exact: true })).toHaveCount(0);
  };
  await throwAway();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('link', { name: title, exact: true }).first()).toBeVisible();
  await throwAway();
  await page.getByRole('button', { name: 'Trash', exact: true }).click();
  await page.getByRole('button', { name: `Bring back “${title}”` }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: title, exact: true }).first()).toBeVisible();
});

test('[START-9] a board’s calendar is changed on the board, and undone like anything else', async ({
  anna,
  board,
  openBoard,
}) => {
  const { page } = await openBoard(anna, board);
  await page.getByRole('button', { name: 'Board menu' }).click();
  await page.getByRole('menuitem', { name: 'Board settings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Board settings' });
  await dialog.getByLabel('Time zone').selectOption('America/New_York');
  await dialog.getByLabel('Public holidays').selectOption({ label: 'Sachsen' });
  await dialog.getByRole('checkbox', { name: 'Friday' }).uncheck({ force: true });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(async () => (await anna.api.board(board.id)).meta)
    .toMatchObject({ zone: 'America/New_York', region: 'DE-SN', workdays: [1, 2, 3, 4] });
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(async () => (await anna.api.board(board.id)).meta.workdays).toEqual([1, 2, 3, 4, 5]);
});

test('[START-10] a board is downloaded as a table', async ({ anna, board, openBoard }) => {
  const { page } = await openBoard(anna, board);
  await page.getByRole('button', { name: 'Board menu' }).click();
  await page.getByRole('menuitem', { name: 'Export' }).click();
  await page.getByRole('radio', { name: /What is shown now/ }).check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('id,title,column');
  expect(text.trimEnd().split('\r\n').length).toBeGreaterThan(1);
});
