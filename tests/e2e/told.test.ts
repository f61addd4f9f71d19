import type { Page, WebSocketRoute } from '@playwright/test';
import type { Account } from '../harness/api.ts';
import { BoardPage } from './board-page.ts';
import { expect, test, type TestBoard } from './fixtures.ts';
import { partsFetched } from './late-parts.ts';

/** The id of the task of that name. */
async function taskOf({ api }: Account, { id }: TestBoard, title: string): Promise<string> {
  const card = (await api.board(id)).cards.find((one) => one.title === title);
  if (!card) throw new Error(`no task ${title}`);
  return card.id;
}

interface Network {
  cut(): Promise<void>;
  restore(): Promise<void>;
}

/** A page's network, from the next page on that it goes to. */
async function networkOf(page: Page): Promise<Network> {
  const lines: WebSocketRoute[] = [];
  let isCut = false;
  await page.routeWebSocket(/\/sync\//, (near) => {
    if (isCut) return void near.close();
    lines.push(near, near.connectToServer());
  });
  const set = (cut: boolean): Promise<void> => {
    isCut = cut;
    return page.context().setOffline(cut);
  };
  return {
    async cut() {
      await set(true);
      for (const line of lines) await line.close();
    },
    restore: () => set(false),
  };
}

// two people, and a network that goes and comes back
test.slow();

test('[TOLD-10] a value that met another one is told in the task, and comes back by one press', async ({
  anna,
  ben,
  board,
  open,
  openBoard,
}) => {
  const id = await taskOf(anna, board, 'Book the stand');
  const page = await open(anna);
  const network = await networkOf(page);
  await page.goto(`/b/${board.id}`);
  const annas = new BoardPage(page);
  await expect(annas.saveState()).toHaveText('Saved');
  await partsFetched(page);
  await network.cut();
  await annas.card('Book the stand').click();
  const task = page.getByRole('dialog', { name: 'Book the stand' });
  await task.getByRole('button', { name: /^Due:/ }).click();
  await page.getByRole('textbox', { name: 'Due' }).fill('27 Nov 2031');
  await page.keyboard.press('Enter');
  await task.getByRole('button', { name: 'Close' }).click();
  await expect(annas.saveState()).toHaveText('Offline · 1 change waits');
  await ben.api.run(board.id, [{ type: 'card.set', id, fields: { due: '2031-12-01' } }]);
  await network.restore();
  await expect(annas.saveState()).toHaveText('Saved', { timeout: 40_000 });
  const kept = (await anna.api.board(board.id)).cards.find((card) => card.id === id)?.due;
  const [loser, other] = kept === '2031-11-27' ? [ben, 'Mon 1 Dec 2031'] : [anna, 'Thu 27 Nov 2031'];

  const losers = await openBoard(loser, board);
  await expect(losers.page.getByRole('img', { name: 'Your value met another one' })).toBeVisible();
  await losers.card('Book the stand').click();
  const dialog = losers.page.getByRole('dialog', { name: 'Book the stand' });
  await expect(dialog.getByRole('status').filter({ hasText: 'was kept' })).toContainText(other);
  await dialog.getByRole('button', { name: 'Take my value' }).click();
  await expect(dialog.getByRole('button', { name: 'Take my value' })).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: /^Due/ })).toContainText('2031');
  await expect
    .poll(async () => (await anna.api.board(board.id)).cards.find((card) => card.id === id)?.due)
    .not.toBe(kept);
});

test('[TOLD-11] what others changed is marked, and walked through by key', async ({
  anna,
  ben,
  board,
  openBoard,
}) => {
  const looked = (json: object) => anna.api.get(`/api/boards/${board.id}/looked`, { json });
  await looked({ board: 'here' });
  await looked({ board: 'away' });
  for (const title of ['Book the stand', 'Brief the agency']) {
    const id = await taskOf(anna, board, title);
    await ben.api.run(board.id, [{ type: 'card.set', id, fields: { priority: 'high' } }]);
  }
  const annas = await openBoard(anna, board);
  const { page } = annas;
  await expect(page.getByRole('img', { name: 'Changed by Ben Bauer' })).toHaveCount(2);
  await page.getByRole('button', { name: '2 tasks changed' }).click();
  await page.getByRole('button', { name: 'Walk through them' }).click();
  await expect(page.getByRole('dialog', { name: 'Brief the agency' })).toContainText('normal → high');
  await page.keyboard.press('.');
  await expect(page.getByRole('dialog', { name: 'Book the stand' })).toContainText('2 of 2');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('img', { name: 'Changed by Ben Bauer' })).toHaveCount(0);
});

test('[TOLD-9] an earlier description comes back from the history', async ({ anna, board, openBoard }) => {
  const id = await taskOf(anna, board, 'Book the stand');
  await anna.api.run(board.id, [{ type: 'card.describe', id, text: 'Hall 3, corner' }]);
  const annas = await openBoard(anna, board);
  await annas.card('Book the stand').click();
  const dialog = annas.page.getByRole('dialog', { name: 'Book the stand' });
  await dialog.getByText('History').click();
  await dialog.getByRole('button', { name: 'Show the change' }).click();
  await expect(dialog.getByRole('insertion')).toHaveText('Hall 3, corner');
  await dialog.getByRole('button', { name: 'Bring back how it was before' }).click();
  await expect
    .poll(async () => (await anna.api.board(board.id)).cards.find((card) => card.id === id)?.description)
    .toBe('');
});

test('[TOLD-30] [TOLD-31] a column and an item that others put away meanwhile are told, and come back by one press', async ({
  anna,
  ben,
  board,
  open,
}) => {
  const id = await taskOf(anna, board, 'Book the stand');
  const to = (await ben.api.board(board.id)).columns.find(({ name }) => name === board.to)?.id ?? '';
  await anna.api.run(board.id, [{ type: 'check.add', cardId: id, id: 'carpet', text: 'Order the carpet' }]);
  const page = await open(anna);
  const network = await networkOf(page);
  await page.goto(`/b/${board.id}`);
  const annas = new BoardPage(page);
  await expect(annas.saveState()).toHaveText('Saved');
  await partsFetched(page);
  await network.cut();
  await annas.add(board.to, 'Written in the tunnel');
  await page.keyboard.press('Escape');
  await annas.card('Book the stand').click();
  const task = page.getByRole('dialog', { name: 'Book the stand' });
  await task.getByRole('checkbox', { name: 'Order the carpet' }).click();
  await task.getByRole('button', { name: 'Close' }).click();
  await expect(annas.saveState()).toHaveText('Offline · 2 changes wait');
  await ben.api.run(board.id, [
    { type: 'column.archive', id: to },
    { type: 'check.remove', cardId: id, id: 'carpet' },
  ]);
  await network.restore();
  await expect(annas.saveState()).toHaveText('Saved', { timeout: 40_000 });
  await expect(annas.column(board.to)).toHaveCount(0);

  await page.getByRole('button', { name: /changed$|^Merged$/ }).click();
  const panel = page.getByRole('dialog');
  await expect(panel).toContainText('Ben Bauer archived the column');
  await expect(panel).toContainText('Ben Bauer removed the item');
  await panel.getByRole('button', { name: 'Bring the column back' }).click();
  await expect(annas.cardIn(board.to, 'Written in the tunnel')).toBeVisible();
  await panel.getByRole('button', { name: 'Bring the item back' }).click();
  await expect
    .poll(async () => (await ben.api.board(board.id)).cards.find((card) => card.id === id)?.checklist)
    .toMatchObject([{ text: 'Order the carpet', done: true }]);
});
