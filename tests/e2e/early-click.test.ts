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

test('[UI-101] a key whose program cannot come says so, once, and does nothing later', async ({
  anna,
  board,
  open,
}) => {
  const page = await open(anna, '/nowhere');
  let isCut = true;
  await page.route(/\/assets\/(gestures|late|task|views|dialogs|editor)-[\w-]+\.js$/, (route) =>
    isCut ? route.abort() : route.continue(),
  );
  await page.goto(`/b/${board.id}`);
  const missing = page.getByText('That could not be loaded just now.');
  const card = page.getByRole('link', { name: NEWSLETTER, exact: true });
  await card.focus();
  await page.keyboard.press('Tab');
  await card.focus();
  await page.keyboard.press('Delete');
  await expect(missing).toHaveCount(1);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(missing).toHaveCount(0);

  isCut = false;
  await card.focus();
  await page.keyboard.press('x');
  await expect(page.getByRole('toolbar', { name: 'Selected tasks' })).toContainText('1 task selected');
  await expect(card).toBeVisible();
  await expect(missing).toHaveCount(0);
});

test('[UI-20] what a dead network took of the program is fetched when it is back', async ({
  anna,
  board,
  open,
}) => {
  const page = await open(anna, '/nowhere');
  let isCut = true;
  await page.routeWebSocket(/\/sync\//, (socket) => {
    if (isCut) void socket.close();
    else socket.connectToServer();
  });
  // no page shows the editor by itself
  const editor = /\/assets\/editor-[\w-]+\.js$/;
  await page.route(editor, (route) => (isCut ? route.abort() : route.continue()));
  const failed = page.waitForEvent('requestfailed', (request) => editor.test(request.url()));
  await page.goto(`/b/${board.id}`);
  await failed;
  const arrived = page.waitForResponse((response) => editor.test(response.url()) && response.ok());
  isCut = false;
  await expect(page.getByRole('link', { name: NEWSLETTER, exact: true })).toBeVisible();
  await arrived;
});
