import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';

const [NEWSLETTER, STAND] = ['Write the newsletter', 'Book the stand'] as const;

test('[FIND-14] the palette does to a task what its menu does, and goes to one’s own tasks from any page', async ({
  server,
  board,
  open,
}, info) => {
  // a person of this test's own: the palette offers one's tasks of all boards, and other tests have the like
  const pia = await server.admin.newAccount(`Pia Palette ${info.workerIndex}-${info.repeatEachIndex}`);
  const { cards } = await server.admin.board(board.id);
  const idOf = (title: string) => cards.find((card) => card.title === title)?.id ?? '';
  const ofServer = async () =>
    (await server.admin.board(board.id)).cards.find(({ title }) => title === NEWSLETTER);
  await server.admin.run(board.id, [
    { type: 'card.set', id: idOf(STAND), fields: { owner: pia.me.person.id } },
  ]);
  const page = await open(pia, '/boards');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const palette = page.getByRole('dialog', { name: 'Go to and do' });
  const go = async (words: string, option: string | RegExp) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'What do you want to do, or where to?' }).fill(words);
    await palette.getByRole('option', { name: option }).first().click();
    await expect(palette).toBeHidden();
  };
  await go('book stand', new RegExp(`^${STAND}`));
  await expect(page.getByRole('dialog', { name: STAND })).toBeVisible();
  await page.keyboard.press('Escape');
  // nothing behind an open dialog takes the focus
  await expect(page.getByRole('dialog')).toBeHidden();
  const card = page.getByRole('link', { name: NEWSLETTER, exact: true });
  await card.focus();
  await go('verantwortliche', /^Owner of the task/);
  await page.getByRole('combobox', { name: 'Owner' }).fill('pia');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await ofServer())?.owner).toBe(pia.me.person.id);
  await expect(card).toBeFocused();
  await go('select the task', /^Select the task/);
  await expect(page.getByRole('toolbar', { name: 'Selected tasks' })).toContainText('1 task selected');
  await page.keyboard.press('Escape');
  await go('duplicate', /^Duplicate the task/);
  await expect(page.getByRole('dialog', { name: `Copy of ${NEWSLETTER}` })).toBeVisible();
  await page.keyboard.press('Escape');
  await go('settings', 'Board settings');
  await expect(page.getByRole('dialog', { name: 'Board settings' })).toBeVisible();
  await page.keyboard.press('Escape');
  await go('single-letter', 'Single-letter keys: off');
  await card.focus();
  await page.keyboard.press('x');
  await expect(page.getByRole('toolbar', { name: 'Selected tasks' })).toBeHidden();
});

test('[FIND-20] what is filtered by goes along to the view that the palette is asked for', async ({
  board,
  anna,
  open,
}) => {
  const page = await open(anna, `/b/${board.id}?q=stand`);
  const filters = page.getByRole('region', { name: 'Filters' });
  await expect(filters).toContainText('1 of 3 tasks shown');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'What do you want to do, or where to?' }).fill('list');
  await page.getByRole('option', { name: /^List/ }).first().click();
  await expect(page.getByRole('grid', { name: 'Tasks as a list' }).getByRole('row')).toHaveCount(2);
  await expect(filters).toContainText('1 of 3 tasks shown');
  await expect(page).toHaveURL(/\?q=stand&view=list$/);
});

test('[UI-145] Enter in a list of people that is not here yet chooses who was typed as soon as it is', async ({
  server,
  board,
  anna,
  ben,
  open,
}) => {
  const page = await open(anna);
  let answer = () => {};
  const asked = new Promise<void>((done) => (answer = done));
  await page.route('**/api/people', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(`/b/${board.id}`);
  await page.getByRole('link', { name: NEWSLETTER, exact: true }).focus();
  await page.keyboard.press('o');
  const field = page.getByRole('combobox', { name: 'Owner' });
  const owner = async () =>
    (await server.admin.board(board.id)).cards.find(({ title }) => title === NEWSLETTER)?.owner;
  await field.fill('anna');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The names are not here yet.')).toBeVisible();
  // who goes on typing means something else
  await field.fill('ben');
  await page.keyboard.press('Enter');
  answer();
  await expect.poll(owner).toBe(ben.me.person.id);
  await expect(field).toBeHidden();
});

test('[START-10] what the archive shows is exported, and without the server that is said', async ({
  server,
  board,
  anna,
  open,
}) => {
  const { cards } = await server.admin.board(board.id);
  await server.admin.run(board.id, [
    { type: 'card.archive', id: cards.find(({ title }) => title === STAND)?.id ?? '' },
  ]);
  const page = await open(anna, `/b/${board.id}?view=archive`);
  await expect(page.getByText(STAND)).toBeVisible();
  const ask = async () => {
    await page.getByRole('button', { name: 'Board menu' }).click();
    await page.getByRole('menuitem', { name: 'Export' }).click();
    await page.getByRole('radio', { name: 'What is shown now, 1 task' }).check();
  };
  await ask();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text).toContain(STAND);
  expect(text).not.toContain(NEWSLETTER);

  await ask();
  await page.context().setOffline(true);
  await expect(page.getByRole('dialog').getByText('it cannot be reached just now')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download' })).toBeDisabled();
});
