import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const TASK = 'Book the stand';

// every field, for two people, with an editor that comes after the dialog
test.slow();

/** Opens one of the dialog's pickers, chooses by typing, and leaves it. */
async function pick(task: Locator, field: string, name: string): Promise<void> {
  await task.getByRole('button', { name: new RegExp(`^${field}:`) }).click();
  const search = task.getByRole('combobox', { name: field });
  await search.fill(name);
  await search.press('Enter');
}

test('[USE-6] every field of the task dialog reaches others and survives a reload', async ({
  anna,
  ben,
  board,
  server,
  openBoard,
}) => {
  const stand = (await server.admin.board(board.id)).cards.find(({ title }) => title === TASK);
  await server.admin.run(board.id, [
    { type: 'check.add', cardId: stand?.id ?? '', text: 'Ask for an offer' },
  ]);
  const annas = await openBoard(anna, board);
  const bens = await openBoard(ben, board);
  await annas.card(TASK).click();
  const { page } = annas;
  const task = page.getByRole('dialog', { name: TASK });

  await task.getByRole('textbox', { name: 'Description' }).fill('Hall 4, next to the stage.');
  await pick(task, 'Owner', 'Ben');
  await pick(task, 'Contributors', 'Anna');
  await page.keyboard.press('Escape');
  await task.getByRole('button', { name: /^Due:/ }).click();
  await page.getByRole('textbox', { name: 'Due' }).fill('24 Dec 2031');
  await page.keyboard.press('Enter');
  await pick(task, 'Labels', 'Trade fair');
  await page.keyboard.press('Escape');
  await task.getByRole('combobox', { name: 'Priority' }).selectOption('Urgent');
  await task.getByLabel('Blocked').check();
  await task.getByRole('textbox', { name: 'What is in the way?' }).fill('No offer yet');
  await task.getByRole('checkbox', { name: 'Ask for an offer' }).check();
  await task.getByRole('textbox', { name: 'Title' }).fill('Book the big stand');
  await task.getByRole('button', { name: 'Close' }).click();

  const card = bens.cardIn(board.from, 'Book the big stand');
  await expect(card).toBeVisible();
  const row = bens.column(board.from).getByRole('listitem').filter({ hasText: 'Book the big stand' });
  for (const said of ['Trade fair', 'Blocked', 'Owner: Ben Bauer', '1 of 1 steps done']) {
    await expect(row).toContainText(said);
  }

  await bens.page.reload();
  await card.click();
  const theirs = bens.page.getByRole('dialog', { name: 'Book the big stand' });
  await expect(theirs.getByRole('textbox', { name: 'Description' })).toHaveText('Hall 4, next to the stage.');
  await expect(theirs.getByRole('button', { name: 'Owner: Ben Bauer' })).toBeVisible();
  await expect(theirs.getByRole('button', { name: 'Contributors: Anna Alt' })).toBeVisible();
  await expect(theirs.getByRole('button', { name: /^Due: .*24 December 2031/ })).toBeVisible();
  await expect(theirs.getByRole('button', { name: 'Labels: Trade fair' })).toBeVisible();
  await expect(theirs.getByRole('combobox', { name: 'Priority' })).toHaveValue('urgent');
  await expect(theirs.getByRole('textbox', { name: 'What is in the way?' })).toHaveValue('No offer yet');
  await expect(theirs.getByRole('checkbox', { name: 'Ask for an offer' })).toBeChecked();
});

test('[USE-6] a field keeps what two people wrote into two fields at once', async ({
  anna,
  ben,
  board,
  openBoard,
}) => {
  const annas = await openBoard(anna, board);
  const bens = await openBoard(ben, board);
  for (const { page, card } of [
    { page: annas.page, card: annas.card(TASK) },
    { page: bens.page, card: bens.card(TASK) },
  ]) {
    await card.click();
    await expect(page.getByRole('dialog', { name: TASK })).toBeVisible();
  }
  await annas.page.getByRole('textbox', { name: 'Title' }).fill('Book the stand again');
  await bens.page.getByRole('combobox', { name: 'Priority' }).selectOption('High');
  await annas.page.getByRole('textbox', { name: 'Title' }).press('Enter');
  await expect(bens.page.getByRole('textbox', { name: 'Title' })).toHaveValue('Book the stand again');
  await expect(annas.page.getByRole('combobox', { name: 'Priority' })).toHaveValue('high');
});

test('[UI-64] what is typed is on the board before the field is left, and after a reload', async ({
  anna,
  board,
  openBoard,
}) => {
  const annas = await openBoard(anna, board);
  const { page } = annas;
  await annas.card(TASK).click();
  const description = page.getByRole('textbox', { name: 'Description' });
  await description.pressSequentially('Hall 4, next to the stage');
  const pill = page.getByRole('status').filter({ hasText: /^(Saved|Saving …)$/ });
  await expect(pill).toHaveText('Saved');
  await page.reload();
  await expect(description).toHaveText('Hall 4, next to the stage');

  page.on('dialog', (dialog) => void dialog.accept());
  await description.press('Control+End');
  await description.pressSequentially(', with a view');
  await page.reload();
  await expect(description).toHaveText('Hall 4, next to the stage, with a view');

  await page.getByRole('textbox', { name: 'Title' }).fill('Book the big stand');
  await page.keyboard.press('Escape');
  await expect(annas.card('Book the big stand')).toBeVisible();
});

test('[UI-67] on a phone all of a task can be reached, its description first', async ({
  anna,
  board,
  openBoard,
}) => {
  const annas = await openBoard(anna, board, { viewport: { width: 360, height: 740 } });
  const { page } = annas;
  await annas.card(TASK).click();
  const task = page.getByRole('dialog', { name: TASK });
  await expect(task.getByRole('textbox', { name: 'Description' })).toBeInViewport();
  const history = task.getByText('History', { exact: true });
  await history.scrollIntoViewIfNeeded();
  await expect(history).toBeInViewport();
});

test('[UI-103] what is said while a dialog is open can be read and pressed', async ({
  anna,
  board,
  openBoard,
}) => {
  const annas = await openBoard(anna, board);
  const { page } = annas;
  await annas.card(TASK).click();
  const task = page.getByRole('dialog', { name: TASK, exact: true });
  await task.getByRole('button', { name: 'Add a checklist' }).click();
  await task.getByRole('textbox', { name: 'Add an item' }).fill('Order the carpet');
  await page.keyboard.press('Enter');
  await task.getByRole('button', { name: 'Actions for “Order the carpet”' }).click();
  await page.getByRole('menuitem', { name: 'Make it a task' }).click();
  const said = task.getByRole('status').filter({ hasText: '“Order the carpet” is a task of its own now.' });
  await said.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Order the carpet', exact: true })).toBeVisible();
});

test('[UI-103] what was said stays when its dialog closes, and is pressed on the page as well', async ({
  anna,
  board,
  openBoard,
}) => {
  const annas = await openBoard(anna, board);
  const { page } = annas;
  await annas.card(TASK).click();
  const task = page.getByRole('dialog', { name: TASK, exact: true });
  await task.getByRole('button', { name: 'Add a checklist' }).click();
  await task.getByRole('textbox', { name: 'Add an item' }).fill('Order the carpet');
  await page.keyboard.press('Enter');
  await task.getByRole('button', { name: 'Actions for “Order the carpet”' }).click();
  await page.getByRole('menuitem', { name: 'Make it a task' }).click();
  await task.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(task).toHaveCount(0);
  const said = page.getByRole('status').filter({ hasText: '“Order the carpet” is a task of its own now.' });
  await said.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Order the carpet', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await annas.choose(TASK, 'Archive');
  await expect(annas.card(TASK)).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(annas.card(TASK)).toBeVisible();
});
