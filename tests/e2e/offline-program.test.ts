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
