import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const TASK = 'Book the stand';

// every field of a task, one after the other
test.slow();

const dialogOf = (page: Page, title = TASK): Locator =>
  page.getByRole('dialog', { name: title, exact: true });

async function pasteInto(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('[TASK-10] [TASK-11] [TASK-9] a checklist is pasted, ordered, owned, dated and turned into a task', async ({
  anna,
  board,
  openBoard,
}) => {
  const annas = await openBoard(anna, board);
  const { page } = annas;
  await annas.card(TASK).click();
  const task = dialogOf(page);
  await task.getByRole('button', { name: 'Add a checklist' }).click();
  const add = task.getByRole('textbox', { name: 'Add an item' });
  await expect(add).toBeFocused();
  await pasteInto(add, '- [x] Ask for an offer\n- Order the carpet\n- Print the banners');
  const items = task.getByRole('textbox', { name: 'Item', exact: true });
  await expect(items).toHaveCount(3);
  await expect(task.getByRole('checkbox', { name: 'Ask for an offer' })).toBeChecked();
  await add.fill('Pack');
  await add.press('Enter');
  await expect(add).toBeFocused();
  await expect(items).toHaveCount(4);

  await items.nth(3).press('Alt+ArrowUp');
  await expect(items.nth(2)).toHaveValue('Pack');
  await expect(items.nth(2)).toBeFocused();
  const grip = task.locator('[data-item]').nth(2).locator('[data-grip]');
  await task.locator('[data-item]').nth(2).hover();
  const from = await grip.boundingBox();
  const to = await task.locator('[data-item]').first().boundingBox();
  if (!from || !to) throw new Error('the items are on the page');
  await page.mouse.move(from.x + 5, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 5, from.y - 20, { steps: 4 });
  await page.mouse.move(from.x + 5, to.y + 2, { steps: 6 });
  await page.mouse.up();
  await expect(items.first()).toHaveValue('Pack');

  const row = task.locator('[data-item]').nth(2);
  await row.getByRole('button', { name: 'Actions for “Order the carpet”' }).click();
  await page.getByRole('menuitem', { name: 'Owner' }).click();
  await page.getByRole('combobox', { name: 'Owner' }).fill('anna');
  await page.keyboard.press('Enter');
  await expect(row.getByRole('button', { name: 'Owner: Anna Alt' })).toBeVisible();
  await row.getByRole('button', { name: 'Actions for “Order the carpet”' }).click();
  await page.getByRole('menuitem', { name: 'Due' }).click();
  await page.getByRole('textbox', { name: 'Due' }).fill('24 Dec 2031');
  await page.keyboard.press('Enter');
  await expect(row).toContainText('24 Dec');
  await row.getByRole('button', { name: 'Actions for “Order the carpet”' }).click();
  await page.getByRole('menuitem', { name: 'Make it a task' }).click();
  await expect(items).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(annas.cardIn(board.from, 'Order the carpet')).toBeVisible();
  await expect(annas.cardsIn(board.from).nth(2)).toHaveText('Order the carpet');
});

test('[TASK-12] what a task waits for is set from both ends, a circle is refused, and the card says it', async ({
  anna,
  board,
  openBoard,
  server,
}) => {
  const annas = await openBoard(anna, board);
  const { page } = annas;
  await annas.card(TASK).click();
  const task = dialogOf(page);
  const pick = async (side: string, title: string): Promise<void> => {
    await task.getByRole('button', { name: `${side} …` }).click();
    await page.getByRole('combobox', { name: side }).fill(title);
    await page.keyboard.press('Enter');
  };
  await pick('Waits for', 'newsletter');
  await expect(task.getByRole('region', { name: 'Waits for' }).getByRole('link')).toHaveText(
    'Write the newsletter',
  );
  await pick('Blocks', 'agency');
  await expect(task.getByRole('region', { name: 'Blocks' }).getByRole('link')).toHaveText('Brief the agency');
  await pick('Waits for', 'agency');
  await expect(page.getByText('That would be a circle')).toBeVisible();
  await expect(task.getByRole('region', { name: 'Waits for' }).getByRole('link')).toHaveCount(1);

  await task.getByRole('link', { name: 'Write the newsletter' }).click();
  await expect(dialogOf(page, 'Write the newsletter').getByRole('region', { name: 'Blocks' })).toContainText(
    TASK,
  );
  await page.keyboard.press('Escape');
  const row = annas.column(board.from).getByRole('listitem').filter({ hasText: TASK });
  await expect(row.getByRole('img', { name: 'Waits for a task' })).toBeVisible();
  const { cards, columns } = await server.admin.board(board.id);
  const done = columns.find(({ kind }) => kind === 'done');
  const newsletter = cards.find(({ title }) => title === 'Write the newsletter');
  await server.admin.run(board.id, [
    { type: 'card.move', id: newsletter?.id ?? '', columnId: done?.id ?? '' },
  ]);
  await expect(row.getByRole('img', { name: 'Waits for a task' })).toHaveCount(0);
});

test('[TASK-6] [TASK-15] estimate, milestone, links and labels are set in the dialog and seen by others', async ({
  anna,
  ben,
  board,
  openBoard,
}) => {
  const annas = await openBoard(anna, board);
  const bens = await openBoard(ben, board);
  const { page } = annas;
  await annas.card(TASK).click();
  const task = dialogOf(page);
  await task.getByRole('textbox', { name: 'Estimate' }).fill('2,5');
  await task.getByRole('textbox', { name: 'Estimate' }).press('Enter');
  await expect(task.getByRole('textbox', { name: 'Estimate' })).toHaveValue('2.5');
  await task.getByRole('checkbox', { name: 'Milestone' }).check();
  await task.getByRole('button', { name: 'Add a link' }).click();
  await page.getByRole('textbox', { name: 'Address' }).fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('https://');
  await page.getByRole('textbox', { name: 'Address' }).fill('example.com/brief');
  await page.keyboard.press('Enter');
  await expect(task.getByRole('link', { name: 'example.com/brief' })).toHaveAttribute(
    'href',
    'https://example.com/brief',
  );

  await task.getByRole('button', { name: 'Edit labels' }).click();
  const labels = dialogOf(page, 'Labels');
  await labels.getByRole('button', { name: 'New label' }).click();
  await labels.getByRole('textbox', { name: 'Name of the label' }).fill('Urgent stuff');
  await labels.getByRole('textbox', { name: 'Name of the label' }).press('Enter');
  await labels.getByRole('button', { name: 'Colour of “Urgent stuff”' }).click();
  await page.getByRole('menuitemradio', { name: 'Pink' }).click();
  await expect(labels.getByRole('button', { name: 'Colour of “Urgent stuff”: Pink' })).toBeVisible();
  await page.keyboard.press('Escape');
  await task.getByRole('button', { name: 'Labels: None' }).click();
  await page.getByRole('combobox', { name: 'Labels' }).press('Enter');
  await page.keyboard.press('Escape');
  const row = bens.column(board.from).getByRole('listitem').filter({ hasText: TASK });
  for (const said of ['Urgent stuff', 'Estimate: 2.5']) await expect(row).toContainText(said);
  await expect(row.getByRole('img', { name: 'Milestone' })).toBeVisible();

  await task.getByRole('button', { name: 'Edit labels' }).click();
  await labels.getByRole('button', { name: 'Archive label “Urgent stuff”' }).click();
  await expect(row).not.toContainText('Urgent stuff');
  await labels.getByText('1 archived label').click();
  await labels.getByRole('button', { name: 'Bring back label “Urgent stuff”' }).click();
  await expect(row).toContainText('Urgent stuff');
});

test('[TASK-13] [TASK-14] [TASK-40] a task has a page, neighbours and a copy', async ({
  anna,
  board,
  openBoard,
  server,
}) => {
  const annas = await openBoard(anna, board);
  const { page } = annas;
  const idOf = async (title: string) =>
    (await server.admin.board(board.id)).cards.find((card) => card.title === title)?.id ?? '';
  const linksOf = async (title: string) =>
    (await server.admin.board(board.id)).cards
      .find((card) => card.title === title)
      ?.links.map((link) => link.title);
  const places = ['Plan', 'Hotel', 'Train', 'Menu', 'Flyer', 'Badges'];
  const cardId = await idOf(TASK);
  await server.admin.run(
    board.id,
    places.map((title, at) => ({
      type: 'link.add',
      cardId,
      id: `l-${at}`,
      url: 'https://example.org',
      title,
    })),
  );
  await annas.card('Write the newsletter').click();
  await expect(dialogOf(page, 'Write the newsletter')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  const task = dialogOf(page);
  await expect(task).toBeVisible();
  await task.getByRole('textbox', { name: 'Description' }).fill('Hall 4');
  await task.getByRole('textbox', { name: 'Description' }).press('Control+a');
  await task.getByRole('textbox', { name: 'Description' }).press('Control+b');
  await task.getByRole('button', { name: 'Add a checklist' }).click();
  await task.getByRole('textbox', { name: 'Add an item' }).fill('Carpet');
  await page.keyboard.press('Enter');

  await task.getByRole('button', { name: 'Open as page' }).click();
  await expect(page).toHaveURL(/\/t\/[\w-]+\/full$/);
  const sheet = page.getByRole('article', { name: TASK });
  await expect(sheet.getByRole('textbox', { name: 'Description' })).toHaveText('Hall 4');
  await page.reload();
  await expect(sheet.getByRole('checkbox', { name: 'Carpet' })).toBeVisible();
  await sheet.getByRole('button', { name: `Actions for “${TASK}”` }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  const copy = dialogOf(page, `${TASK} (copy)`);
  await expect(copy.getByRole('textbox', { name: 'Description' }).locator('strong')).toHaveText('Hall 4');
  await expect(copy.getByRole('checkbox', { name: 'Carpet' })).not.toBeChecked();
  await expect.poll(() => linksOf(`${TASK} (copy)`)).toEqual(places);
  await page.keyboard.press('Escape');
  await expect(annas.card(`${TASK} (copy)`)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(annas.card(`${TASK} (copy)`)).toHaveCount(0);
  await expect
    .poll(async () => (await server.admin.board(board.id)).cards.filter(({ archived }) => !archived).length)
    .toBe(3);
});

test('[TASK-16] on 360 px every field is reached, and nothing is wider than the screen', async ({
  anna,
  board,
  openBoard,
}) => {
  const annas = await openBoard(anna, board, { viewport: { width: 360, height: 740 } });
  const { page } = annas;
  await annas.card(TASK).click();
  const task = dialogOf(page);
  for (const name of ['Column', 'Owner', 'Contributors', 'Start', 'Due', 'Labels']) {
    const field = task.getByRole('button', { name: new RegExp(`^${name}:`) });
    await field.scrollIntoViewIfNeeded();
    await expect(field).toBeInViewport();
  }
  for (const name of ['Waits for …', 'Blocks …', 'Add a link', 'Add a checklist']) {
    const button = task.getByRole('button', { name });
    await button.scrollIntoViewIfNeeded();
    await expect(button).toBeInViewport();
  }
  const wider = await page.evaluate(() =>
    [...document.querySelectorAll('dialog *')]
      .filter((element) => element.closest('[role=toolbar]') === null)
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(wider).toEqual([]);
});

test('[TASK-16] beside the description every field is read whole, however late a task is, in German', async ({
  server,
  anna,
  board,
  open,
}) => {
  const [card] = (await server.admin.board(board.id)).cards;
  await server.admin.run(board.id, [{ type: 'card.set', id: card?.id ?? '', fields: { due: '2019-01-10' } }]);
  const page = await open(anna, `/b/${board.id}/t/${card?.id}`, {
    locale: 'de-DE',
    viewport: { width: 1280, height: 800 },
  });
  const late = page
    .locator('dialog')
    .getByText(/Arbeitstagen fällig/)
    .first();
  await expect(late).toBeVisible();
  const [inner, outer] = [await late.boundingBox(), await page.locator('dialog').boundingBox()];
  expect((inner?.x ?? 0) + (inner?.width ?? Infinity)).toBeLessThan(
    (outer?.x ?? 0) + (outer?.width ?? 0) - 8,
  );
});
