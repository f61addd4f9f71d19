import { BoardPage, centre } from './board-page.ts';
import { expect, test } from './fixtures.ts';
import { watchOnly } from './watch-only.ts';

/** Three names of five: enough to see an order. */
async function firstThree(page: BoardPage): Promise<string[]> {
  await expect(page.columnNames().nth(2)).toBeVisible({ timeout: 30_000 });
  return (await page.columnNames().allTextContents()).slice(0, 3);
}

test('[BOARD-1] a column is carried by its head with the mouse', async ({ anna, board, openBoard }) => {
  const page = await openBoard(anna, board);
  await page.handsAreFree();
  const { mouse } = page.page;
  const [first = '', second = '', third = ''] = await firstThree(page);
  const from = await centre(page.page.getByRole('button', { name: first, exact: true }));
  const to = await centre(page.column(third));
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + 20, from.y, { steps: 3 });
  await expect(page.page.getByText(`Lifted column “${first}”`)).toBeAttached();
  await mouse.move(to.x, from.y, { steps: 10 });
  await mouse.up();
  await expect.poll(() => firstThree(page)).toEqual([second, third, first]);
  await page.page.keyboard.press('Control+z');
  await expect.poll(() => firstThree(page)).toEqual([first, second, third]);
  await expect(page.page.getByText('Undone: column moved')).toBeVisible();
});

test('[BOARD-1] a column is carried by keys, and each step is announced', async ({
  anna,
  board,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  const { keyboard } = page.page;
  const [first = '', second = '', third = ''] = await firstThree(page);
  await page.page.getByRole('button', { name: first, exact: true }).focus();
  await keyboard.press('Space');
  await keyboard.press('ArrowRight');
  await expect(page.page.getByText('2 of 5', { exact: true })).toBeAttached();
  await keyboard.press('ArrowRight');
  await keyboard.press('Space');
  await expect.poll(() => firstThree(page)).toEqual([second, third, first]);
  await expect(page.page.getByRole('button', { name: first, exact: true })).toBeFocused();
});

test('[BOARD-1] a column is carried by touch: a long press on its head lifts it', async ({
  anna,
  board,
  openBoard,
}) => {
  const page = await openBoard(anna, board, { hasTouch: true, viewport: { width: 1000, height: 700 } });
  await page.handsAreFree();
  const finger = await page.page.context().newCDPSession(page.page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  const [first = '', second = ''] = await firstThree(page);
  const from = await centre(page.page.getByRole('button', { name: first, exact: true }));
  const to = await centre(page.column(second));
  await touch('touchStart', from);
  await expect(page.page.getByText(`Lifted column “${first}”`)).toBeAttached();
  for (let step = 1; step <= 8; step++)
    await touch('touchMove', { x: from.x + ((to.x - from.x) * step) / 8, y: from.y });
  await touch('touchEnd');
  await expect.poll(async () => (await firstThree(page)).slice(0, 2)).toEqual([second, first]);
});

test('[BOARD-2] a column that someone archives while it is carried is not dropped, and that is said', async ({
  anna,
  board,
  server,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  await page.handsAreFree();
  const { mouse } = page.page;
  const [first = '', second = '', third = ''] = await firstThree(page);
  const { columns } = await server.admin.board(board.id);
  const from = await centre(page.page.getByRole('button', { name: first, exact: true }));
  const to = await centre(page.column(third));
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + 20, from.y, { steps: 3 });
  await expect(page.page.getByText(`Lifted column “${first}”`)).toBeAttached();
  await mouse.move(to.x, from.y, { steps: 6 });
  await server.admin.run(board.id, [{ type: 'column.archive', id: columns[0]?.id ?? '' }]);
  await expect(
    page.page.getByText(`Column “${first}” was archived by someone else while you carried it.`).first(),
  ).toBeAttached();
  await mouse.up();
  await expect(page.columnNames().first()).toHaveText(second);
  expect((await server.admin.board(board.id)).columns.find(({ name }) => name === first)?.archived).toBe(
    true,
  );
  // the hand is free for the next one
  await page.page.getByRole('button', { name: second, exact: true }).focus();
  await page.page.keyboard.press('Space');
  await expect(page.page.getByText(`Lifted column “${second}”`)).toBeAttached();
  await page.page.keyboard.press('Escape');
});

test('[USE-3] a column is added at the board’s end, and others see it', async ({
  anna,
  ben,
  board,
  openBoard,
}) => {
  const annas = await openBoard(anna, board);
  const bens = await openBoard(ben, board);
  await annas.page.getByRole('button', { name: 'Add column' }).last().click();
  const dialog = annas.page.getByRole('dialog', { name: 'Add column' });
  await dialog.getByRole('textbox').first().fill('Waiting for print');
  await dialog.getByRole('textbox').first().press('Enter');
  await expect(dialog).toBeHidden();
  for (const page of [annas, bens]) await expect(page.columnNames().last()).toHaveText('Waiting for print');
  await annas.page.keyboard.press('Control+z');
  await expect(bens.column('Waiting for print')).toHaveCount(0);
});

test('[BOARD-3] a column is renamed where its name stands', async ({ anna, board, openBoard }) => {
  const page = await openBoard(anna, board);
  await page.page.getByRole('button', { name: board.from, exact: true }).click();
  const field = page.page.getByRole('textbox', { name: 'Name of the column' });
  await field.fill('Somewhere else');
  await field.press('Escape');
  await expect(page.column(board.from)).toBeVisible();
  await page.page.getByRole('button', { name: board.from, exact: true }).press('Enter');
  await field.fill('Collected');
  await field.press('Enter');
  await expect(page.column('Collected')).toBeVisible();
  await expect(page.page.getByRole('button', { name: 'Collected', exact: true })).toBeFocused();
});

test('[BOARD-4] a WIP limit warns before the drop that would break it', async ({
  anna,
  board,
  server,
  openBoard,
}) => {
  const { columns } = await server.admin.board(board.id);
  await server.admin.run(board.id, [
    { type: 'column.set', id: columns[1]?.id ?? '', fields: { wipLimit: 1 } },
    { type: 'card.add', columnId: columns[1]?.id ?? '', title: 'There already' },
  ]);
  const page = await openBoard(anna, board);
  const warning = page.column(board.to).getByText('Over limit');
  await expect(page.card('There already')).toBeVisible();
  await expect(warning).toHaveCount(0);
  await page.card('Book the stand').focus();
  await page.page.keyboard.press('Space');
  await page.page.keyboard.press('ArrowRight');
  await expect(warning).toBeVisible();
  await expect(page.page.getByText('Over the limit of 1')).toBeAttached();
  await page.page.keyboard.press('Escape');
  await expect(warning).toHaveCount(0);
});

test('[BOARD-5] a folded column is a strip that takes tasks, in this browser alone', async ({
  anna,
  ben,
  board,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  await page.page.getByRole('button', { name: `Actions for ${board.to}` }).click();
  await page.page.getByRole('menuitem', { name: 'Fold' }).click();
  const strip = page.page.getByRole('button', { name: `Unfold ${board.to}` });
  await expect(strip).toBeVisible();
  await page.drag('Book the stand', strip);
  await expect(page.cardsIn(board.from)).toHaveCount(2);
  await page.page.reload();
  await strip.click();
  await expect(page.cardIn(board.to, 'Book the stand')).toBeVisible();
  const other = await openBoard(ben, board);
  await expect(other.cardIn(board.to, 'Book the stand')).toBeVisible();
});

test('[BOARD-6] an archived column comes back from the list of them', async ({ anna, board, openBoard }) => {
  const page = await openBoard(anna, board);
  await page.page.getByRole('button', { name: `Actions for ${board.from}` }).click();
  await page.page.getByRole('menuitem', { name: 'Archive column' }).click();
  await page.page.getByRole('dialog').getByRole('button', { name: 'Archive column' }).click();
  await expect(page.column(board.from)).toHaveCount(0);
  await page.page.getByRole('button', { name: 'Display' }).first().click();
  await page.page.getByRole('menuitem', { name: 'Archived columns' }).click();
  await page.page.getByRole('button', { name: `Bring back ${board.from}` }).click();
  await page.page.keyboard.press('Escape');
  await expect(page.cardsIn(board.from)).toHaveCount(3);
});

test('[BOARD-7] who may only watch has no handles, and can fold for themselves', async ({
  anna,
  board,
  open,
}) => {
  const page = await open(anna, '/');
  await watchOnly(page);
  await page.goto(`/b/${board.id}`);
  const watched = new BoardPage(page);
  await expect(watched.saveState()).toHaveText('Read only');
  await expect(page.getByRole('heading', { name: board.from })).toBeVisible();
  await expect(page.getByRole('button', { name: board.from, exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Add task/ })).toHaveCount(0);
  await watched.card('Book the stand').click({ modifiers: ['ControlOrMeta'] });
  await expect(watched.selectionBar()).toHaveCount(0);
  await page.getByRole('button', { name: `Actions for ${board.from}` }).click();
  await expect(page.getByRole('menuitem')).toHaveText(['Fold']);
});
