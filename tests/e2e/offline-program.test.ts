import { NextVersion } from '../harness/next-version.ts';
import { expect, test } from './offline-world.ts';

test.setTimeout(300_000);

test('[OFF-10] a new version is offered and not forced, and until then the old one has all its parts', async ({
  world,
}) => {
  const next = await NextVersion.open();
  next.target = world.server.port;
  world.line.target = next.port;
  const { page } = await world.ready();
  const mark = page.locator('meta[name="test-version"]');
  next.install();
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  const offer = page.getByText('A new version of Taktboard is ready.');
  await expect(offer).toBeVisible();
  await world.line.cut();
  await page.goto('/import');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(mark).toHaveCount(0);
  await world.line.restore();
  await page.goto('/');
  await expect(offer).toBeVisible();
  await expect(mark).toHaveCount(0);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(mark).toHaveCount(1);
  next.close();
});

test('[OFF-10] a server that was updated while one worked offline takes the work, and the update is offered', async ({
  world,
}) => {
  const next = await NextVersion.open();
  next.target = world.server.port;
  world.line.target = next.port;
  const board = await world.ready();
  const { page } = board;
  await world.line.cut();
  await board.add(world.from, 'Written in the tunnel');
  await expect(board.saveState()).toHaveText('Offline · 1 change waits');
  await page.reload();
  await expect(board.saveState()).toHaveText('Offline · 1 change waits');
  await world.server.stop();
  await world.server.start();
  next.install();
  await world.line.restore();
  await expect(board.saveState()).toHaveText('Saved');
  expect(await world.titles()).toContain('Written in the tunnel');
  await page.reload();
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await expect(page.getByText('A new version of Taktboard is ready.')).toBeVisible();
  await expect(page.locator('meta[name="test-version"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.locator('meta[name="test-version"]')).toHaveCount(1);
  await expect(board.saveState()).toHaveText('Saved');
  await expect(board.cardIn(world.from, 'Written in the tunnel')).toBeAttached();
  next.close();
});

test('[OFF-33] every view and dialog opens without a network, on a board that was only looked at', async ({
  world,
}) => {
  const board = await world.ready();
  const { page } = board;
  await page.setViewportSize({ width: 1280, height: 800 });
  await world.line.cut();
  await page.reload();
  await expect(board.cardIn(world.from, 'Book the stand')).toBeVisible();
  for (const [view, sign] of [
    ['list', page.getByRole('grid', { name: 'Tasks as a list' })],
    ['calendar', page.getByRole('radiogroup')],
    ['archive', page.getByText('The archive is empty')],
  ] as const) {
    await page.goto(`/b/${world.boardId}?view=${view}`);
    await expect(sign.first()).toBeVisible();
  }
  await page.goto(`/b/${world.boardId}`);
  await board.card('Book the stand').click();
  const task = page.getByRole('dialog', { name: 'Book the stand' });
  await expect(task.getByRole('textbox', { name: 'Description' })).toBeEditable();
  await task.getByRole('button', { name: 'Close' }).click();
  await board.choose('Book the stand', 'Move to');
  await expect(page.getByRole('dialog', { name: 'Move task' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Go to and do' })).toBeVisible();
  await page.keyboard.press('Escape');
  await board.saveState().click();
  await expect(page.getByRole('dialog')).toContainText('There is no connection to the server.');
  await page.keyboard.press('Escape');
  await board.card('Book the stand').hover();
  await board.add(world.from, 'With the line for new tasks');
  await expect(board.cardIn(world.from, 'With the line for new tasks')).toBeVisible();
  for (const path of ['/', '/my', '/import']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await expect(page.getByText('That could not be loaded just now.')).toHaveCount(0);
});

test('[OFF-10] no answer of the server is ever kept with the program', async ({ world }) => {
  const { page } = await world.ready();
  await world.boards(page);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/index.html');
  expect(
    kept.filter((path) => !/^\/(assets\/|index\.html|icon|apple-touch|app\.webmanifest)/.test(path)),
  ).toEqual([]);
});
