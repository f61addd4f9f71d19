import type { Page } from '@playwright/test';
import { BoardPage } from './board-page.ts';
import { expect, test } from './fixtures.ts';

test('[UI-122] [UI-123] every page lists its keys, and nothing covers the list', async ({
  anna,
  board,
  open,
}) => {
  const page = await open(anna, '/my');
  await expect(page.getByRole('heading', { name: 'My tasks', level: 1 })).toBeVisible();
  const keys = page.getByRole('dialog', { name: 'Keys' });
  for (const path of ['/my', '/', `/b/${board.id}/digest`]) {
    await page.goto(path);
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    // the program for it comes when the page is drawn
    await expect(async () => {
      await page.keyboard.press('?');
      await expect(keys).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(keys).toContainText('All commands');
    await expect(keys).not.toContainText('Lift');
    await page.keyboard.press('Escape');
    await expect(keys).toBeHidden();
  }
  await page.getByRole('button', { name: 'Anna Alt: account and settings' }).click();
  await page.getByRole('menuitem', { name: 'Keys' }).click();
  await expect(keys.getByText('All commands')).toBeVisible();

  // on a board they are the board's, and the way out says its name above the list
  await page.goto(`/b/${board.id}`);
  await expect(new BoardPage(page).card('Book the stand')).toBeVisible();
  await page.keyboard.press('?');
  await expect(keys).toContainText('Lift and put down');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  const close = keys.getByRole('button', { name: 'Close' });
  await close.focus();
  const [tip, first] = await Promise.all([
    page.locator('[popover]:popover-open', { hasText: 'Close' }).boundingBox(),
    keys.getByText('Walk tasks and columns').boundingBox(),
  ]);
  expect((tip?.y ?? 0) + (tip?.height ?? 0)).toBeLessThan(first?.y ?? 0);
});

/** Notes what moves in the bar of the page, by the browser's own measure of what has not been asked for. */
async function watchBar(page: Page): Promise<() => Promise<string[]>> {
  const moved: string[] = [];
  await page.exposeFunction('barMoved', (what: string) => moved.push(what));
  await page.addInitScript(() => {
    interface Shift {
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { hadRecentInput, sources } = entry as unknown as Shift;
        for (const { node } of hadRecentInput ? [] : sources) {
          const element = node instanceof Element ? node : node?.parentElement;
          if (element?.closest('header')?.parentElement?.querySelector('main'))
            (window as unknown as { barMoved(what: string): void }).barMoved(element.outerHTML);
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return async () => {
    // what was drawn is told after two frames
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    return moved;
  };
}

test('[UI-124] the bar of a board stands still while it loads, and the pill is whole beside a colleague', async ({
  anna,
  ben,
  board,
  open,
  openBoard,
}) => {
  const viewport = { width: 1280, height: 800 };
  await openBoard(ben, board);
  const page = new BoardPage(await open(anna, '/import', { viewport }));
  const moved = await watchBar(page.page);
  await page.page.goto(`/b/${board.id}`);
  await expect(page.here('Ben Bauer')).toBeVisible();
  await expect(page.saveState()).toHaveText('Saved');
  await expect(page.page.getByRole('button', { name: 'Display' }).first()).toBeVisible();
  await expect(page.page.getByRole('button', { name: 'Board menu' })).toBeVisible();
  expect(await moved()).toEqual([]);
  const words = page.saveState().getByRole('status');
  expect(await words.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
});

test('[UI-125] the boards of the side bar stand still when one is opened and worked on', async ({
  anna,
  server,
  open,
}) => {
  const ids = [];
  for (const title of ['Zoo', 'Alps', 'Mole']) ids.push(await server.admin.createBoard(`Order ${title}`));
  const page = await open(anna, `/b/${ids[1] ?? ''}`);
  const links = page
    .getByRole('navigation', { name: 'Boards and reports' })
    .getByRole('link', { name: /^Order / });
  await expect(links).toHaveText([/Alps/, /Mole/, /Zoo/]);
  await links.last().click();
  const [column] = (await server.admin.board(ids[0] ?? '')).columns;
  await new BoardPage(page).add(column?.name ?? '', 'Feed the lions');
  await expect(new BoardPage(page).saveState()).toHaveText('Saved');
  await page.goto('/');
  await expect(links).toHaveText([/Alps/, /Mole/, /Zoo/]);
});

test('[UI-126] no text is smaller than 12 pixels', async ({ anna, board, server, open }) => {
  const [column] = (await server.admin.board(board.id)).columns;
  const [card] = (await server.admin.board(board.id)).cards;
  await server.admin.run(board.id, [
    { type: 'label.add', id: 'mail', name: 'E-Mail', color: 'blue' },
    {
      type: 'card.add',
      columnId: column?.id ?? '',
      title: 'All of it',
      owner: anna.me.person.id,
      due: '2020-01-02T10:00',
      start: '2019-12-30',
      labels: ['mail'],
    },
  ]);
  const page = await open(anna, '/');
  const paths = [
    '/',
    '/my',
    `/b/${board.id}`,
    `/b/${board.id}/t/${card?.id ?? ''}`,
    `/b/${board.id}?view=list`,
    `/b/${board.id}?view=calendar&at=2020-01-02&span=month`,
    `/b/${board.id}/overdue`,
  ];
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const small = await page.evaluate(() => {
      const sizes = [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((each) => each.checkVisibility())
        .flatMap((each) => {
          const own = [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
          const drawn = getComputedStyle(each, '::after').content;
          const isText = own || (drawn !== 'none' && drawn !== 'normal' && drawn !== '""');
          return isText ? [{ size: parseFloat(getComputedStyle(each).fontSize), of: each.outerHTML }] : [];
        });
      return sizes.filter(({ size }) => size < 12).map(({ of }) => of.slice(0, 120));
    });
    expect(small, path).toEqual([]);
  }
});
