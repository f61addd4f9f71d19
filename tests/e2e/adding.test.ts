import { expect, test } from './fixtures.ts';
import { lateFrames } from './late-frames.ts';

test('[BOARD-20] a line says who, when and what, and shows what it has understood', async ({
  anna,
  board,
  server,
  openBoard,
}) => {
  const [column] = (await server.admin.board(board.id)).columns;
  await server.admin.run(board.id, [{ type: 'label.add', id: 'mail', name: 'E-Mail', color: 'blue' }]);
  const page = await openBoard(anna, board);
  await page
    .column(board.from)
    .getByRole('button', { name: `Add task to ${board.from}` })
    .click();
  const line = page.page.getByRole('textbox', { name: `Add task to ${board.from}` });
  await line.pressSequentially('Call the printer @anna a');
  await expect(page.page.getByRole('option', { name: 'Anna Alt' })).toBeVisible();
  await lateFrames(page.page);
  await line.press('Enter');
  await line.pressSequentially('!24.12.2030 #e-mail !morgen', { delay: 40 });
  await expect(line).toHaveValue('Call the printer @Anna Alt !24.12.2030 #e-mail !morgen');
  const chips = page.page.getByRole('list', { name: 'Understood' });
  await expect(chips.getByRole('button')).toHaveText([/Anna Alt/, /24/, /E-Mail/]);
  await line.press('Enter');
  await line.press('Enter');
  await expect(page.card('Call the printer !morgen')).toBeVisible();
  await expect(line).toHaveValue('');
  await expect(line).toBeFocused();
  await expect(page.saveState()).toHaveText('Saved');
  const { cards } = await server.admin.board(board.id);
  expect(cards.find(({ title }) => title === 'Call the printer !morgen')).toMatchObject({
    columnId: column?.id,
    owner: anna.me.person.id,
    due: '2030-12-24',
    labels: ['mail'],
  });
});

test('[TASK-41] a new label comes and goes with the task that it was typed for, in one step', async ({
  anna,
  board,
  server,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  const { keyboard } = page.page;
  await page
    .column(board.from)
    .getByRole('button', { name: `Add task to ${board.from}` })
    .click();
  const line = page.page.getByRole('textbox', { name: `Add task to ${board.from}` });
  const labels = async () => (await server.admin.board(board.id)).labels.filter(({ archived }) => !archived);
  const before = (await labels()).length;
  await line.pressSequentially('Order flowers #florist');
  await page.page.getByRole('option', { name: /florist/ }).click();
  await expect(page.page.getByRole('list', { name: 'Understood' }).getByRole('button')).toHaveText([
    /florist/,
  ]);
  // it is on its way, and on the board with the task alone
  await page.page.reload();
  await page
    .column(board.from)
    .getByRole('button', { name: `Add task to ${board.from}` })
    .click();
  await expect(page.page.getByRole('list', { name: 'Understood' }).getByRole('button')).toHaveText([
    /florist/,
  ]);
  expect(await labels()).toHaveLength(before);
  await line.press('Enter');
  await expect(page.card('Order flowers')).toBeVisible();
  await expect.poll(labels).toHaveLength(before + 1);
  await line.press('Escape');
  await keyboard.press('Control+z');
  await expect(page.page.getByText('Undone: task added')).toBeVisible();
  await expect(page.card('Order flowers')).toHaveCount(0);
  await expect.poll(labels).toHaveLength(before);
  await keyboard.press('Control+Shift+z');
  await expect(page.card('Order flowers')).toBeVisible();
  await expect.poll(labels).toHaveLength(before + 1);

  // another task wears it by now: it stays, and that is said
  const { cards } = await server.admin.board(board.id);
  const labelId = (await labels()).find(({ name }) => name === 'florist')?.id ?? '';
  const id = cards.find(({ title }) => title === 'Book the stand')?.id ?? '';
  await server.admin.run(board.id, [{ type: 'card.label', id, labelId, on: true }]);
  await expect(page.card('Book the stand').locator('xpath=ancestor::*[@data-card]')).toContainText('florist');
  await keyboard.press('Control+z');
  await expect(
    page.page.getByText('One part of it stays: it was changed since, or is in use.'),
  ).toBeVisible();
  await expect(page.card('Order flowers')).toHaveCount(0);
  expect(await labels()).toHaveLength(before + 1);
});

test('[BOARD-21] what was understood can stay in the title', async ({ anna, board, openBoard }) => {
  const page = await openBoard(anna, board);
  await page
    .column(board.from)
    .getByRole('button', { name: `Add task to ${board.from}` })
    .click();
  const line = page.page.getByRole('textbox', { name: `Add task to ${board.from}` });
  await line.fill('Sing !morgen');
  await page.page.getByRole('button', { name: /^Due: .*Keep as text$/ }).click();
  await expect(line).toBeFocused();
  await line.press('Enter');
  await expect(page.card('Sing !morgen')).toBeVisible();
});

test('[BOARD-22] several pasted lines become several tasks, which one undo takes back', async ({
  anna,
  board,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  await page
    .column(board.to)
    .getByRole('button', { name: `Add task to ${board.to}` })
    .click();
  const line = page.page.getByRole('textbox', { name: `Add task to ${board.to}` });
  await line.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '- Order flowers\n- Print badges @ben\n- Rent a van !tomorrow');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.page.getByRole('button', { name: 'Add 3 tasks' }).press('Enter');
  await expect(page.cardsIn(board.to)).toHaveCount(3);
  await expect(page.card('Rent a van')).toBeVisible();
  await expect(line).toBeFocused();
  await line.press('Escape');
  await page.page.keyboard.press('Control+z');
  await expect(page.cardsIn(board.to)).toHaveCount(0);
  await expect(page.page.getByText('Undone: 3 tasks added')).toBeVisible();
});
