import { contextOf } from '../harness/sign-in.ts';
import { expect, test } from './fixtures.ts';

test('[REP-48] [REP-49] of what is overdue one reminds others and puts off one’s own, and nobody counts less', async ({
  browser,
  server,
}) => {
  const [anna, ben] = [await server.admin.newAccount('Anna Ost'), await server.admin.newAccount('Ben Ost')];
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
  await expect(report).toContainText('reminded today');
  await expect(report.getByRole('link', { name: 'Print the programme' })).toBeHidden();
  await expect(report).toContainText('Two tasks are overdue');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(report.getByRole('link', { name: 'Print the programme' })).toBeVisible();
  await page.context().close();
  const inbox = await (await contextOf(browser, ben)).newPage();
  await inbox.goto('/inbox');
  await expect(inbox.getByRole('main')).toContainText(
    'Anna Ost reminds you of the overdue task “Book the hall”',
  );
  await inbox.context().close();
});
