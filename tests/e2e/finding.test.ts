import type { Command } from '@taktboard/protocol';
import type { TestServer } from '../harness/server.ts';
import { expect, test, type TestBoard } from './fixtures.ts';

/** Puts what is to be found on a test's board. */
async function prepare(server: TestServer, board: TestBoard, annaId: string): Promise<void> {
  const { columns } = await server.admin.board(board.id);
  const [first, second] = columns;
  if (!first || !second) throw new Error('a new board has columns');
  const commands: Command[] = [
    { type: 'label.add', id: 'fair', name: 'Messe', color: 'blue' },
    {
      type: 'card.add',
      id: 'late',
      columnId: first.id,
      title: 'Price list',
      due: '2020-01-02',
      owner: annaId,
    },
    {
      type: 'card.add',
      id: 'street',
      columnId: second.id,
      title: 'Signs',
      description: 'Für die Messestraße',
    },
    { type: 'card.label', id: 'late', labelId: 'fair', on: true },
    { type: 'card.add', id: 'old', columnId: first.id, title: 'Last year’s stand' },
    { type: 'card.archive', id: 'old' },
  ];
  await server.admin.run(board.id, commands);
}

test('[FIND-2] [FIND-4] a search finds what stands in a description, marks the archive, and is cleared at once', async ({
  server,
  board,
  anna,
  openBoard,
}) => {
  await prepare(server, board, anna.me.person.id);
  const view = await openBoard(anna, board);
  const { page } = view;
  await expect(view.card('Signs')).toBeVisible();
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search tasks' });
  await expect(field).toBeFocused();
  await page.keyboard.type('messestrasse');
  await expect(view.card('Signs')).toBeVisible();
  await expect(view.card('Book the stand')).toBeHidden();
  const found = page.getByRole('listbox', { name: 'Found' });
  await expect(found.getByRole('option')).toContainText(['in the description']);
  await expect(page.getByText('1 of 5 tasks shown')).toBeVisible();

  await field.fill('stand');
  await expect(found.getByRole('group', { name: 'In the archive' }).getByRole('option')).toContainText([
    'archived',
  ]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Book the stand' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\?q=stand$/);

  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(view.card('Signs')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/b/${board.id}$`));
});

test('[FIND-1] [FIND-3] filters combine, stand in the address, and Back takes them back', async ({
  server,
  board,
  anna,
  open,
}) => {
  await prepare(server, board, anna.me.person.id);
  const page = await open(anna, `/b/${board.id}?owner=me`);
  const card = (title: string) => page.getByRole('link', { name: title, exact: true });
  await expect(card('Price list')).toBeVisible();
  await expect(card('Signs')).toBeHidden();

  await page.getByRole('button', { name: 'Add filter' }).click();
  await page.getByRole('menuitem', { name: 'Label' }).click();
  await page.getByRole('option', { name: 'No label' }).click();
  await expect(page).toHaveURL(/owner=me&label=none$/);
  await expect(page.getByText('0 of 5 tasks shown')).toBeVisible();
  await expect(page.getByText('hides 4')).toBeVisible();

  await page.goBack();
  await expect(page).toHaveURL(/\?owner=me$/);
  await expect(card('Price list')).toBeVisible();
  await page.goForward();
  await expect(card('Price list')).toBeHidden();
  await page.getByRole('button', { name: 'Remove filter: Owner' }).click();
  await expect(card('Signs')).toBeVisible();
});

test('[FIND-7] what one changes under a filter stays in sight, and what others make fit comes up', async ({
  server,
  board,
  anna,
  open,
}) => {
  await prepare(server, board, anna.me.person.id);
  const page = await open(anna, `/b/${board.id}?owner=me`);
  const card = (title: string) => page.getByRole('link', { name: title, exact: true });
  await card('Price list').click();
  const dialog = page.getByRole('dialog', { name: 'Price list' });
  await dialog.getByRole('button', { name: /^Owner/ }).click();
  await page.getByRole('option', { name: 'No one' }).click();
  await expect(dialog.getByRole('button', { name: 'Owner: No one' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card('Price list')).toBeVisible();
  await server.admin.run(board.id, [
    { type: 'card.set', id: 'street', fields: { owner: anna.me.person.id } },
  ]);
  await expect(card('Signs')).toBeVisible();
  await expect(card('Price list')).toBeVisible();
});

test('[FIND-6] what is seen is saved under a name, and anyone on the board can open it', async ({
  server,
  board,
  anna,
  ben,
  open,
  openBoard,
}) => {
  await prepare(server, board, anna.me.person.id);
  const page = await open(anna, `/b/${board.id}?due=overdue`);
  await expect(page.getByRole('link', { name: 'Price list', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Saved views' }).click();
  await page.getByRole('menuitem', { name: 'Save as view …' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('On fire');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Saved views: On fire' })).toBeVisible();

  const view = await openBoard(ben, board);
  await view.page.getByRole('button', { name: 'Saved views' }).click();
  await view.page.getByRole('menuitemradio', { name: 'On fire' }).click();
  await expect(view.page).toHaveURL(/\?due=overdue$/);
  await expect(view.card('Price list')).toBeVisible();
  await expect(view.card('Signs')).toBeHidden();
});

test('[FIND-52] [BOARD-70] what is found lies below the field and the filters, and a column says how many it shows', async ({
  server,
  board,
  anna,
  openBoard,
}) => {
  await prepare(server, board, anna.me.person.id);
  const [first] = (await server.admin.board(board.id)).columns;
  await server.admin.run(board.id, [
    { type: 'column.set', id: first?.id ?? '', fields: { wipLimit: 8 } },
    {
      type: 'card.add',
      columnId: first?.id ?? '',
      title: 'Kit',
      description: `${'What is said long before it '.repeat(4)}and then the needle that one looks for`,
    },
  ]);
  const view = await openBoard(anna, board, { viewport: { width: 1280, height: 800 } });
  const { page } = view;
  await expect(view.column(board.from)).toContainText('5 tasks, WIP limit 8');
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Search tasks' })).toBeFocused();
  await page.keyboard.type('needle');
  await expect(view.column(board.from)).toContainText('1 of 5 tasks shown, WIP limit 8');
  await expect(view.column(board.from)).toContainText('1 of 5 · Limit 8');
  const list = page.getByRole('listbox', { name: 'Found' });
  const mark = list.locator('mark');
  await expect(mark).toHaveText('needle');
  await expect(mark).toBeInViewport({ ratio: 1 });
  const top = async (locator: typeof list) => (await locator.boundingBox())?.y ?? 0;
  const filters = page.getByRole('region', { name: 'Filters' });
  await expect(filters).toBeVisible();
  const bottom = await filters.evaluate((bar) => bar.getBoundingClientRect().bottom);
  await expect.poll(() => top(list)).toBeGreaterThanOrEqual(bottom);
});
