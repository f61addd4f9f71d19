import type { Page } from '@playwright/test';
import type { Api } from '../harness/api.ts';
import { centre } from './board-page.ts';
import { expect, test, type TestBoard } from './fixtures.ts';

const MANY = 60;

/** More tasks in the first column than the page shows, so that most of their rows are not on it. */
async function fill(api: Api, board: TestBoard): Promise<void> {
  const [first] = (await api.board(board.id)).columns;
  const commands = Array.from({ length: MANY }, (_, n) => ({
    type: 'card.add' as const,
    columnId: first?.id ?? '',
    title: `Task ${n}`,
  }));
  await api.run(board.id, commands);
}

/** How far the list of a column has been scrolled. */
function scrolled(page: Page, column: string): Promise<number> {
  return page
    .getByRole('region', { name: column, exact: true })
    .locator('[data-lane]')
    .evaluate((lane) => lane.scrollTop);
}

test('[UI-15] a finger that moves at once scrolls, and lifts nothing', async ({
  anna,
  board,
  server,
  openBoard,
}) => {
  await fill(server.admin, board);
  const page = await openBoard(anna, board, { hasTouch: true, viewport: { width: 900, height: 700 } });
  const finger = await page.page.context().newCDPSession(page.page);
  const { x, y } = await centre(page.card('Task 4'));
  const lifted = page.page.locator('[data-carried]');
  await finger.send('Input.synthesizeScrollGesture', { x, y, yDistance: -200, speed: 1_200 });
  await expect.poll(() => scrolled(page.page, board.from)).toBeGreaterThan(100);
  await expect(lifted).toHaveCount(0);
});

test('[UI-15] a press without a move opens the task, and the release of a drag opens none', async ({
  anna,
  board,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  await page.handsAreFree();
  const { mouse, keyboard } = page.page;
  const task = await centre(page.card('Book the stand'));
  const lifted = page.page.locator('[data-carried]');
  // taken a little way and back: the mouse is released over the very link that it pressed
  await mouse.move(task.x, task.y);
  await mouse.down();
  await mouse.move(task.x + 20, task.y, { steps: 3 });
  await expect(lifted).toHaveText(/Book the stand/);
  await mouse.move(task.x, task.y, { steps: 3 });
  await mouse.up();
  await expect(lifted).toHaveCount(0);
  // put back by Escape, and released only then
  await mouse.down();
  await mouse.move(task.x + 20, task.y, { steps: 3 });
  await expect(lifted).toHaveText(/Book the stand/);
  await keyboard.press('Escape');
  await expect(lifted).toHaveCount(0);
  await mouse.move(task.x, task.y);
  await mouse.up();
  await expect(page.cardsIn(board.from)).toHaveText([
    'Write the newsletter',
    'Book the stand',
    'Brief the agency',
  ]);
  await expect(page.page.getByRole('dialog')).toHaveCount(0);
  await mouse.click(task.x, task.y);
  await expect(page.page.getByRole('dialog')).toBeVisible();
});

test('[UI-161] a task in the hand points at none below it, and those that stand aside are no layers of their own', async ({
  anna,
  board,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  await page.handsAreFree();
  const { mouse } = page.page;
  const [task, other] = [
    await centre(page.card('Write the newsletter')),
    await centre(page.card('Brief the agency')),
  ];
  await mouse.move(task.x, task.y);
  await mouse.down();
  await mouse.move(other.x, other.y, { steps: 4 });
  await expect(page.page.locator('[data-carried]')).toHaveText(/Write the newsletter/);
  const below = await page.page.evaluate(({ x, y }) => {
    const element = document.elementFromPoint(x, y);
    return {
      isCard: element?.closest('[data-card]') !== null,
      inList: element?.closest('[data-lane]') !== null,
    };
  }, other);
  // the list is, for a wheel scrolls it
  expect(below).toEqual({ isCard: false, inList: true });
  const card = page.page.locator('[data-card]').filter({ hasText: 'Brief the agency' });
  // what every element of every card would inherit is left alone
  await expect(card).toHaveCSS('pointer-events', 'auto');
  await expect(card.locator('..')).toHaveCSS('transform', /^matrix\(1, 0, 0, 1, 0, -\d/);
  await expect(card.locator('..')).toHaveCSS('transition-property', '--row-aside');
  await mouse.up();
  await expect(page.page.locator('[data-carried]')).toHaveCount(0);
});

test('[USE-5] a task is carried to the end of a long column: the list scrolls under it', async ({
  anna,
  board,
  server,
  openBoard,
}) => {
  await fill(server.admin, board);
  const page = await openBoard(anna, board);
  await page.handsAreFree();
  const { mouse } = page.page;
  const from = await centre(page.card('Write the newsletter'));
  const lane = await page.column(board.from).locator('[data-lane]').boundingBox();
  if (!lane) throw new Error('the column is not on the page');
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x, from.y + 30, { steps: 4 });
  await mouse.move(from.x, lane.y + lane.height - 4, { steps: 8 });
  await expect(page.card(`Task ${MANY - 1}`)).toBeInViewport({ timeout: 20_000 });
  await mouse.up();
  await expect(page.card('Write the newsletter')).toBeInViewport();
  await expect(page.saveState()).toHaveText('Saved');
  const titles = await page.cardsIn(board.from).allTextContents();
  expect(titles.indexOf('Write the newsletter')).toBeGreaterThan(titles.indexOf(`Task ${MANY - 8}`));
});

test('[UI-54] a task that someone archives while it is dragged leaves the hand, and that is said', async ({
  anna,
  board,
  server,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  await page.handsAreFree();
  const { mouse } = page.page;
  const { cards } = await server.admin.board(board.id);
  const task = cards.find(({ title }) => title === 'Book the stand');
  const from = await centre(page.card('Book the stand'));
  const to = await centre(page.column(board.to));
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 6 });
  await expect(page.page.locator('[data-carried]')).toHaveText(/Book the stand/);
  await server.admin.run(board.id, [{ type: 'card.archive', id: task?.id ?? '' }]);
  await expect(page.page.locator('[data-carried]')).toHaveCount(0);
  await mouse.up();
  await expect(page.page.getByText(/Book the stand.*(archived|away)/).first()).toBeVisible();
  await expect(page.card('Book the stand')).toHaveCount(0);
  // the hand is free for the next one
  await page.drag('Brief the agency', page.column(board.to));
  await expect(page.cardIn(board.to, 'Brief the agency')).toBeVisible();
});
