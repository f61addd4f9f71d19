import { expect, test } from './fixtures.ts';
import { partsFetched } from './late-parts.ts';

test('[UI-127] [UI-128] the focus goes to a task that comes back from the archive, which says who put it there', async ({
  anna,
  ben,
  board,
  openBoard,
}) => {
  const cards = (await ben.api.board(board.id)).cards;
  const brief = cards.find(({ title }) => title === 'Brief the agency');
  await ben.api.run(board.id, [{ type: 'card.archive', id: brief?.id ?? '' }]);
  const view = await openBoard(anna, board);
  const { page } = view;
  await expect(view.saveState()).toHaveText('Saved');
  await partsFetched(page);
  await view.card('Book the stand').focus();
  await page.keyboard.press('Delete');
  await expect(view.card('Book the stand')).toBeHidden();
  await expect(view.card('Write the newsletter')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(view.card('Book the stand')).toBeFocused();

  // by the way back in what is said of it
  await page.keyboard.press('Delete');
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(view.card('Book the stand')).toBeFocused();

  await page.goto(`/b/${board.id}/t/${brief?.id ?? ''}`);
  const task = page.getByRole('dialog', { name: 'Brief the agency' });
  await expect(task.getByText(/^Ben Bauer archived this task \(/)).toBeVisible();
  await task.getByRole('button', { name: 'Restore' }).click();
  await expect(task.getByText(/archived this task/)).toBeHidden();
  await expect
    .poll(async () => (await ben.api.board(board.id)).cards.find(({ id }) => id === brief?.id)?.archived)
    .toBeUndefined();

  // in the archive itself one goes on with the next
  await ben.api.run(
    board.id,
    cards.slice(0, 2).map(({ id }) => ({ type: 'card.archive', id })),
  );
  await page.goto(`/b/${board.id}?view=archive`);
  const back = page.getByRole('button', { name: /^Restore “/ });
  await expect(back).toHaveCount(2);
  await back.first().press('Enter');
  await expect(back).toHaveCount(1);
  await expect(back).toBeFocused();
});

test('[BOARD-71] what can be done with a task in its dialog can be done on its card', async ({
  anna,
  board,
  openBoard,
}) => {
  const view = await openBoard(anna, board);
  await view.choose('Book the stand', 'Duplicate');
  await expect(view.cardsIn(board.from)).toHaveText([
    'Write the newsletter',
    'Book the stand',
    'Book the stand (copy)',
    'Brief the agency',
  ]);
  await expect(view.card('Book the stand (copy)')).toBeFocused();
  const menu = await view.openMenu('Book the stand (copy)');
  await expect(menu.getByRole('menuitem', { name: 'Print' })).toBeVisible();
  await menu.getByRole('menuitem', { name: 'Open as page' }).click();
  await expect(view.page).toHaveURL(/\/t\/.+/);
  await expect(view.page.getByRole('textbox', { name: 'Title' })).toHaveValue('Book the stand (copy)');
});
