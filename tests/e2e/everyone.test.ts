import { expect, test } from './fixtures.ts';

test('[USE-12] a person with a German browser reads German, and can choose English', async ({
  anna,
  board,
  openBoard,
}) => {
  test.slow();
  const { page } = await openBoard(anna, board, { locale: 'de-DE' });
  await expect(page.getByRole('button', { name: 'Gespeichert', exact: true })).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('button', { name: 'Anna Alt: Konto und Einstellungen' }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();
});

test('[UI-113] a crowded card shows its day whole', async ({ server, anna, board, openBoard }) => {
  const [card] = (await server.admin.board(board.id)).cards;
  const id = card?.id ?? '';
  await server.admin.run(board.id, [
    {
      type: 'card.set',
      id,
      fields: {
        owner: anna.me.person.id,
        due: '2026-01-05',
        priority: 'urgent',
        estimate: 2.5,
        blocked: { reason: 'Waits for a yes' },
      },
    },
    { type: 'card.describe', id, text: 'To be read' },
    ...['one', 'two', 'three'].map((text) => ({ type: 'check.add', cardId: id, text }) as const),
  ]);
  const { page } = await openBoard(anna, board, { locale: 'de-DE', viewport: { width: 360, height: 740 } });
  const about = page.locator(`#about-${id}`);
  await expect(about).toContainText('2,5');
  const wide = await about.evaluate((row) =>
    [...row.querySelectorAll('span')]
      .filter(({ clientWidth, scrollWidth }) => clientWidth > 1 && scrollWidth > clientWidth)
      .map(({ textContent }) => textContent),
  );
  expect(wide).toEqual([]);
  expect((await about.boundingBox())?.height).toBe(20);
});

test('[UI-114] at 400 % the bar goes away with the scroll, and the tasks have the screen', async ({
  anna,
  board,
  openBoard,
}) => {
  // 1280 by 1024 pixels at 400 %
  const at = await openBoard(anna, board, { viewport: { width: 320, height: 256 } });
  await expect(at.card('Write the newsletter')).toBeVisible();
  await at.page.mouse.move(160, 20);
  await at.page.mouse.wheel(0, 400);
  await expect(at.page.getByRole('heading', { level: 1 })).not.toBeInViewport();
  await expect(at.card('Write the newsletter')).toBeInViewport({ ratio: 1 });
  const isWider = await at.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(isWider).toBe(false);
});

test('[UI-115] with colours of the system what is selected and what receives is seen, and without motion nothing moves', async ({
  anna,
  board,
  openBoard,
}) => {
  const at = await openBoard(anna, board);
  await at.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await at.select('Write the newsletter');
  const card = at.page.locator('[data-card][data-selected]');
  await expect(card).toHaveCSS('border-top-width', '2px');
  await at.page.keyboard.press('Escape');
  await at.card('Book the stand').focus();
  await at.page.keyboard.press('Space');
  await at.page.keyboard.press('ArrowRight');
  await expect(at.column(board.to)).toHaveCSS('outline-style', 'solid');
  await at.page.keyboard.press('Space');
  await expect(at.cardIn(board.to, 'Book the stand')).toBeFocused();
  const moving = await at.page.evaluate(
    () =>
      document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1)
        .length,
  );
  expect(moving).toBe(0);
});
