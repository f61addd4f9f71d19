import type { Page } from '@playwright/test';
import { expect, keptBoards, test } from './offline-world.ts';

/** What a browser does with a page when its disk is full: a small write may pass its estimate, this never does. */
async function setDisk(page: Page, full: boolean): Promise<void> {
  await page.evaluate((isFull) => {
    const prototype = IDBObjectStore.prototype as { add: unknown; realAdd?: unknown };
    prototype.realAdd ??= prototype.add;
    prototype.add = isFull
      ? () => {
          throw new DOMException('no room', 'QuotaExceededError');
        }
      : prototype.realAdd;
  }, full);
}

test.setTimeout(300_000);

test('[OFF-5] a full disk is told with its reason and tried again, and closing asks only as long', async ({
  world,
}) => {
  const board = await world.ready();
  const { page } = board;
  await world.line.cut();
  await expect(board.saveState()).toHaveText('Offline');
  await setDisk(page, true);
  await board.add(world.from, 'No room for this');
  await expect(board.saveState()).toHaveText('Not saved on this device: no room left');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await setDisk(page, false);
  await expect(board.saveState()).toHaveText('Offline · 1 change waits');
  await page.reload();
  await expect(board.saveState()).toHaveText('Offline · 1 change waits');
  await expect(board.cardIn(world.from, 'No room for this')).toBeVisible();
  expect(asked).toEqual(['beforeunload']);
});

test('[OFF-4] a database that is cleared away under the page is filled again', async ({ world }) => {
  const board = await world.ready();
  const { page } = board;
  await world.line.cut();
  await board.add(world.from, 'Before');
  await expect(board.saveState()).toHaveText('Offline · 1 change waits');
  const client = await page.context().newCDPSession(page);
  await client.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'indexeddb',
  });
  await expect.poll(() => keptBoards(page)).toHaveLength(1);
  await expect
    .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
    .toContain('taktboard/facts');
  await board.add(world.from, 'After');
  await expect(board.saveState()).toHaveText('Offline · 2 changes wait');
  await world.line.restore();
  await expect(board.saveState()).toHaveText('Saved');
  await world.line.cut();
  await page.reload();
  await expect(board.cardIn(world.from, 'Before')).toBeVisible();
  await expect(board.cardIn(world.from, 'After')).toBeVisible();
  await expect(board.cardIn(world.from, 'Book the stand')).toBeVisible();
});

test('[OFF-8] a board that is gone on return hands out what waited, and leaves the device', async ({
  world,
}) => {
  const board = await world.ready();
  const { page } = board;
  await world.line.cut();
  await board.add(world.from, 'Too late');
  await expect(board.saveState()).toHaveText('Offline · 1 change waits');
  await world.server.admin.get(`/api/boards/${world.boardId}`, { method: 'PATCH', json: { trashed: true } });
  await world.line.restore();
  await expect(page.getByText('1 change of yours had not reached the server')).toBeVisible();
  expect(await keptBoards(page)).toHaveLength(1);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download unsynced work' }).click();
  expect((await download).suggestedFilename()).toContain(world.boardId);
  await page.getByRole('button', { name: 'Remove from this device' }).click();
  await expect.poll(() => keptBoards(page)).toEqual([]);
});

test('[OFF-8] a board that one may not see any more hands out what waited too', async ({ world }) => {
  const board = await world.ready();
  const { page } = board;
  await world.line.cut();
  await board.add(world.from, 'No longer mine');
  await expect(board.saveState()).toHaveText('Offline · 1 change waits');
  await world.server.admin.get(`/api/boards/${world.boardId}/people`, {
    method: 'PATCH',
    json: { everyone: 'none' },
  });
  await world.line.restore();
  await expect(page.getByText('You do not have access to this board.')).toBeVisible();
  await expect(page.getByText('1 change of yours had not reached the server')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download unsynced work' }).click();
  expect((await download).suggestedFilename()).toContain(world.boardId);
  await page.getByRole('button', { name: 'Remove from this device' }).click();
  await expect.poll(() => keptBoards(page)).toEqual([]);
});

test('[OFF-8] a session that ended keeps what waits for its owner, and nothing else', async ({ world }) => {
  const { page } = await world.ready();
  const ben = await world.server.admin.newAccount('Ben Bauer');
  const board = await world.open(page);
  await world.line.cut();
  await board.add(world.from, 'Anna’s own');
  await expect(board.saveState()).toHaveText('Offline · 1 change waits');
  await page.context().clearCookies();
  await world.line.restore();
  await expect(page).toHaveURL(/sign-in/);
  await page.reload();
  await expect(page.getByText('1 change by Anna Alt waits on this device')).toBeVisible();
  await world.signIn(page, false, ben);
  await expect(board.saveState()).toHaveText('Saved');
  await expect(board.cardIn(world.from, 'Anna’s own')).toBeHidden();
  expect(await world.titles()).not.toContain('Anna’s own');
  await page.context().clearCookies();
  await page.goto('/');
  await expect(page.getByText('1 change by Anna Alt waits on this device')).toBeVisible();
  await expect.poll(() => keptBoards(page)).toHaveLength(1);
  await world.signIn(page);
  await expect.poll(() => world.titles()).toContain('Anna’s own');
});

test('[OFF-7] signing out takes everything from the device after offering what waits, without a network too', async ({
  world,
}) => {
  const board = await world.ready();
  const { page } = board;
  await world.line.cut();
  await board.add(world.from, 'Not sent');
  await expect(board.saveState()).toHaveText('Offline · 1 change waits');
  await page.goto('/');
  await page.getByRole('button', { name: /Anna Alt: account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign out and lose changes?' });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download them' }).click();
  expect((await download).suggestedFilename()).toContain(world.boardId);
  await dialog.getByRole('button', { name: 'Sign out anyway' }).click();
  await expect(page).toHaveURL(/sign-in/);
  await expect.poll(() => keptBoards(page)).toEqual([]);
  await page.goto(`/b/${world.boardId}`);
  await expect(page).toHaveURL(/sign-in/);
  await world.line.restore();
  await page.goto(`/b/${world.boardId}`);
  await expect(page).toHaveURL(/sign-in/);
  expect(await world.titles()).not.toContain('Not sent');
});

test('[OFF-7] on a shared device nothing is kept, that is said, and closing asks', async ({ world }) => {
  const board = await world.ready({ shared: true });
  const { page } = board;
  await board.saveState().click();
  await expect(page.getByText('nothing is kept on it')).toBeVisible();
  await page.keyboard.press('Escape');
  await world.line.cut();
  await board.add(world.from, 'In the page alone');
  await expect(board.saveState()).toHaveText('Offline · 1 change waits');
  expect(await keptBoards(page)).toEqual([]);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(['beforeunload']);
});
