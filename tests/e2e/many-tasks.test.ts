import { expect, test } from './fixtures.ts';

const [NEWSLETTER, STAND, AGENCY] = ['Write the newsletter', 'Book the stand', 'Brief the agency'] as const;

test('[BOARD-12] several tasks are changed together, and one undo takes all of it back', async ({
  anna,
  board,
  server,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  await page.select(NEWSLETTER, AGENCY);
  const bar = page.selectionBar();
  await expect(bar).toContainText('2 tasks selected');
  await bar.getByRole('button', { name: 'Owner' }).click();
  await page.page.getByRole('combobox', { name: 'Owner' }).fill('anna');
  await page.page.keyboard.press('Enter');
  await bar.getByRole('button', { name: 'Priority' }).click();
  await page.page.getByRole('menuitemradio', { name: 'Urgent' }).click();
  await bar.getByRole('button', { name: 'Labels' }).click();
  await page.page.getByRole('combobox', { name: 'Labels' }).fill('Fair');
  await page.page.keyboard.press('Enter');
  await page.page.keyboard.press('Escape');
  await expect(page.saveState()).toHaveText('Saved');
  const changed = (await server.admin.board(board.id)).cards.filter(
    ({ owner }) => owner === anna.me.person.id,
  );
  expect(changed.map(({ title, priority, labels }) => [title, priority, labels.length])).toEqual([
    [NEWSLETTER, 'urgent', 1],
    [AGENCY, 'urgent', 1],
  ]);

  await bar.getByRole('button', { name: 'Archive' }).click();
  await expect(page.cardsIn(board.from)).toHaveText([STAND]);
  await expect(bar).toHaveCount(0);
  await page.page.keyboard.press('Control+z');
  await expect(page.cardsIn(board.from)).toHaveText([NEWSLETTER, STAND, AGENCY]);
  await expect(page.page.getByText('Undone: 2 tasks archived')).toBeVisible();
});

test('[DOC-10] [UI-63] undo says how much of it someone else has written over', async ({
  anna,
  board,
  server,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  await page.select(NEWSLETTER, STAND, AGENCY);
  await page.selectionBar().getByRole('button', { name: 'Priority' }).click();
  await page.page.getByRole('menuitemradio', { name: 'Urgent' }).click();
  await expect(page.saveState()).toHaveText('Saved');
  const { cards } = await server.admin.board(board.id);
  await server.admin.run(board.id, [
    { type: 'card.set', id: cards[1]?.id ?? '', fields: { title: 'Book the hall', priority: 'low' } },
  ]);
  await expect(page.card('Book the hall')).toBeVisible();
  await page.page.keyboard.press('Control+z');
  await expect(
    page.page.getByText(
      'Undone: priority of 3 tasks changed. One part of it stays: it was changed since, or is in use.',
    ),
  ).toBeVisible();
});

test('[BOARD-15] a label that is made at a task is one step of undo', async ({
  anna,
  board,
  server,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  await page.select(NEWSLETTER, STAND);
  await page.selectionBar().getByRole('button', { name: 'Labels' }).click();
  await page.page.getByRole('combobox', { name: 'Labels' }).fill('Fair');
  await page.page.keyboard.press('Enter');
  await page.page.keyboard.press('Escape');
  await expect(page.column(board.from).getByText('Fair')).toHaveCount(2);
  await page.page.keyboard.press('Control+z');
  await expect(page.saveState()).toHaveText('Saved');
  const { labels, cards } = await server.admin.board(board.id);
  expect(labels.filter(({ name, archived }) => name === 'Fair' && !archived)).toEqual([]);
  expect(cards.flatMap((card) => card.labels)).toEqual([]);
});

test('[BOARD-10] Shift and the mouse select what lies between, and a range that is drawn anew takes its place', async ({
  anna,
  board,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  await page.select(NEWSLETTER);
  await page.card(AGENCY).click({ modifiers: ['Shift'] });
  const bar = page.selectionBar();
  await expect(bar).toContainText('3 tasks selected');
  await page.card(STAND).click({ modifiers: ['Shift'] });
  await expect(bar).toContainText('2 tasks selected');
  await expect(page.page.getByRole('dialog')).toBeHidden();
});

test('[BOARD-12] several tasks are dated together, and undone together', async ({
  anna,
  board,
  server,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  await page.select(NEWSLETTER, AGENCY);
  await page.selectionBar().getByRole('button', { name: 'Due', exact: true }).click();
  await page.page.getByRole('textbox', { name: 'Due', exact: true }).fill('24.12.2027');
  await page.page.keyboard.press('Enter');
  const dated = async () =>
    (await server.admin.board(board.id)).cards.map(({ title, due }) => [title, due ?? null]);
  await expect.poll(dated).toEqual([
    [NEWSLETTER, '2027-12-24'],
    [STAND, null],
    [AGENCY, '2027-12-24'],
  ]);
  await page.page.keyboard.press('Control+z');
  await expect(page.page.getByText('Undone: due date of 2 tasks changed')).toBeVisible();
  await expect.poll(async () => (await dated()).map(([, due]) => due)).toEqual([null, null, null]);
});

test('[BOARD-13] a drag carries all that are selected, in their order, and undo brings all of them back', async ({
  anna,
  board,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  await page.select(AGENCY, NEWSLETTER);
  await page.drag(AGENCY, page.column(board.to));
  await expect(page.cardsIn(board.to)).toHaveText([NEWSLETTER, AGENCY]);
  await page.page.keyboard.press('Control+z');
  await expect(page.cardsIn(board.from)).toHaveText([NEWSLETTER, STAND, AGENCY]);
  await expect(page.page.getByText('Undone: 2 tasks moved')).toBeVisible();
  await page.page.keyboard.press('Control+Shift+z');
  await expect(page.cardsIn(board.to)).toHaveText([NEWSLETTER, AGENCY]);
});

test('[BOARD-11] keys select a range, carry it and end the selection; what others archive leaves it', async ({
  anna,
  board,
  server,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  const { keyboard } = page.page;
  await page.card(NEWSLETTER).focus();
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await expect(page.selectionBar()).toContainText('3 tasks selected');
  const { cards } = await server.admin.board(board.id);
  const stand = cards.find(({ title }) => title === STAND);
  await server.admin.run(board.id, [{ type: 'card.archive', id: stand?.id ?? '' }]);
  await expect(page.selectionBar()).toContainText('2 tasks selected');
  await keyboard.press('Space');
  await keyboard.press('ArrowRight');
  await keyboard.press('Space');
  await expect(page.cardsIn(board.to)).toHaveText([NEWSLETTER, AGENCY]);
  await keyboard.press('Escape');
  await expect(page.selectionBar()).toHaveCount(0);
});

test('[BOARD-14] the other button asks for everything that can be done with a task', async ({
  anna,
  board,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  await page.card(STAND).click({ button: 'right' });
  const menu = page.page.getByRole('menu', { name: `Actions for “${STAND}”` });
  await expect(menu.getByRole('menuitem')).toContainText([
    'Open',
    'Rename',
    'Move to',
    'Owner',
    'Due',
    'Labels',
    'Priority',
    'Blocked',
    'Select',
    'Copy link',
    'Archive',
  ]);
  await menu.getByRole('menuitem', { name: 'Blocked' }).click();
  await page.page.getByRole('textbox', { name: 'What is in the way?' }).fill('The fair has no space left');
  await page.page.keyboard.press('Enter');
  await expect(page.column(board.from).getByTitle('Blocked: The fair has no space left')).toBeVisible();
  await expect(page.card(STAND)).toBeFocused();
});

test('[BOARD-14] a long press that carries nothing anywhere asks for the same', async ({
  anna,
  board,
  openBoard,
}) => {
  const page = await openBoard(anna, board, { hasTouch: true, viewport: { width: 360, height: 740 } });
  await page.handsAreFree();
  const finger = await page.page.context().newCDPSession(page.page);
  const box = await page.card(STAND).boundingBox();
  if (!box) throw new Error('the task is not on the page');
  const at = { x: box.x + 40, y: box.y + box.height / 2 };
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await expect(page.page.getByText(`Lifted “${STAND}”`)).toBeAttached();
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(page.page.getByRole('menu', { name: `Actions for “${STAND}”` })).toBeVisible();
});
