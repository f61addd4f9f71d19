import { expect, test } from './fixtures.ts';

test('[FIND-11] what one has to do over two boards is finished and put off from one page, with a way back', async ({
  server,
  open,
}) => {
  // a person of this test's own: what others of her boards hold would stand on the page too
  const mia = await server.admin.newAccount('Mia Markt');
  const me = mia.me.person.id;
  const boards = [
    await server.admin.createBoard('Spring fair'),
    await server.admin.createBoard('Newsletter'),
  ];
  const columns = (await server.admin.board(boards[0] ?? '')).columns;
  const add = async (board: string, title: string, due?: string) => {
    const [first] = (await server.admin.board(board)).columns;
    await server.admin.run(board, [
      { type: 'card.add', columnId: first?.id ?? '', title, owner: me, ...(due ? { due } : {}) },
    ]);
  };
  await add(boards[0] ?? '', 'Brochure prices', '2020-01-02');
  await add(boards[0] ?? '', 'Signs');
  await add(boards[1] ?? '', 'December issue', '2099-12-01');

  const page = await open(mia, '/my');
  const group = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
  await expect(group('Overdue').getByRole('link', { name: 'Brochure prices' })).toBeVisible();
  await expect(group('Later').getByText('Newsletter · Ideas')).toBeVisible();
  await expect(group('Without a date').getByRole('link', { name: 'Signs' })).toBeVisible();

  await page.getByRole('button', { name: 'Done: “Brochure prices”' }).click();
  await expect(page.getByText('“Brochure prices” is done.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Brochure prices' })).toBeHidden();
  const done = columns.at(-1)?.id;
  const columnOf = async (title: string) =>
    (await server.admin.board(boards[0] ?? '')).cards.find((card) => card.title === title)?.columnId;
  await expect.poll(() => columnOf('Brochure prices')).toBe(done);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(group('Overdue').getByRole('link', { name: 'Brochure prices' })).toBeVisible();
  await expect.poll(() => columnOf('Brochure prices')).toBe(columns[0]?.id);

  await page.getByRole('button', { name: /^Due date of “Brochure prices”/ }).click();
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await expect(group('Today').getByRole('link', { name: 'Brochure prices' })).toBeVisible();

  await page.getByRole('link', { name: 'December issue' }).click();
  await expect(page.getByRole('dialog', { name: 'December issue' })).toBeVisible();
});

test('[FIND-11] is the first page on a phone, and the boards are one press away', async ({ anna, open }) => {
  const page = await open(anna, '/', { viewport: { width: 360, height: 740 }, hasTouch: true });
  await expect(page.getByRole('heading', { name: 'My tasks', level: 1 })).toBeVisible();
  const pages = page.getByRole('navigation', { name: 'Main pages' });
  await pages.getByRole('link', { name: 'Boards' }).click();
  await expect(page.getByRole('heading', { name: 'Boards', level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/$/);
});

for (const [locale, late] of [
  ['de-DE', /Arbeitstagen fällig/],
  ['en-GB', /working days late/],
] as const) {
  test(`[FIND-11] on a phone all that is said of a task is in sight (${locale})`, async ({
    server,
    open,
  }) => {
    const mia = await server.admin.newAccount(`Mia of ${locale}`);
    const board = await server.admin.createBoard('Spring fair');
    const [column] = (await server.admin.board(board)).columns;
    const task = { columnId: column?.id ?? '', title: 'Brochure prices', owner: mia.me.person.id };
    await server.admin.run(board, [{ type: 'card.add', ...task, due: '2020-01-02' }]);
    const page = await open(mia, '/my', { locale, viewport: { width: 360, height: 740 }, hasTouch: true });
    await expect(page.getByText(late).first()).toBeVisible();
    const wider = await page
      .getByRole('main')
      .evaluate((main) =>
        [...main.querySelectorAll('*')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth)
          .map((element) => element.outerHTML.slice(0, 120)),
      );
    expect(wider).toEqual([]);
  });
}

test('[FIND-14] the palette goes to boards and tasks and does what is asked, from any page', async ({
  anna,
  board,
  open,
}) => {
  const page = await open(anna, '/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const palette = page.getByRole('dialog', { name: 'Go to and do' });
  const go = async (words: string, option: string | RegExp) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'What do you want to do, or where to?' }).fill(words);
    await expect(palette.getByRole('option', { name: option }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
  };
  await go('dunkel', 'Appearance: dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await go('the palette goes to', /FIND-14/);
  await expect(page).toHaveURL(new RegExp(`/b/${board.id}$`));
  await expect(page.getByRole('link', { name: 'Book the stand' })).toBeVisible();
  await go('book stand', /Book the stand/);
  const task = page.getByRole('dialog', { name: 'Book the stand' });
  await expect(task).toBeVisible();
  await go('only overdue', 'Only overdue tasks');
  await expect(page).toHaveURL(/due=overdue/);
});

test('[FIND-14] Enter in the palette means what was typed, also before the list shows it', async ({
  anna,
  board,
  open,
}) => {
  const page = await open(anna, '/');
  await expect(page.getByRole('link', { name: /also before the list/ }).first()).toBeVisible();
  await page.keyboard.press('Control+k');
  const words = page.getByRole('combobox', { name: 'What do you want to do, or where to?' });
  await words.evaluate((field: HTMLInputElement) => {
    // as fast as no hand is: nothing is drawn between the two
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'before the list');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
  await expect(page).toHaveURL(new RegExp(`/b/${board.id}$`));
});

test('[FIND-14] Enter in the palette waits for the words of the other language', async ({ anna, open }) => {
  const page = await open(anna, '/nowhere');
  let letThrough = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(/\/assets\/[\w-]*de-[\w-]+\.js$/, async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  const words = page.getByRole('combobox', { name: 'What do you want to do, or where to?' });
  await words.fill('dunkel');
  await expect(page.getByRole('option')).toHaveCount(0);
  await page.keyboard.press('Enter');
  letThrough();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(words).toBeHidden();
});
