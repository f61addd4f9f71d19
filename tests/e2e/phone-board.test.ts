import { expect, test } from './fixtures.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

test('[BOARD-60] on a phone the dots go to columns in swimlanes too, and a new task goes to the column on the screen', async ({
  server,
  board,
  anna,
  openBoard,
}) => {
  const { cards } = await server.admin.board(board.id);
  await server.admin.run(board.id, [
    { type: 'card.set', id: cards[0]?.id ?? '', fields: { owner: anna.me.person.id } },
  ]);
  const page = await openBoard(anna, board, PHONE);
  const dots = page.page.getByRole('navigation', { name: 'Columns' });
  const dot = (column: string) => dots.getByRole('button', { name: column });
  await page.display('By owner');
  const cell = (column: string) =>
    page.page.getByRole('region', { name: `${column}, Anna Alt`, exact: true });
  await expect(cell(board.from)).toBeInViewport();
  await dot(board.to).click();
  await expect(dot(board.to)).toHaveAttribute('aria-current', 'true');
  await expect(cell(board.to)).toBeInViewport({ ratio: 0.3 });

  await page.display('None');
  await expect(page.column(board.from)).toBeVisible();
  await dot(board.from).click();
  await expect(dot(board.from)).toHaveAttribute('aria-current', 'true');
  await dot(board.to).click();
  await expect(dot(board.to)).toHaveAttribute('aria-current', 'true');
  await page.page
    .getByRole('group', { name: 'Board', exact: true })
    .getByRole('button', { name: 'Add task' })
    .click();
  await expect(page.column(board.to).getByRole('textbox', { name: `Add task to ${board.to}` })).toBeFocused();
});

test('[START-7] on a phone the line for the first task is not under the advice to write one', async ({
  server,
  anna,
  open,
}, info) => {
  const id = await server.admin.createBoard(info.title.slice(0, 80));
  const page = await open(anna, `/b/${id}`, PHONE);
  const hint = page.getByRole('region', { name: 'Your board is ready' });
  await page.getByRole('button', { name: 'Add the first task', exact: true }).click();
  const line = page.getByRole('textbox', { name: /^Add task to/ });
  await expect(line).toBeFocused();
  await expect(hint).toBeHidden();
  await line.press('Escape');
  await expect(page.getByRole('button', { name: 'Add the first task', exact: true })).toBeVisible();
});
