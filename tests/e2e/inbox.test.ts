import { contextOf } from '../harness/sign-in.ts';
import { expect, test } from './fixtures.ts';

test('[SAY-26] the inbox counts what is new, leads to it, and is read by opening, by hand or all at once', async ({
  server,
  ben,
  board,
  open,
}, info) => {
  // a person of this test's own: what other tests give to Anna would be in her inbox too
  const ina = await server.admin.newAccount(`Ina Inbox ${info.workerIndex}-${info.repeatEachIndex}`);
  const [first, second] = (await server.admin.board(board.id)).cards;
  if (!first || !second) throw new Error('there are tasks on the board');
  const { id: me } = ina.me.person;
  await ben.api.get(`/api/boards/${board.id}/cards/${first.id}/comments`, {
    json: { id: `ask-${board.id}`, text: '@Ina who prints?', mentions: [me], question: true },
  });
  await ben.api.run(board.id, [{ type: 'card.set', id: second.id, fields: { owner: me } }]);
  const page = await open(ina, '/');
  const way = page.getByRole('navigation').getByRole('link', { name: /^Inbox/ });
  await expect(way).toHaveAccessibleName(/2 unread/);
  await way.click();
  const list = page.getByRole('list', { name: 'Inbox' });
  const asked = list.getByRole('link', { name: `Unread: Ben Bauer asks you on “${first.title}”` });
  const given = list.getByRole('link', { name: `Unread: Ben Bauer made you the owner of “${second.title}”` });
  await expect(asked).toBeVisible();
  await expect(given).toBeVisible();

  await asked.press('Enter');
  await expect(page.getByRole('region', { name: 'Comments' })).toContainText('@Ina who prints?');
  await page.goto('/inbox');
  await expect(given).toBeVisible();
  await expect(asked).toHaveCount(0);
  await expect(page.getByText('1 unread', { exact: true }).last()).toBeVisible();

  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(given).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Unread only' }).check();
  await expect(page.getByRole('heading', { name: 'All read' })).toBeVisible();
  await page.getByText('What you are told of').click();
  const kind = page.getByRole('checkbox', { name: 'When someone makes me the owner of a task' });
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/api/my/inbox/settings'));
  await kind.uncheck();
  await saved;
  await page.reload();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await page.getByText('What you are told of').click();
  await expect(kind).not.toBeChecked();
});

test('[SAY-26] what is said on the open board counts at once, and not only when it is asked for again', async ({
  server,
  ben,
  board,
  browser,
}, info) => {
  const ivo = await server.admin.newAccount(`Ivo Inbox ${info.workerIndex}-${info.repeatEachIndex}`);
  const [first] = (await server.admin.board(board.id)).cards;
  const context = await contextOf(browser, ivo);
  // nothing is asked for again by itself
  await context.addInitScript(() => {
    Object.assign(window, { setInterval: () => 0 });
  });
  const page = await context.newPage();
  const asked = page.waitForResponse((answer) => answer.url().endsWith('/api/my/inbox/unread'));
  const counted = page.waitForResponse((answer) => answer.url().endsWith(`/api/boards/${board.id}/comments`));
  await page.goto(`/b/${board.id}`);
  await Promise.all([asked, counted]);
  const way = page.getByRole('navigation').getByRole('link', { name: /^Inbox/ });
  await expect(way).not.toHaveAccessibleName(/unread/);
  await ben.api.get(`/api/boards/${board.id}/cards/${first?.id ?? ''}/comments`, {
    json: { id: `name-${board.id}`, text: '@Ivo who prints?', mentions: [ivo.me.person.id] },
  });
  await expect(way).toHaveAccessibleName(/1 unread/);
  await context.close();
});

test('[SAY-26] what is said on another board counts by itself, on a board and in the list of boards', async ({
  server,
  ben,
  board,
  open,
}, info) => {
  const uli = await server.admin.newAccount(`Uli Inbox ${info.workerIndex}-${info.repeatEachIndex}`);
  const other = await server.admin.createBoard('Another board');
  const pages = [await open(uli, '/'), await open(uli, `/b/${other}`)];
  for (const page of pages) {
    await page.clock.install();
    const asked = page.waitForResponse((answer) => answer.url().endsWith('/api/my/inbox/unread'));
    await page.reload();
    await asked;
  }
  const [first] = (await server.admin.board(board.id)).cards;
  await ben.api.get(`/api/boards/${board.id}/cards/${first?.id ?? ''}/comments`, {
    json: { id: `far-${board.id}`, text: '@Uli who prints?', mentions: [uli.me.person.id] },
  });
  for (const page of pages) {
    await page.clock.runFor(30_000);
    const way = page.getByRole('navigation').getByRole('link', { name: /^Inbox/ });
    await expect(way).toHaveAccessibleName(/1 unread/);
  }
});
