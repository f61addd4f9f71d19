import type { Command } from '@taktboard/protocol';
import type { TestServer } from '../harness/server.ts';
import { centre } from './board-page.ts';
import { expect, test, type TestBoard } from './fixtures.ts';

async function run(server: TestServer, board: TestBoard, ...commands: Command[]): Promise<void> {
  await server.admin.run(board.id, commands);
}

const cardOf = async (server: TestServer, board: TestBoard, title: string) =>
  (await server.admin.board(board.id)).cards.find((card) => card.title === title);

test('[FIND-20] [FIND-21] the list is a table whose cells change the task, sorted and walked by keys', async ({
  server,
  board,
  anna,
  open,
}) => {
  const { columns } = await server.admin.board(board.id);
  await run(
    server,
    board,
    { type: 'card.add', id: 'z', columnId: columns[1]?.id ?? '', title: 'Zebra', due: '2026-11-02' },
    { type: 'card.add', id: 'a', columnId: columns[1]?.id ?? '', title: 'Apple', due: '2026-11-03' },
  );
  const page = await open(anna, `/b/${board.id}`);
  await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'List' }).click();
  await expect(page).toHaveURL(/\?view=list$/);
  const table = page.getByRole('grid', { name: 'Tasks as a list' });
  const titles = table.getByRole('rowheader').getByRole('link');
  await expect(titles).toHaveCount(5);
  await table.getByRole('columnheader', { name: 'Task' }).getByRole('button').click();
  await expect(titles.first()).toHaveText('Apple');
  await expect(table.getByRole('columnheader', { name: 'Task' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/sort=title/);

  await titles.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(table.getByRole('button', { name: `Column of “Apple”: ${board.to}` })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type(board.from);
  await page.keyboard.press('Enter');
  await expect(table.getByRole('button', { name: `Column of “Apple”: ${board.from}` })).toBeFocused();
  await expect.poll(async () => (await cardOf(server, board, 'Apple'))?.columnId).toBe(columns[0]?.id);

  await table.getByRole('row', { name: /Apple/ }).hover();
  await table.getByRole('button', { name: 'Rename “Apple”' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Zucchini');
  await page.keyboard.press('Enter');
  // renamed to the end of the alphabet, and still where one looks
  await expect(titles.first()).toHaveText('Zucchini');
  await page.getByRole('button', { name: 'Sort anew' }).click();
  await expect(titles.last()).toHaveText('Zucchini');

  await page.getByRole('checkbox', { name: 'Select “Zebra”' }).check();
  await page.getByRole('checkbox', { name: 'Select “Zucchini”' }).check();
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await expect(titles).toHaveCount(3);

  // the keys of the board select rows as they select tasks, and act on all of them
  await titles.first().focus();
  await page.keyboard.press('x');
  const bar = page.getByRole('toolbar', { name: 'Selected tasks' });
  await expect(bar).toContainText('1 task selected');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar).toContainText('2 tasks selected');
  await expect(titles.nth(1)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(titles).toHaveCount(1);
  await expect(titles.first()).toBeFocused();
});

test('[FIND-22] what was archived is found, and comes back to where it is said to', async ({
  server,
  board,
  anna,
  open,
}) => {
  const { columns } = await server.admin.board(board.id);
  const side = columns[2]?.id ?? '';
  await run(
    server,
    board,
    { type: 'card.add', id: 'one', columnId: side, title: 'Flyer' },
    { type: 'card.add', id: 'two', columnId: columns[0]?.id ?? '', title: 'Poster' },
    { type: 'card.archive', id: 'one' },
    { type: 'card.archive', id: 'two' },
    { type: 'column.archive', id: side },
  );
  const page = await open(anna, `/b/${board.id}?view=archive`);
  const tasks = page.getByRole('region', { name: /^Archived tasks/ });
  await expect(tasks.getByText(`goes back to ${board.from}`)).toBeVisible();
  await expect(tasks.getByText(`is archived: goes to ${board.from}`)).toBeVisible();
  await page.getByRole('combobox', { name: 'Search tasks' }).fill('flyer');
  await expect(tasks.getByRole('link', { name: 'Poster' })).toBeHidden();
  await page.keyboard.press('Escape');
  await tasks.getByRole('button', { name: 'Restore “Flyer”' }).click();
  await expect(page.getByText(`“Flyer” is back in ${board.from}.`)).toBeVisible();
  await expect.poll(async () => (await cardOf(server, board, 'Flyer'))?.columnId).toBe(columns[0]?.id);
  const put = page.getByRole('region', { name: 'Archived columns' });
  await put.getByRole('button', { name: /^Restore/ }).click();
  await expect(put).toBeHidden();
});

test('[FIND-23] [FIND-24] a task goes to another day by mouse and by keys, and holidays are marked', async ({
  server,
  board,
  anna,
  open,
}) => {
  const { columns } = await server.admin.board(board.id);
  const columnId = columns[0]?.id ?? '';
  await run(
    server,
    board,
    { type: 'board.set', fields: { region: 'DE-SN' } },
    { type: 'card.add', columnId, title: 'Issue', start: '2026-11-09', due: '2026-11-11T10:00' },
  );
  const page = await open(anna, `/b/${board.id}?view=calendar&at=2026-11-01&span=month`);
  const day = (name: string) => page.getByRole('group', { name: new RegExp(`^${name}`) });
  const days = page.getByRole('group', { name: 'Tasks by day' });
  const task = days.getByRole('link', { name: /^Issue/ });
  // the first page of a cold browser takes its time
  await expect(task).toBeVisible({ timeout: 30_000 });
  await expect(task).toHaveAccessibleName('Issue, Mon 9 Nov to Wed 11 Nov');
  await expect(day('Wednesday, 18 November 2026')).toHaveAccessibleName(/Penance|Repentance|Prayer|Bettag/);

  const from = await centre(task);
  const to = await centre(day('Friday, 20 November 2026'));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, from.y + 10, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
  await expect(days.getByRole('link', { name: 'Issue, Wed 18 Nov to Fri 20 Nov' })).toBeVisible();
  await expect.poll(async () => (await cardOf(server, board, 'Issue'))?.due).toBe('2026-11-20T10:00');
  await expect(page.getByRole('dialog')).toBeHidden();

  await task.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect.poll(async () => (await cardOf(server, board, 'Issue'))?.due).toBe('2026-11-28T10:00');
  await expect(task).toBeFocused();

  await day('Tuesday, 24 November 2026')
    .getByRole('button', { name: /^Add task/ })
    .click();
  await page.getByRole('textbox', { name: 'New task' }).fill('Reminder');
  await page.keyboard.press('Enter');
  await expect(days.getByRole('link', { name: 'Reminder, due Tue 24 Nov' })).toBeVisible();
});
