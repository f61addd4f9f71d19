import { expect, test } from './fixtures.ts';

test('[BOARD-31] a task that is dropped into another swimlane gets its value, and undo takes it away', async ({
  anna,
  ben,
  board,
  server,
  openBoard,
}) => {
  const { cards } = await server.admin.board(board.id);
  const idOf = (title: string) => cards.find((card) => card.title === title)?.id ?? '';
  await server.admin.run(board.id, [
    { type: 'card.set', id: idOf('Write the newsletter'), fields: { owner: anna.me.person.id } },
    { type: 'card.set', id: idOf('Book the stand'), fields: { owner: ben.me.person.id } },
  ]);
  const page = await openBoard(anna, board);
  await page.display('By owner');
  const lanes = page.page.getByRole('group', { name: 'Board in swimlanes' }).getByRole('region');
  const cell = (column: string, lane: string) =>
    page.page.getByRole('region', { name: `${column}, ${lane}`, exact: true });
  await expect(lanes.first()).toHaveAccessibleName('Anna Alt');
  await expect(cell(board.from, 'No owner').getByRole('link')).toHaveText(['Brief the agency']);
  await page.drag('Brief the agency', cell(board.to, 'Ben Bauer'));
  await expect(cell(board.to, 'Ben Bauer').getByRole('link')).toHaveText(['Brief the agency']);
  await expect(page.page.getByText('Owner: Ben Bauer.')).toBeAttached();
  await expect(page.saveState()).toHaveText('Saved');
  const moved = (await server.admin.board(board.id)).cards.find(({ title }) => title === 'Brief the agency');
  expect(moved?.owner).toBe(ben.me.person.id);
  await page.page.keyboard.press('Control+z');
  await expect(cell(board.from, 'No owner').getByRole('link')).toHaveText(['Brief the agency']);
});

test('[BOARD-32] swimlanes are walked and carried through by keys, folded, and remembered', async ({
  anna,
  board,
  server,
  openBoard,
}) => {
  const { cards } = await server.admin.board(board.id);
  await server.admin.run(board.id, [
    { type: 'card.set', id: cards[0]?.id ?? '', fields: { priority: 'urgent' } },
  ]);
  const page = await openBoard(anna, board);
  const { keyboard } = page.page;
  await page.display('By priority');
  await page.card('Write the newsletter').focus();
  await keyboard.press('ArrowDown');
  await expect(page.card('Book the stand')).toBeFocused();
  await keyboard.press('Space');
  await keyboard.press('ArrowUp');
  await keyboard.press('Space');
  await expect(page.page.getByText('Priority: High.')).toBeAttached();
  const high = page.page.getByRole('region', { name: `${board.from}, High`, exact: true });
  await expect(high.getByRole('link')).toHaveText(['Book the stand']);
  await expect(page.card('Book the stand')).toBeFocused();
  await page.page.getByRole('button', { name: /^High/, expanded: true }).click();
  await expect(high).toHaveCount(0);
  await page.page.reload();
  await expect(page.page.getByRole('button', { name: /^High/, expanded: false })).toBeVisible();
});

test('[BOARD-30] a task with several labels stands in each of their swimlanes and says so', async ({
  anna,
  board,
  server,
  openBoard,
}) => {
  const { cards } = await server.admin.board(board.id);
  const [first] = cards;
  await server.admin.run(board.id, [
    { type: 'label.add', id: 'mail', name: 'E-Mail', color: 'blue' },
    { type: 'label.add', id: 'fair', name: 'Fair', color: 'red' },
    { type: 'card.label', id: first?.id ?? '', labelId: 'mail', on: true },
    { type: 'card.label', id: first?.id ?? '', labelId: 'fair', on: true },
  ]);
  const page = await openBoard(anna, board);
  await page.display('By label');
  await expect(page.page.getByText('Also in Fair')).toBeVisible();
  await expect(page.page.getByText('Also in E-Mail')).toBeVisible();
});

test('[BOARD-43] the palette offers swimlanes and density, from another view too', async ({
  anna,
  board,
  open,
}) => {
  const page = await open(anna, `/b/${board.id}?view=list`);
  await expect(page.getByRole('link', { name: 'Book the stand' })).toBeVisible();
  const choose = async (words: string, name: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'What do you want to do, or where to?' }).fill(words);
    const option = page.getByRole('option', { name, exact: true });
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(option).toHaveCount(0);
  };
  await choose('swimlanes by prio', 'Swimlanes by priority');
  const lanes = page.getByRole('group', { name: 'Board in swimlanes' });
  await expect(lanes.getByRole('link', { name: 'Book the stand' })).toBeVisible();
  await choose('compact', 'Density: compact');
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
  await choose('no swimlanes', 'No swimlanes');
  await expect(lanes).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Book the stand' })).toBeVisible();
});
