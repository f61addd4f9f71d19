import { expect, test } from './fixtures.ts';
import { holdLateScripts } from './late-parts.ts';

const [NEWSLETTER, STAND] = ['Write the newsletter', 'Book the stand'] as const;

test('[UI-160] what is typed after the key of the search waits for the field, and does nothing else', async ({
  anna,
  board,
  open,
}) => {
  const page = await open(anna, '/nowhere');
  const line = await holdLateScripts(page);
  await page.goto(`/b/${board.id}`);
  const stand = page.getByRole('link', { name: STAND, exact: true });
  await stand.focus();
  await page.keyboard.press('/');
  // each of these letters is a key of the task that has the focus
  await page.keyboard.type('boolx');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('k the');
  line.letThrough();
  const field = page.getByRole('combobox', { name: 'Search tasks' });
  await expect(field).toHaveValue('book the');
  await expect(field).toBeFocused();
  await page.keyboard.type(' st');
  await expect(field).toHaveValue('book the st');
  await expect(stand).toBeVisible();
  await expect(page.getByRole('link', { name: NEWSLETTER, exact: true })).toBeHidden();
  await expect(page.getByRole('toolbar', { name: 'Selected tasks' })).toBeHidden();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('[UI-160] tasks that are typed and entered before their line is there are added one after the other', async ({
  anna,
  board,
  open,
}) => {
  const page = await open(anna, '/nowhere');
  const line = await holdLateScripts(page);
  await page.goto(`/b/${board.id}`);
  await page.getByRole('link', { name: STAND, exact: true }).focus();
  await page.keyboard.press('c');
  await page.keyboard.type('Call Ben');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Mail Eve');
  line.letThrough();
  const column = page.getByRole('region', { name: board.from });
  await expect(column.getByRole('link', { name: 'Call Ben', exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: `Add task to ${board.from}` })).toHaveValue('Mail Eve');
  await page.keyboard.press('Enter');
  await expect(column.getByRole('link', { name: 'Mail Eve', exact: true })).toBeVisible();
});

test('[UI-160] a new title is typed ahead', async ({ anna, board, open }) => {
  const page = await open(anna, '/nowhere');
  const line = await holdLateScripts(page);
  await page.goto(`/b/${board.id}`);
  await page.getByRole('link', { name: STAND, exact: true }).focus();
  await page.keyboard.press('e');
  await page.keyboard.type('Book the hall');
  await page.keyboard.press('Enter');
  line.letThrough();
  await expect(page.getByRole('link', { name: 'Book the hall', exact: true })).toBeFocused();
});

test('[UI-160] an owner is typed ahead', async ({ server, anna, board, open }) => {
  const page = await open(anna, '/nowhere');
  const line = await holdLateScripts(page);
  await page.goto(`/b/${board.id}`);
  await page.getByRole('link', { name: STAND, exact: true }).focus();
  await page.keyboard.press('o');
  await page.keyboard.type('anna alt');
  await page.keyboard.press('Enter');
  line.letThrough();
  const owner = async () =>
    (await server.admin.board(board.id)).cards.find((card) => card.title === STAND)?.owner;
  await expect.poll(owner).toBe(anna.me.person.id);
});

test('[UI-160] what the palette is asked for is typed ahead, and is no key of the board', async ({
  server,
  anna,
  board,
  open,
}) => {
  // a name that no other board of hers has
  const [first] = (await server.admin.board(board.id)).columns;
  const title = 'Paint the zeppelin';
  await server.admin.run(board.id, [{ type: 'card.add', columnId: first?.id ?? '', title }]);
  const page = await open(anna, '/nowhere');
  const line = await holdLateScripts(page);
  await page.goto(`/b/${board.id}`);
  await page.getByRole('link', { name: STAND, exact: true }).focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zeppex');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('l');
  await page.keyboard.press('Enter');
  line.letThrough();
  await expect(page.getByRole('dialog', { name: title })).toBeVisible();
  await expect(page.getByRole('toolbar', { name: 'Selected tasks' })).toBeHidden();
});

test('[UI-160] Escape takes back what was asked for before it is there', async ({ anna, board, open }) => {
  const page = await open(anna, '/nowhere');
  const line = await holdLateScripts(page);
  await page.goto(`/b/${board.id}`);
  await page.getByRole('link', { name: STAND, exact: true }).focus();
  for (const key of ['Control+k', 'n', 'Escape', 'x']) await page.keyboard.press(key);
  line.letThrough();
  await expect(page.getByRole('toolbar', { name: 'Selected tasks' })).toContainText('1 task selected');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('[UI-160] a search that cannot be fetched says so, and keys are the board’s again', async ({
  anna,
  board,
  open,
}) => {
  const page = await open(anna, '/nowhere');
  let isCut = true;
  // the keys are here, and the field is not
  await page.route(/\/assets\/views-[\w-]+\.js$/, (route) => (isCut ? route.abort() : route.continue()));
  await page.goto(`/b/${board.id}`);
  const stand = page.getByRole('link', { name: STAND, exact: true });
  await stand.focus();
  await page.keyboard.press('/');
  await expect(page.getByText('That could not be loaded just now.')).toBeVisible();
  await page.keyboard.press('x');
  await expect(page.getByRole('toolbar', { name: 'Selected tasks' })).toContainText('1 task selected');
  isCut = false;
});
