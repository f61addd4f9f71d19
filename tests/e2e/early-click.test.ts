import { expect, test } from './fixtures.ts';

const [NEWSLETTER, STAND] = ['Write the newsletter', 'Book the stand'] as const;

test('[UI-101] a click that selects waits for its program, and one whose program cannot come says so', async ({
  anna,
  board,
  open,
}) => {
  const page = await open(anna, '/nowhere');
  let isCut = true;
  // whatever a board can be drawn without
  await page.route(/\/assets\/(gestures|late|task|views|dialogs|editor)-[\w-]+\.js$/, (route) =>
    isCut ? route.abort() : route.continue(),
  );
  await page.goto(`/b/${board.id}`);
  const card = (title: string) => page.getByRole('link', { name: title, exact: true });
  const missing = page.getByText('That could not be loaded just now.');
  await card(NEWSLETTER).click({ modifiers: ['ControlOrMeta'] });
  await expect(missing).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
  await expect(missing).toBeHidden();
  await page.getByRole('button', { name: `Add task to ${board.to}` }).click();
  await expect(missing).toBeVisible();

  isCut = false;
  await card(STAND).click({ modifiers: ['ControlOrMeta'] });
  const bar = page.getByRole('toolbar', { name: 'Selected tasks' });
  await expect(bar).toContainText('1 task selected');
  await card(NEWSLETTER).click({ modifiers: ['ControlOrMeta'] });
  await expect(bar).toContainText('2 tasks selected');
  expect(page.context().pages()).toHaveLength(1);
});
