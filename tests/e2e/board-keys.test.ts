import { expect, test } from './fixtures.ts';

const TASK = 'Book the stand';

test('[BOARD-40] keys open the fields of the task that has the focus', async ({ anna, board, openBoard }) => {
  const page = await openBoard(anna, board);
  const { keyboard } = page.page;
  await page.card(TASK).focus();
  await keyboard.press('o');
  await page.page.getByRole('combobox', { name: 'Owner' }).fill('anna');
  await keyboard.press('Enter');
  await expect(page.card(TASK)).toBeFocused();
  await expect(page.column(board.from).getByTitle('Owner: Anna Alt')).toBeVisible();
  await keyboard.press('d');
  await page.page.getByRole('textbox', { name: 'Due' }).fill('24.12.2030');
  await keyboard.press('Enter');
  await expect(page.card(TASK)).toBeFocused();
  await keyboard.press('l');
  await page.page.getByRole('combobox', { name: 'Labels' }).fill('Fair');
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await expect(page.column(board.from).getByTitle('Fair')).toBeVisible();
  await keyboard.press('x');
  await expect(page.selectionBar()).toContainText('1 task selected');
});

test('[UI-151] undo and redo leave the focus on the task that goes, and on the next one where it goes away', async ({
  anna,
  board,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  const { keyboard } = page.page;
  await page.handsAreFree();
  await page.card(TASK).focus();
  for (const key of ['Space', 'ArrowRight', 'Space']) await keyboard.press(key);
  await expect(page.cardIn(board.to, TASK)).toBeFocused();
  await keyboard.press('ControlOrMeta+z');
  await expect(page.cardIn(board.from, TASK)).toBeFocused();
  await keyboard.press('ControlOrMeta+Shift+z');
  await expect(page.cardIn(board.to, TASK)).toBeFocused();
  await page.add(board.from, 'Written by mistake');
  await keyboard.press('Escape');
  await expect(page.card('Written by mistake')).toBeFocused();
  await keyboard.press('ControlOrMeta+z');
  await expect(page.card('Brief the agency')).toBeFocused();
});

test('[BOARD-42] single-letter keys can be switched off, and the help says so', async ({
  anna,
  board,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  const { keyboard } = page.page;
  await page.page.getByRole('button', { name: 'Anna Alt: account and settings' }).click();
  await page.page.getByRole('menuitemradio', { name: 'Single-letter keys' }).click();
  await page.card(TASK).focus();
  await keyboard.press('x');
  await keyboard.press('?');
  await keyboard.press('ArrowDown');
  await expect(page.card('Brief the agency')).toBeFocused();
  await expect(page.selectionBar()).toHaveCount(0);
  await expect(page.page.getByRole('dialog')).toHaveCount(0);
  await page.page.getByRole('button', { name: 'Keys', exact: true }).click();
  await expect(page.page.getByText('Single-letter keys are switched off.')).toBeVisible();
});

test('[BOARD-8] a page of 900 pixels shows eleven plain tasks of a column, compact fourteen', async ({
  anna,
  board,
  server,
  openBoard,
}) => {
  const [first] = (await server.admin.board(board.id)).columns;
  await server.admin.run(
    board.id,
    Array.from({ length: 40 }, (_, n) => ({
      type: 'card.add' as const,
      columnId: first?.id ?? '',
      title: `Mailing number ${n}`,
      due: '2030-12-24',
    })),
  );
  const page = await openBoard(anna, board, { viewport: { width: 1440, height: 900 } });
  const wholeRows = () =>
    page.column(board.from).evaluate((column) => {
      const lane = column.querySelector('[data-lane]')?.getBoundingClientRect();
      const rows = [...column.querySelectorAll('[data-card]')].map((card) => card.getBoundingClientRect());
      return rows.filter((row) => lane && row.top >= lane.top && row.bottom <= lane.bottom).length;
    });
  await expect(page.card('Mailing number 1')).toBeVisible();
  await expect.poll(wholeRows).toBeGreaterThanOrEqual(11);
  await page.display('Compact');
  await expect.poll(wholeRows).toBeGreaterThanOrEqual(14);
  expect((await page.column(board.from).boundingBox())?.width).toBe(248);
});

test('[UI-163] the ring around the first task of a column is whole', async ({ anna, board, openBoard }) => {
  const page = await openBoard(anna, board);
  const card = page.card('Write the newsletter');
  await card.focus();
  await page.page.keyboard.press('ArrowDown');
  await page.page.keyboard.press('ArrowUp');
  await expect(card).toBeFocused();
  const room = await card.evaluate((link) => {
    const task = link.closest('[data-card]');
    const lane = link.closest('[data-lane]');
    if (!task || !lane) throw new Error('a task stands in a column');
    const { outlineOffset, outlineWidth } = getComputedStyle(task);
    return {
      has: task.getBoundingClientRect().top - lane.getBoundingClientRect().top,
      needs: parseFloat(outlineOffset) + parseFloat(outlineWidth),
    };
  });
  expect(room.needs).toBeGreaterThan(0);
  expect(room.has).toBeGreaterThanOrEqual(room.needs);
});
