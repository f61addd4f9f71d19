import { expect, test } from './fixtures.ts';
import { holdLateScripts } from './late-parts.ts';

const TASK = 'Book the stand';

test('[UI-101] keys and buttons that are pressed before their program is here wait for it', async ({
  anna,
  board,
  open,
}) => {
  const page = await open(anna, '/nowhere');
  const line = await holdLateScripts(page);
  await page.goto(`/b/${board.id}`);
  await page.getByRole('link', { name: TASK, exact: true }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: `Add task to ${board.to}` }).click();
  await expect(page.getByRole('region', { name: board.to }).getByRole('link')).toHaveCount(0);
  line.letThrough();
  await expect(page.getByRole('region', { name: board.to }).getByRole('link', { name: TASK })).toHaveCount(1);
  await expect(page.getByRole('textbox', { name: `Add task to ${board.to}` })).toBeVisible();
});

test('[UI-101] a column that is lifted by a key before the program is here is carried, and not renamed', async ({
  anna,
  board,
  open,
}) => {
  const page = await open(anna, '/nowhere');
  const line = await holdLateScripts(page);
  await page.goto(`/b/${board.id}`);
  const name = page.getByRole('button', { name: board.from, exact: true });
  await name.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  line.letThrough();
  await expect(page.getByRole('region').nth(0)).toHaveAccessibleName(board.to);
  await expect(page.getByRole('region').nth(1)).toHaveAccessibleName(board.from);
  await expect(name).toBeFocused();
});

test('[UI-101] a menu that is opened before its program is here opens when it comes', async ({
  anna,
  board,
  open,
}) => {
  const page = await open(anna, '/nowhere');
  const line = await holdLateScripts(page);
  await page.goto(`/b/${board.id}`);
  const name = `Actions for “${TASK}”`;
  await page.getByRole('link', { name: TASK, exact: true }).hover();
  await page.getByRole('button', { name }).click();
  await expect(page.getByRole('menu', { name })).toHaveCount(0);
  line.letThrough();
  await page.getByRole('menu', { name }).getByRole('menuitem', { name: 'Rename' }).click();
  await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeFocused();
});

test('[UI-101] the other button asks for the menu before its program is here, and gets it when it comes', async ({
  anna,
  board,
  open,
}) => {
  const page = await open(anna, '/nowhere');
  const line = await holdLateScripts(page);
  await page.goto(`/b/${board.id}`);
  await page.getByRole('link', { name: TASK, exact: true }).click({ button: 'right' });
  line.letThrough();
  const menu = page.getByRole('menu', { name: `Actions for “${TASK}”` });
  await expect(menu.getByRole('menuitem', { name: 'Blocked' })).toBeVisible();
});

test('[UI-101] [UI-162] a task that is opened before its program is here is seen to come', async ({
  anna,
  board,
  open,
}) => {
  const page = await open(anna, '/nowhere', { viewport: { width: 360, height: 740 }, hasTouch: true });
  const line = await holdLateScripts(page);
  await page.goto(`/b/${board.id}`);
  await page.getByRole('link', { name: TASK, exact: true }).tap();
  const coming = page.getByRole('status').filter({ hasText: /^Loading …$/ });
  await expect(coming).toBeVisible();
  const { width = 0, height = 0 } = (await coming.boundingBox()) ?? {};
  expect([width, height > 500]).toEqual([360, true]);
  line.letThrough();
  await expect(page.getByRole('dialog', { name: TASK })).toBeVisible();
  await expect(coming).toHaveCount(0);
});

test('[UI-20] a part whose styles could not be fetched is shown with them the next time', async ({
  anna,
  board,
  open,
}) => {
  const page = await open(anna, '/nowhere');
  const styles = /\/assets\/(late|task|views|dialogs)-[\w-]+\.css$/;
  await page.route(styles, (route) => route.abort());
  await page.goto(`/b/${board.id}`);
  const task = page.getByRole('link', { name: TASK, exact: true });
  await task.click();
  await expect(page.getByText('That could not be loaded just now.').first()).toBeVisible();
  await page.unroute(styles);
  await task.click();
  const dialog = page.getByRole('dialog', { name: TASK });
  await expect(dialog).toBeVisible();
  await expect(dialog).toHaveCSS('border-radius', /^[1-9]/);
});
