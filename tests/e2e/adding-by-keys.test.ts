import { expect, test } from './fixtures.ts';
import { lateFrames } from './late-frames.ts';

test('[UI-120] whoever adds by keys goes on from the task that was added last', async ({
  server,
  board,
  anna,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  const { keyboard } = page.page;
  const first = page.cardIn(board.from, 'Write the newsletter');
  await first.focus();
  await keyboard.press('c');
  const line = page.page.getByRole('textbox', { name: `Add task to ${board.from}` });
  await expect(line).toBeFocused();

  // nothing was added: back to where one was
  await keyboard.press('Escape');
  await expect(first).toBeFocused();

  await keyboard.press('c');
  await expect(line).toBeFocused();
  await keyboard.type('Order flowers');
  await keyboard.press('Enter');
  await keyboard.type('Print badges');
  await keyboard.press('Enter');
  await expect(page.card('Print badges')).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.card('Print badges')).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(page.card('Order flowers')).toBeFocused();

  await keyboard.press('e');
  await page.page.getByRole('textbox', { name: 'Title' }).fill('Order roses');
  await keyboard.press('Enter');
  await expect(page.card('Order roses')).toBeFocused();
  await expect
    .poll(async () => (await server.admin.board(board.id)).cards.map(({ title }) => title))
    .toContain('Order roses');
});

test('[UI-101] a focus that comes back late leaves alone who has begun to search', async ({
  board,
  anna,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  const { keyboard } = page.page;
  await page.handsAreFree();
  const search = page.page.getByRole('combobox', { name: 'Search tasks' });
  await expect(search).toBeVisible();
  await page.cardIn(board.from, 'Write the newsletter').focus();
  await keyboard.press('c');
  await expect(page.page.getByRole('textbox', { name: `Add task to ${board.from}` })).toBeFocused();
  await lateFrames(page.page);
  await keyboard.press('Escape');
  await keyboard.press('/');
  await keyboard.type('stand', { delay: 150 });
  await expect(search).toHaveValue('stand');
  await expect(search).toBeFocused();
  await expect(page.page.getByRole('dialog')).toHaveCount(0);
});

test('[UI-120] in the list it does, on whatever page the task stands', async ({
  server,
  board,
  anna,
  open,
}) => {
  const [, second] = (await server.admin.board(board.id)).columns;
  await server.admin.run(
    board.id,
    Array.from({ length: 60 }, (_, n) => ({
      type: 'card.add',
      columnId: second?.id ?? '',
      title: `Task ${n}`,
    })),
  );
  const page = await open(anna, `/b/${board.id}?view=list&page=2`);
  const line = page.getByRole('textbox', { name: `Add task to ${board.from}` });
  await expect(line).toBeVisible();
  await page.keyboard.press('c');
  await expect(line).toBeFocused();
  await page.keyboard.type('Order flowers');
  await page.keyboard.press('Enter');
  await expect(line).toHaveValue('');
  await page.keyboard.press('Escape');
  const row = page.getByRole('link', { name: 'Order flowers', exact: true });
  await expect(row).toBeFocused();
  await expect(page).not.toHaveURL(/page=/);
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('link', { name: 'Brief the agency', exact: true })).toBeFocused();
});

test('[UI-120] [FIND-50] [FIND-51] a crowded day shows what was just added to it, and opens to show all', async ({
  server,
  board,
  anna,
  open,
}) => {
  const [column] = (await server.admin.board(board.id)).columns;
  const columnId = column?.id ?? '';
  await server.admin.run(board.id, [
    // more than a week grows for
    ...Array.from({ length: 13 }, (_, n) => ({
      type: 'card.add' as const,
      columnId,
      title: `Long ${n}`,
      start: '2026-11-02',
      due: '2026-11-27T14:00',
    })),
    { type: 'card.add', columnId, title: 'Printer', due: '2026-11-11T09:30' },
    { type: 'card.add', columnId, title: 'Flyer', due: '2026-11-11' },
  ]);
  const page = await open(anna, `/b/${board.id}?view=calendar&at=2026-11-11&span=month`);
  const days = page.getByRole('group', { name: 'Tasks by day' });
  await expect(days.getByRole('link', { name: /^Printer/ })).toBeVisible({ timeout: 30_000 });
  await expect(days.getByRole('link', { name: /^Long/ }).first()).toBeVisible();

  const day = page.getByRole('group', { name: /^Wednesday, 11 November 2026/ });
  await day.getByRole('button', { name: /^Add task/ }).press('Enter');
  const line = page.getByRole('textbox', { name: 'New task' });
  await expect(line).toBeFocused();
  await page.keyboard.type('Rent a van');
  await page.keyboard.press('Enter');
  await expect(line).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(days.getByRole('link', { name: /^Rent a van/ })).toBeFocused();

  const more = day.getByRole('button', { name: /more on Wednesday/ });
  await more.press('Enter');
  const panel = page.getByRole('dialog', { name: /^Wednesday, 11 November 2026: 16 tasks/ });
  await expect(panel.getByRole('link')).toHaveCount(16);
  // whose deadline is another day's says no time here
  await expect(panel.getByRole('link', { name: 'Long 0', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(more).toBeFocused();
  await more.press('Enter');
  await panel.getByRole('link', { name: '09:30 Printer' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Printer' })).toBeVisible();
});
