import { BoardPage } from './board-page.ts';
import { expect, keptAnswers, test } from './offline-world.ts';

test.setTimeout(300_000);

test('[OFF-1] a killed browser opens without a network with all that was done, and hands it over', async ({
  world,
}) => {
  const { from, to, line, server, boardId, profile } = world;
  await world.ready();
  await profile.stop(); // what a browser keeps for longer than a minute, its cookies among it, is on its disk

  let context = await profile.start();
  await line.cut();
  let board = await world.open(await context.newPage());
  await expect(board.saveState()).toHaveText('Offline');
  await board.add(from, 'Written in the tunnel');
  await board.page.keyboard.press('Escape');
  await board.card('Book the stand').click();
  const task = board.page.getByRole('dialog', { name: 'Book the stand' });
  await task.getByRole('textbox', { name: 'Description' }).fill('Hall 4, next to the stage');
  await task.getByRole('button', { name: 'Close' }).click();
  await board.choose('Write the newsletter', 'Move to');
  const move = board.page.getByRole('dialog', { name: 'Move task' });
  await move.getByRole('combobox', { name: 'Column' }).selectOption(to);
  await move.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(board.saveState()).toHaveText('Offline · 3 changes wait');
  await expect(board.cardIn(to, 'Write the newsletter')).toBeAttached();
  await profile.kill();

  const before = await server.admin.board(boardId);
  const newsletter = before.cards.find(({ title }) => title === 'Write the newsletter');
  await server.admin.run(boardId, [
    { type: 'card.add', columnId: before.columns[0]?.id ?? '', title: 'From the office' },
    { type: 'card.set', id: newsletter?.id ?? '', fields: { title: 'Write the long newsletter' } },
  ]);

  context = await profile.start();
  board = await world.open(await context.newPage());
  await expect(board.saveState()).toHaveText('Offline · 3 changes wait');
  await expect(board.cardIn(from, 'Written in the tunnel')).toBeAttached();
  await expect(board.cardIn(to, 'Write the newsletter')).toBeAttached();
  await line.restore();
  await expect(board.saveState()).toHaveText('Saved');
  await expect(board.cardIn(to, 'Write the long newsletter')).toBeAttached();
  await expect(board.cardIn(from, 'From the office')).toBeAttached();

  expect((await world.titles()).toSorted()).toEqual([
    'Book the stand',
    'Brief the agency',
    'From the office',
    'Write the long newsletter',
    'Written in the tunnel',
  ]);
  const after = await server.admin.board(boardId);
  expect(after.cards.find(({ title }) => title === 'Book the stand')?.description).toContain(
    'Hall 4, next to the stage',
  );
  expect(after.cards.find(({ title }) => title === 'Write the long newsletter')?.columnId).toBe(
    after.columns[1]?.id,
  );
});

test('[OFF-1] what waits is handed over from the list of boards too', async ({ world }) => {
  const board = await world.ready();
  await world.line.cut();
  await board.add(world.from, 'Written in the tunnel');
  await expect(board.saveState()).toHaveText('Offline · 1 change waits');
  await world.boards(board.page);
  await world.line.restore();
  await expect.poll(() => world.titles()).toContain('Written in the tunnel');
});

test('[OFF-6] [UI-152] without a network the boards are listed with their names and roles, and one that was never opened says so', async ({
  world,
}) => {
  const other = await world.server.admin.createBoard('Never opened');
  const { page } = await world.ready();
  await world.boards(page);
  await expect(page.getByRole('link', { name: /Never opened/ }).first()).toBeVisible();
  await world.line.cut();
  await world.boards(page);
  await page.goto(`/b/${other}`);
  await expect(page.getByRole('heading', { name: 'This board is not on this device yet' })).toBeVisible();
  await expect(page).toHaveTitle('Never opened · Taktboard');
  await world.line.restore();
  await expect(new BoardPage(page).saveState()).toHaveText('Saved');
});

test('[OFF-14] a phone that never loaded one’s own tasks begins with the boards, and with the tasks once it has', async ({
  world,
}) => {
  const { page } = await world.ready();
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
  await world.line.cut();
  await page.goto('/');
  await expect(heading('Boards')).toBeVisible();
  await expect(page.getByRole('link', { name: /On the train/ }).first()).toBeVisible();
  await world.line.restore();
  await page.goto('/my');
  await expect(page.getByText('Nothing is waiting for you')).toBeVisible();
  await expect.poll(() => keptAnswers(page)).toContain('tasks/mine');
  await world.line.cut();
  await page.goto('/');
  await expect(heading('My tasks')).toBeVisible();
  await expect(page.getByText('Nothing is waiting for you')).toBeVisible();
  await expect(page.getByText(/^Without a network: as of/)).toBeVisible();
});

test('[OFF-11] on a half-open network the page says so and keeps what is done, and nothing snaps back', async ({
  world,
}) => {
  const board = await world.ready();
  world.line.halfOpen();
  await board.add(world.from, 'Into nowhere');
  await expect(board.saveState()).toHaveText('Offline · 1 change waits');
  await expect(board.cardIn(world.from, 'Into nowhere')).toBeVisible();
  await world.line.restore();
  await expect(board.saveState()).toHaveText('Saved');
  await expect(board.cardIn(world.from, 'Into nowhere')).toBeVisible();
  expect(await world.titles()).toContain('Into nowhere');
});

test('[OFF-31] a half-open network is shown within 15 seconds of the page’s own clock', async ({ world }) => {
  const board = await world.ready();
  const { page } = board;
  await page.clock.install();
  await page.reload();
  await expect(board.saveState()).toHaveText('Saved');
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
  world.line.halfOpen();
  for (let second = 0; second < 15; second++) await page.clock.runFor(1_000);
  await expect(board.saveState()).toHaveText('Offline');
  await board.add(world.from, 'Into nowhere');
  await expect(board.saveState()).toHaveText('Offline · 1 change waits');
  await world.line.restore();
  await page.clock.resume();
  await expect(board.saveState()).toHaveText('Saved');
  expect(await world.titles()).toContain('Into nowhere');
});

test('[OFF-32] what others did to the same value and the same description meanwhile is told, and comes back by one press', async ({
  world,
}) => {
  const { line, server, boardId } = world;
  const ben = await server.admin.newAccount('Ben Bauer');
  const board = await world.ready();
  const { page } = board;
  const stand = async () =>
    (await ben.api.board(boardId)).cards.find(({ title }) => title === 'Book the stand');
  const id = (await stand())?.id ?? '';
  await ben.api.run(boardId, [{ type: 'card.describe', id, text: 'Hall 4' }]);
  await board.card('Book the stand').click();
  const task = page.getByRole('dialog', { name: 'Book the stand' });
  await expect(task.getByRole('textbox', { name: 'Description' })).toHaveText('Hall 4');
  await line.cut();
  await task.getByRole('textbox', { name: 'Description' }).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(', by the stage');
  await task.getByRole('button', { name: /^Due:/ }).click();
  await page.getByRole('textbox', { name: 'Due' }).fill('27 Nov 2031');
  await page.keyboard.press('Enter');
  await task.getByRole('button', { name: 'Close' }).click();
  await expect(board.saveState()).toHaveText(/^Offline · \d+ changes/);
  await ben.api.run(boardId, [
    { type: 'card.set', id, fields: { due: '2031-12-01' } },
    { type: 'card.describe', id, text: 'Rather: Hall 4' },
  ]);
  await line.restore();
  await expect(board.saveState()).toHaveText('Saved');
  const after = await stand();
  expect(after?.description).toBe('Rather: Hall 4, by the stage');
  expect(['2031-11-27', '2031-12-01']).toContain(after?.due);

  // whoever won, Anna is told, and the value that lost is one press away
  await board.card('Book the stand').click();
  const told = task.getByRole('status').filter({ hasText: 'was kept' });
  await expect(told).toContainText('offline');
  await told.getByRole('button', { name: /^Take (my value|the value of Ben Bauer)$/ }).click();
  await expect
    .poll(async () => (await stand())?.due)
    .toBe(after?.due === '2031-11-27' ? '2031-12-01' : '2031-11-27');
  await expect(told).toHaveCount(0);
});

test('[OFF-3] two tabs share what is written without a network, count it once, and both hear that it is saved', async ({
  world,
}) => {
  const one = await world.ready();
  const two = await world.open(await one.page.context().newPage());
  await expect(two.saveState()).toHaveText('Saved');
  await world.line.cut();
  for (const tab of [one, two]) await expect(tab.saveState()).toHaveText('Offline');
  await one.add(world.from, 'From the first tab');
  await expect(two.cardIn(world.from, 'From the first tab')).toBeVisible();
  await two.add(world.from, 'From the second tab');
  for (const tab of [one, two]) {
    await expect(tab.cardIn(world.from, 'From the second tab')).toBeVisible();
    await expect(tab.saveState()).toHaveText('Offline · 2 changes wait');
  }
  await one.page.reload();
  await expect(one.saveState()).toHaveText('Offline · 2 changes wait');
  await world.line.restore();
  for (const tab of [one, two]) await expect(tab.saveState()).toHaveText('Saved');
  expect((await world.titles()).filter((title) => title.includes('tab'))).toHaveLength(2);
});
