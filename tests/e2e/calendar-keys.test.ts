import { expect, test } from './fixtures.ts';
import { lateFrames } from './late-frames.ts';

const DAY = '2026-11-24';

test('[FIND-40] the keys, the menu and the selection of the board act on the tasks of the calendar', async ({
  server,
  board,
  anna,
  open,
}) => {
  const { columns } = await server.admin.board(board.id);
  const columnId = columns[0]?.id ?? '';
  await server.admin.run(board.id, [
    { type: 'card.add', columnId, title: 'Issue', due: DAY },
    { type: 'card.add', columnId, title: 'Flyer', due: '2026-11-26' },
  ]);
  const page = await open(anna, `/b/${board.id}?view=calendar&at=${DAY}&span=month`);
  const days = page.getByRole('group', { name: 'Tasks by day' });
  const task = (name: string) => days.getByRole('link', { name: new RegExp(`^${name}`) });
  const ofServer = async (title: string) =>
    (await server.admin.board(board.id)).cards.find((card) => card.title === title);
  await expect(task('Issue')).toBeVisible();
  await task('Issue').focus();

  await page.keyboard.press('o');
  await page.getByRole('combobox', { name: 'Owner' }).fill('anna');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await ofServer('Issue'))?.owner).toBe(anna.me.person.id);
  await expect(task('Issue')).toBeFocused();

  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Title' }).fill('Next issue');
  await page.keyboard.press('Enter');
  await expect(task('Next issue')).toBeFocused();

  await page.keyboard.press('x');
  const bar = page.getByRole('toolbar', { name: 'Selected tasks' });
  await expect(bar).toContainText('1 task selected');
  await expect(task('Next issue')).toHaveAccessibleName(/selected$/);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(bar).toContainText('2 tasks selected');
  await expect(task('Flyer')).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await page
    .getByRole('menu', { name: 'Actions for 2 tasks' })
    .getByRole('menuitem', { name: 'A day later' })
    .click();
  await expect.poll(async () => (await ofServer('Next issue'))?.due).toBe('2026-11-25');
  expect((await ofServer('Flyer'))?.due).toBe('2026-11-27');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await ofServer('Flyer'))?.due).toBe('2026-11-26');
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();

  // the button at a task is reached by Tab, and offers the same
  await task('Next issue').focus();
  await page.keyboard.press('Tab');
  await expect(days.getByRole('button', { name: 'Actions for “Next issue”' })).toBeFocused();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu', { name: 'Actions for “Next issue”' });
  for (const entry of ['A week later', 'Move to …', 'Archive'])
    await expect(menu.getByRole('menuitem', { name: entry })).toBeVisible();
  await page.keyboard.press('Escape');

  // a new task begins on the day that one is at, and its line understands what the board's understands
  await task('Flyer').focus();
  await page.keyboard.press('c');
  const line = page.getByRole('textbox', { name: 'New task' });
  await line.pressSequentially('Poster @anna ');
  await page.keyboard.press('Enter');
  await expect(line).toHaveValue('');
  await expect.poll(async () => (await ofServer('Poster'))?.owner).toBe(anna.me.person.id);
  expect((await ofServer('Poster'))?.due).toBe('2026-11-26');
  await page.keyboard.press('Escape');
});

test('[FIND-40] what is open at a task of the calendar goes with it', async ({
  server,
  board,
  anna,
  open,
}) => {
  const { columns } = await server.admin.board(board.id);
  await server.admin.run(board.id, [
    { type: 'card.add', columnId: columns[0]?.id ?? '', title: 'Issue', due: DAY },
  ]);
  const page = await open(anna, `/b/${board.id}?view=calendar&at=${DAY}&span=month`);
  const views = page.getByRole('navigation', { name: 'Views' });
  const task = page.getByRole('group', { name: 'Tasks by day' }).getByRole('link', { name: /^Issue/ });
  await task.focus();
  await page.keyboard.press('e');
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  // the next key does not wait for the frame in which the focus comes back
  await lateFrames(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await expect(page.getByRole('combobox', { name: 'Labels' })).toBeVisible();
  await page.evaluate(() => {
    history.pushState(null, '', location.pathname);
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(page.getByRole('region', { name: board.from, exact: true })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Labels' })).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeHidden();
  await views.getByRole('link', { name: 'Calendar' }).click();
  await expect(page.getByRole('combobox', { name: 'Labels' })).toBeHidden();
});

test('[BOARD-20] the line of the list understands who, when and what, and takes a pasted list', async ({
  server,
  board,
  anna,
  open,
}) => {
  const page = await open(anna, `/b/${board.id}?view=list`);
  const line = page.getByRole('textbox', { name: `Add task to ${board.from}` });
  await line.pressSequentially('Poster @anna !24.12.2027 ');
  await expect(page.getByRole('list', { name: 'Understood' })).toContainText('Anna Alt');
  await line.press('Enter');
  await expect(page.getByRole('rowheader', { name: /Poster/ })).toBeVisible();
  const made = async () => (await server.admin.board(board.id)).cards.find(({ title }) => title === 'Poster');
  await expect.poll(async () => (await made())?.due).toBe('2027-12-24');
  expect((await made())?.owner).toBe(anna.me.person.id);
});

test('[FIND-24] a task that anyone moves to another week keeps the focus, and the next key is its own', async ({
  server,
  board,
  anna,
  open,
}) => {
  const { cards } = await server.admin.board(board.id);
  const id = cards[0]?.id ?? '';
  const move = (due: string) =>
    server.admin.run(board.id, [{ type: 'card.set', id, fields: { title: 'Issue', due } }]);
  await move('2026-11-10');
  const page = await open(anna, `/b/${board.id}?view=calendar&at=${DAY}&span=month`);
  const task = page.getByRole('group', { name: 'Tasks by day' }).getByRole('link', { name: /^Issue/ });
  const ofServer = async () => (await server.admin.board(board.id)).cards.find((card) => card.id === id)?.due;
  await task.focus();
  const before = await task.elementHandle();
  await move('2026-11-19');
  await expect(task).toHaveAccessibleName('Issue, due Thu 19 Nov');
  await expect.poll(() => before?.evaluate((element) => element.isConnected)).toBe(false);
  await expect(task).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect.poll(ofServer).toBe('2026-11-26');
  await expect(task).toBeFocused();
});
