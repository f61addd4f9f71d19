import { centre } from './board-page.ts';
import { expect, test } from './fixtures.ts';

const TASK = 'Book the stand';

test('[USE-5] a task is moved by mouse, between the cards where it is dropped', async ({
  anna,
  board,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  await page.drag('Brief the agency', page.card('Write the newsletter'));
  await expect(page.cardsIn(board.from).first()).toHaveText('Brief the agency');
  await page.drag(TASK, page.column(board.to));
  await expect(page.cardIn(board.to, TASK)).toBeVisible();
  await expect(page.saveState()).toHaveText('Saved');
  await page.page.reload();
  await expect(page.cardIn(board.to, TASK)).toBeVisible();
  await expect(page.cardsIn(board.from)).toHaveText(['Brief the agency', 'Write the newsletter']);
});

test('[USE-5] a task is moved by touch: a long press lifts it', async ({ anna, board, openBoard }) => {
  const page = await openBoard(anna, board, { hasTouch: true, viewport: { width: 900, height: 800 } });
  await page.handsAreFree();
  const finger = await page.page.context().newCDPSession(page.page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  const from = await centre(page.card(TASK));
  const to = await centre(page.column(board.to));

  await touch('touchStart', from);
  await expect(page.page.getByText(/Lifted “Book the stand”/)).toBeAttached();
  for (let step = 1; step <= 10; step++) {
    const part = step / 10;
    await touch('touchMove', { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
  }
  await touch('touchEnd');
  await expect(page.cardIn(board.to, TASK)).toBeVisible();
});

test('[USE-5] a task is moved by keyboard, and each step is announced', async ({
  anna,
  board,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  const { keyboard } = page.page;
  await page.card(TASK).focus();
  await keyboard.press('Space');
  await expect(page.page.getByText(/Lifted “Book the stand”/)).toBeAttached();
  await keyboard.press('ArrowRight');
  await expect(page.page.getByText(`1 of 1 in ${board.to}`)).toBeAttached();
  await keyboard.press('Space');
  await expect(page.cardIn(board.to, TASK)).toBeVisible();
  await expect(page.card(TASK)).toBeFocused();
});

test('[USE-5] Escape puts a lifted task back', async ({ anna, board, openBoard }) => {
  const page = await openBoard(anna, board);
  const { keyboard } = page.page;
  await page.card(TASK).focus();
  await keyboard.press('Space');
  await keyboard.press('ArrowRight');
  await keyboard.press('Escape');
  await expect(page.cardsIn(board.from)).toHaveText(['Write the newsletter', TASK, 'Brief the agency']);
});

test('[USE-5] a task is moved by the “Move to …” menu', async ({ anna, board, openBoard }) => {
  const page = await openBoard(anna, board);
  await page.choose(TASK, 'Move to');
  const dialog = page.page.getByRole('dialog', { name: 'Move task' });
  await dialog.getByRole('combobox', { name: 'Column' }).selectOption(board.to);
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.cardIn(board.to, TASK)).toBeVisible();
});
