import { expect, test } from './fixtures.ts';

const TASK = 'Book the stand';
const MANY = 40;

test('[UI-62] a task that someone else moves is seen to go', async ({ anna, ben, board, openBoard }) => {
  const annas = await openBoard(anna, board);
  const bens = await openBoard(ben, board);
  await annas.page.locator('#column-name-hint').waitFor({ state: 'attached' });
  await expect(annas.card(TASK)).toBeVisible();
  // a picture of the task flies above the page while the task itself is there already
  const flown = annas.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        new MutationObserver((changes) => {
          for (const { addedNodes } of changes)
            for (const node of addedNodes)
              if (node instanceof HTMLElement && node.inert && node.getAnimations().length > 0)
                resolve(node.textContent);
        }).observe(document.body, { childList: true });
      }),
  );
  await bens.card(TASK).focus();
  await bens.page.keyboard.press('Space');
  await bens.page.keyboard.press('ArrowRight');
  await bens.page.keyboard.press('Space');
  expect(await flown).toContain(TASK);
  await expect(annas.cardIn(board.to, TASK)).toBeVisible();
  await expect(annas.page.locator('body > [inert]')).toHaveCount(0);
});

test('[UI-61] what one looks at stays where it is when tasks come and go above it', async ({
  anna,
  board,
  server,
  openBoard,
}) => {
  const { columns, cards } = await server.admin.board(board.id);
  const columnId = columns[0]?.id ?? '';
  await server.admin.run(
    board.id,
    Array.from({ length: MANY }, (_, n) => ({ type: 'card.add' as const, columnId, title: `Task ${n}` })),
  );
  const page = await openBoard(anna, board);
  const column = page.column(board.from);
  await expect(page.card(TASK)).toBeVisible();
  await column.locator('[data-lane]').evaluate((lane) => lane.scrollTo({ top: 900 }));
  const seen = column.getByRole('link', { name: /^Task \d+$/ });
  await expect(page.card(TASK)).not.toBeInViewport();
  await expect(page.card('Task 20')).toBeInViewport();
  expect(await seen.count()).toBeGreaterThan(3);
  const top = async () => Math.round((await page.card('Task 20').boundingBox())?.y ?? 0);
  const before = await top();
  await server.admin.run(board.id, [
    { type: 'card.add', columnId, title: 'On top of it', before: cards[0]?.id ?? null, after: null },
    { type: 'card.add', columnId, title: 'And another', before: cards[0]?.id ?? null, after: null },
  ]);
  await expect(column).toContainText(`${MANY + 5} tasks`);
  expect(await top()).toBe(before);
  await server.admin.run(board.id, [{ type: 'card.archive', id: cards[1]?.id ?? '' }]);
  await expect(column).toContainText(`${MANY + 4} tasks`);
  expect(await top()).toBe(before);
});
