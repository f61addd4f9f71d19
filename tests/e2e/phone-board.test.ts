import { centre } from './board-page.ts';
import { expect, test } from './fixtures.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

test('[BOARD-60] on a phone the dots go to columns in swimlanes too, and a new task goes to the column on the screen', async ({
  server,
  board,
  anna,
  openBoard,
}) => {
  const { cards } = await server.admin.board(board.id);
  await server.admin.run(board.id, [
    { type: 'card.set', id: cards[0]?.id ?? '', fields: { owner: anna.me.person.id } },
  ]);
  const page = await openBoard(anna, board, PHONE);
  const dots = page.page.getByRole('navigation', { name: 'Columns' });
  const dot = (column: string) => dots.getByRole('button', { name: column });
  await page.display('By owner');
  const cell = (column: string) =>
    page.page.getByRole('region', { name: `${column}, Anna Alt`, exact: true });
  await expect(cell(board.from)).toBeInViewport();
  await dot(board.to).click();
  await expect(dot(board.to)).toHaveAttribute('aria-current', 'true');
  await expect(cell(board.to)).toBeInViewport({ ratio: 0.3 });

  await page.display('None');
  await expect(page.column(board.from)).toBeVisible();
  await dot(board.from).click();
  await expect(dot(board.from)).toHaveAttribute('aria-current', 'true');
  await dot(board.to).click();
  await expect(dot(board.to)).toHaveAttribute('aria-current', 'true');
  await page.page
    .getByRole('group', { name: 'Board', exact: true })
    .getByRole('button', { name: 'Add task' })
    .click();
  await expect(page.column(board.to).getByRole('textbox', { name: `Add task to ${board.to}` })).toBeFocused();
});

test('[UI-153] on a phone the menu of a task is as large as a finger, and the number of changes that wait is whole', async ({
  anna,
  board,
  openBoard,
}) => {
  const page = await openBoard(anna, board, PHONE);
  await page.handsAreFree();
  const menu = page.page.getByRole('button', { name: 'Actions for “Book the stand”' });
  const box = await menu.boundingBox();
  expect(box?.width).toBeGreaterThanOrEqual(44);
  expect(box?.height).toBeGreaterThanOrEqual(44);
  const card = await page.page.locator('[data-card]').filter({ has: menu }).boundingBox();
  expect(card?.height).toBeGreaterThanOrEqual(44);
  // at the far corner of what can be pressed
  await page.page.touchscreen.tap((box?.x ?? 0) + 3, (box?.y ?? 0) + 41);
  await expect(page.page.getByRole('menu', { name: 'Actions for “Book the stand”' })).toBeVisible();
  await page.page.keyboard.press('Escape');
  await page.page.context().setOffline(true);
  await page.choose('Book the stand', 'Archive');
  const pill = page.saveState();
  await expect(pill).toHaveAccessibleName('Offline · 1 change waits');
  await expect(pill.locator('[data-count="1"]')).toBeInViewport({ ratio: 1 });
});

test('[START-7] on a phone the line for the first task is not under the advice to write one', async ({
  server,
  anna,
  open,
}, info) => {
  const id = await server.admin.createBoard(info.title.slice(0, 80));
  const page = await open(anna, `/b/${id}`, PHONE);
  const hint = page.getByRole('region', { name: 'Your board is ready' });
  await page.getByRole('button', { name: 'Add the first task', exact: true }).click();
  const line = page.getByRole('textbox', { name: /^Add task to/ });
  await expect(line).toBeFocused();
  await expect(hint).toBeHidden();
  await line.press('Escape');
  await expect(page.getByRole('button', { name: 'Add the first task', exact: true })).toBeVisible();
});

test('[USE-5] on a phone a long press carries a task into the next column: the board scrolls on under the finger', async ({
  anna,
  board,
  openBoard,
}) => {
  const page = await openBoard(anna, board, { ...PHONE, isMobile: true });
  await page.handsAreFree();
  const TASK = 'Book the stand';
  const finger = await page.page.context().newCDPSession(page.page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  const from = await centre(page.card(TASK));
  await touch('touchStart', from);
  await expect(page.page.getByText(`Lifted “${TASK}”`)).toBeAttached();
  const edge = { x: 352, y: from.y };
  for (let step = 1; step <= 8; step++)
    await touch('touchMove', { x: from.x + ((edge.x - from.x) * step) / 8, y: from.y });
  await expect(page.column(board.to)).toBeInViewport({ ratio: 0.8 });
  const to = await centre(page.column(board.to));
  for (let step = 1; step <= 8; step++)
    await touch('touchMove', {
      x: edge.x + ((180 - edge.x) * step) / 8,
      y: edge.y + ((to.y - edge.y) * step) / 8,
    });
  await touch('touchEnd');
  await expect(page.page.locator('[data-carried]')).toHaveCount(0);
  // wherever the board came to rest: the task is in another column, and that one is on the screen
  await expect(page.cardsIn(board.from)).toHaveText(['Write the newsletter', 'Brief the agency']);
  await expect(page.card(TASK)).toBeInViewport();
});
