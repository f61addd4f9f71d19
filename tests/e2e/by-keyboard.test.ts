import type { Locator, Page } from '@playwright/test';
import { BoardPage } from './board-page.ts';
import { expect, test } from './fixtures.ts';

/** More stops than any page has. */
const MOST_STOPS = 120;

/** Tab until the focus is there: whoever has no mouse must come by it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${target.toString()}`);
}

test('[USE-32] the whole work is done by keyboard alone, found by role and name', async ({
  server,
  anna,
  board,
  browser,
}) => {
  test.slow(); // one long story
  const page = await browser.newPage({ baseURL: server.url, locale: 'en-GB' });
  const at = new BoardPage(page);
  const { keyboard } = page;
  const dialog = (name: string) => page.getByRole('dialog', { name, exact: true });

  await test.step('sign in', async () => {
    await page.goto(`/b/${board.id}`);
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await keyboard.type(anna.name);
    await keyboard.press('Tab');
    await keyboard.type(anna.password);
    await keyboard.press('Enter');
    await expect(at.saveState()).toHaveText('Saved');
  });

  await test.step('come to the tasks and add one', async () => {
    await keyboard.press('ArrowDown');
    await expect(at.card('Write the newsletter')).toBeFocused();
    await keyboard.press('c');
    const line = page.getByRole('textbox', { name: `Add task to ${board.from}` });
    await expect(line).toBeFocused();
    await keyboard.type('Print the flyers');
    await keyboard.press('Enter');
    await expect(at.cardIn(board.from, 'Print the flyers')).toBeVisible();
    await keyboard.press('Escape');
    await expect(line).toHaveCount(0);
    await keyboard.press('ArrowDown');
    await keyboard.press('End');
    await expect(at.card('Print the flyers')).toBeFocused();
  });

  await test.step('rename it, and say what is in the way', async () => {
    await keyboard.press('e');
    await expect(at.column(board.from).getByRole('textbox', { name: 'Title' })).toBeFocused();
    await keyboard.press('End');
    await keyboard.type(' for May');
    await keyboard.press('Enter');
    await expect(at.card('Print the flyers for May')).toBeFocused();
    await keyboard.press('b');
    await expect(page.getByRole('textbox', { name: 'What is in the way?' })).toBeFocused();
    await keyboard.type('No paper');
    await keyboard.press('Enter');
    await expect(at.card('Print the flyers for May')).toBeFocused();
    await expect(at.column(board.from).getByTitle('Blocked: No paper')).toBeVisible();
  });

  await test.step('open it, set owner and due, describe it', async () => {
    await keyboard.press('Enter');
    const task = dialog('Print the flyers for May');
    await tabTo(page, task.getByRole('button', { name: /^Owner/ }));
    await keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Owner' })).toBeFocused();
    await keyboard.type('anna');
    await keyboard.press('Enter');
    await expect(task.getByRole('button', { name: /^Owner.*Anna Alt/ })).toBeFocused();
    await tabTo(page, task.getByRole('button', { name: /^Due/ }));
    await keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Due' })).toBeFocused();
    await keyboard.type('24.12.2030');
    await keyboard.press('Enter');
    await expect(task.getByRole('button', { name: /^Due.*2030/ })).toBeFocused();
    await tabTo(page, task.getByRole('textbox', { name: 'Description' }));
    await keyboard.type('On thick paper');
    await keyboard.press('Escape');
    await expect(task).toHaveCount(0);
    await expect(at.card('Print the flyers for May')).toBeFocused();
    await expect
      .poll(async () => (await anna.api.board(board.id)).cards.find(({ title }) => title.startsWith('Print')))
      .toMatchObject({ owner: anna.me.person.id, due: '2030-12-24', description: 'On thick paper' });
  });

  await test.step('move it to another column', async () => {
    await keyboard.press('m');
    await expect(dialog('Move task').getByRole('combobox', { name: 'Column' })).toBeFocused();
    await keyboard.type(board.to);
    await keyboard.press('Enter');
    await expect(at.cardIn(board.to, 'Print the flyers for May')).toBeFocused();
  });

  await test.step('mark several, archive them, and take that back', async () => {
    await keyboard.press('ArrowLeft');
    await keyboard.press('Home');
    await expect(at.card('Write the newsletter')).toBeFocused();
    await keyboard.press('x');
    await keyboard.press('Shift+ArrowDown');
    await expect(at.selectionBar()).toContainText('2 tasks selected');
    await keyboard.press('Delete');
    await expect(at.cardsIn(board.from)).toHaveText(['Brief the agency']);
    await expect(page.getByRole('status').filter({ hasText: '2 tasks archived' }).first()).toBeAttached();
    await expect(at.card('Brief the agency')).toBeFocused();
    await keyboard.press('Control+z');
    await expect(at.cardsIn(board.from)).toHaveText([
      'Write the newsletter',
      'Book the stand',
      'Brief the agency',
    ]);
  });

  await test.step('read the digest and come back', async () => {
    await keyboard.press('Control+k');
    await keyboard.type('Digest');
    await expect(page.getByRole('option', { name: /Digest/ }).first()).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /Blocked/ })).toBeVisible();
    await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Print the flyers for May' }).first());
    await keyboard.press('Enter');
    await expect(dialog('Print the flyers for May')).toBeVisible();
    await keyboard.press('Escape');
    await expect(at.cardIn(board.to, 'Print the flyers for May')).toBeFocused();
  });
  await page.context().close();
});

test('[USE-33] each task tells its column, its place and how many there are, though few are drawn', async ({
  server,
  anna,
  board,
  openBoard,
}) => {
  const { columns } = await server.admin.board(board.id);
  await server.admin.run(
    board.id,
    Array.from({ length: 120 }, (_, index) => ({
      type: 'card.add' as const,
      columnId: columns[1]?.id ?? '',
      title: `Mailing ${index + 1}`,
    })),
  );
  const at = await openBoard(anna, board);
  await expect(at.column(board.from)).toMatchAriaSnapshot(`
    - region "${board.from}":
      - heading "${board.from}" [level=2]
      - list "Tasks in ${board.from}":
        - listitem:
          - link "Write the newsletter"
          - button "Actions for “Write the newsletter”"
        - listitem:
          - link "Book the stand"
        - listitem:
          - link "Brief the agency"
  `);
  const place = (title: string) => at.page.getByRole('listitem').filter({ has: at.card(title) });
  await at.card('Mailing 1').focus();
  await expect(place('Mailing 1')).toHaveAttribute('aria-posinset', '1');
  await expect(place('Mailing 1')).toHaveAttribute('aria-setsize', '120');
  await at.page.keyboard.press('End');
  await expect(at.card('Mailing 120')).toBeFocused();
  await expect(at.card('Mailing 60')).toHaveCount(0);
  await expect(place('Mailing 120')).toHaveAttribute('aria-posinset', '120');
  await expect(place('Mailing 118')).toHaveAttribute('aria-posinset', '118');
  await at.page.keyboard.press('Delete');
  await expect(place('Mailing 119')).toHaveAttribute('aria-setsize', '119');
  await expect(at.column(board.to).getByRole('list', { name: `Tasks in ${board.to}` })).toBeVisible();
});
