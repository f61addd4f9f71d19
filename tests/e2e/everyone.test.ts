import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect, test } from './fixtures.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations as readable lines: which rule, where. */
async function violations(page: Page): Promise<string[]> {
  // evaluated and not added as a script element, which the page's content policy forbids
  await page.evaluate(AXE);
  const results = await page.evaluate(
    (tags) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly: { type: 'tag', values: tags },
      }),
    RULES,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}

const LOOKS = [
  { locale: 'en-GB', colorScheme: 'light' },
  { locale: 'en-GB', colorScheme: 'dark' },
  { locale: 'de-DE', colorScheme: 'light' },
  { locale: 'de-DE', colorScheme: 'dark' },
] as const;

for (const look of LOOKS) {
  test(`[USE-12] every page is accessible (${look.locale}, ${look.colorScheme})`, async ({
    server,
    anna,
    board,
    open,
    browser,
  }) => {
    test.slow(); // a checker walks every element of eight pages
    const [card] = (await server.admin.board(board.id)).cards;
    const paths = [
      '/',
      '/import',
      `/b/${board.id}`,
      `/b/${board.id}/t/${card?.id}`,
      `/b/${board.id}/digest`,
      `/b/${board.id}/overdue`,
      '/no-such-page',
    ];
    const page = await open(anna, '/', { ...look });
    for (const path of paths) {
      await page.goto(path);
      await expect(page.locator('html'), path).toHaveAttribute('lang', look.locale.slice(0, 2));
      await expect(page.getByRole('heading').first(), path).toBeVisible();
      expect(await violations(page), path).toEqual([]);
    }
    const outside = await browser.newPage({ baseURL: server.url, ...look });
    await outside.goto('/sign-in');
    await expect(outside.getByRole('button').first()).toBeVisible();
    expect(await violations(outside), '/sign-in').toEqual([]);
    await outside.context().close();
  });
}

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
