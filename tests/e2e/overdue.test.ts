import { contextOf } from '../harness/sign-in.ts';
import { expect, test } from './fixtures.ts';

test('[REP-48] [REP-49] of what is overdue one reminds others and puts off one’s own, and nobody counts less', async ({
  browser,
  server,
}) => {
  const [anna, ben, cora] = [
    await server.admin.newAccount('Anna Ost'),
    await server.admin.newAccount('Ben Ost'),
    await server.admin.newAccount('Cora Ost'),
  ];
  const board = await server.admin.createBoard('Reminders');
  const [column] = (await server.admin.board(board)).columns;
  const late = { type: 'card.add', columnId: column?.id ?? '', due: '2024-01-10' } as const;
  await server.admin.run(board, [
    { ...late, id: 'anna', title: 'Print the programme', owner: anna.me.person.id },
    { ...late, id: 'ben', title: 'Book the hall', owner: ben.me.person.id },
  ]);
  const snooze = { boardId: board, cardId: 'anna', until: '2099-01-01' };
  await anna.api.get('/api/my/snoozes', { json: snooze });
  const page = await (await contextOf(browser, anna)).newPage();
  await page.goto(`/b/${board}/overdue`);
  const report = page.getByRole('article');
  await page.getByRole('button', { name: 'Gently remind Ben Ost of “Book the hall”' }).click();
  await expect(page.getByText('Ben Ost finds your reminder in the inbox.')).toBeVisible();
  await expect(report).toContainText('you reminded today');
  await page.reload();
  await expect(report).toContainText('you reminded today');
  await expect(page.getByRole('button', { name: /Gently remind/ })).toHaveCount(0);
  await expect(report.getByRole('link', { name: 'Print the programme' })).toBeHidden();
  await expect(report).toContainText('Two tasks are overdue');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(report.getByRole('link', { name: 'Print the programme' })).toBeVisible();
  await page.context().close();
  const other = await (await contextOf(browser, cora)).newPage();
  await other.goto(`/b/${board}/overdue`);
  await expect(other.getByRole('article')).toContainText('Anna Ost reminded today');
  await other.context().close();
  const inbox = await (await contextOf(browser, ben)).newPage();
  await inbox.goto('/inbox');
  await expect(inbox.getByRole('main')).toContainText(
    'Anna Ost reminds you of the overdue task “Book the hall”',
  );
  await inbox.context().close();
});

test('[UI-154] the page of what is overdue is not taken away for texts that come late', async ({
  browser,
  server,
}) => {
  const anna = await server.admin.newAccount('Anna Spät');
  const board = await server.admin.createBoard('Late texts');
  const [column] = (await server.admin.board(board)).columns;
  await server.admin.run(board, [
    {
      type: 'card.add',
      columnId: column?.id ?? '',
      title: 'Print the programme',
      due: '2024-01-10',
      owner: anna.me.person.id,
    },
  ]);
  const page = await (await contextOf(browser, anna)).newPage();
  // each frame notes whether the report can be seen, where that is another than in the frame before
  await page.addInitScript(() => {
    const seen: string[] = [];
    const look = () => {
      const now = document.querySelector('article')?.checkVisibility() === true ? 'shown' : 'hidden';
      if (seen.at(-1) !== now) document.documentElement.dataset['seen'] = [...seen, now].join(' ');
      if (seen.at(-1) !== now) seen.push(now);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  let letThrough = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letThrough = resolve));
  let asked = (): void => undefined;
  const held = new Promise<void>((resolve) => (asked = resolve));
  await page.route(/\/assets\/messages\.(de|en)-[\w-]+\.js$/, async (route) => {
    const answer = await route.fetch();
    if ((await answer.text()).includes('Where you take part')) {
      asked();
      await gate;
    }
    await route.fulfill({ response: answer });
  });
  await page.goto(`/b/${board}/overdue`);
  await held;
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  letThrough();
  await expect(page.getByRole('button', { name: /Print the programme/ })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-seen', 'hidden shown');
  // other texts may still be on their way through here
  await page.unrouteAll({ behavior: 'wait' });
  await page.context().close();
});
