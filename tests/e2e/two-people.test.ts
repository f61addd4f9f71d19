import { expect, test } from './fixtures.ts';

test('[USE-3] what one person adds, renames and moves, another sees without reloading', async ({
  anna,
  ben,
  board,
  openBoard,
}) => {
  const annas = await openBoard(anna, board);
  const bens = await openBoard(ben, board);
  await expect(bens.cardsIn(board.from)).toHaveCount(3);

  await annas.add(board.from, 'Print the flyer');
  await expect(bens.cardIn(board.from, 'Print the flyer')).toBeVisible();

  await annas.choose('Print the flyer', 'Rename');
  await annas.page.getByRole('textbox', { name: 'Title' }).fill('Print the leaflet');
  await annas.page.keyboard.press('Enter');
  await expect(bens.card('Print the leaflet')).toBeVisible();
  await expect(bens.card('Print the flyer')).toHaveCount(0);

  await bens.drag('Book the stand', bens.column(board.to));
  await expect(annas.cardIn(board.to, 'Book the stand')).toBeVisible();
  await expect(annas.cardIn(board.from, 'Book the stand')).toHaveCount(0);
});

test('[USE-4] people see who else is here and who has a task open', async ({
  anna,
  ben,
  board,
  openBoard,
}) => {
  const annas = await openBoard(anna, board);
  const bens = await openBoard(ben, board);
  await expect(annas.here('Ben Bauer')).toBeVisible();
  await expect(bens.here('Anna Alt')).toBeVisible();

  await annas.card('Brief the agency').click();
  await expect(annas.page.getByRole('dialog')).toBeVisible();
  await expect(bens.column(board.from)).toContainText('Anna Alt has this open');

  await annas.page.context().close();
  await expect(bens.column(board.from)).not.toContainText('Anna Alt has this open');
  await expect(bens.here('Anna Alt')).toHaveCount(0);
});
