import type { Locator, Page } from '@playwright/test';
import * as Y from 'yjs';
import { Replica } from '../harness/replica.ts';
import { seeded } from '../harness/random.ts';
import { expect, test, type TestBoard } from './fixtures.ts';
import { watchOnly } from './watch-only.ts';
import type { TestServer } from '../harness/server.ts';

const TASK = 'Book the stand';

/** Until a key is pressed once more. */
const PATIENCE = { timeout: 5_000 };

// whole stories of two people who type
test.slow();

const textOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Description' });
const saved = (page: Page): Promise<void> =>
  expect(page.getByRole('status').filter({ hasText: /^(Saved|Saving …)$/ })).toHaveText('Saved');

async function cardId(server: TestServer, board: TestBoard): Promise<string> {
  const found = (await server.admin.board(board.id)).cards.find(({ title }) => title === TASK);
  if (!found) throw new Error('the board has the task');
  return found.id;
}

/** A text of one paragraph with a bar where the caret of another person stands in it. */
function caretOf(name: string, text: Locator): Promise<string> {
  return text.locator('p').evaluate((paragraph, writer) => {
    const parts = [...paragraph.childNodes].map((node) =>
      node instanceof HTMLElement && node.dataset['writer'] === writer ? '|' : (node.textContent ?? ''),
    );
    return parts.join('');
  }, name);
}

async function plain(server: TestServer, board: TestBoard): Promise<string | undefined> {
  return (await server.admin.board(board.id)).cards.find(({ title }) => title === TASK)?.description;
}

function namesIn(fragment: Y.XmlFragment): string[] {
  return fragment.toArray().map((node) => (node instanceof Y.XmlElement ? node.nodeName : 'text'));
}

/** Puts text on the clipboard's event as a browser would. */
async function paste(text: Locator, data: Record<string, string>): Promise<void> {
  await text.evaluate((element, entries) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(entries)) clipboardData.setData(type, value);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

test('[TASK-1] a caret that was just moved stays where it was put, whatever the others write in that moment', async ({
  anna,
  ben,
  board,
  openBoard,
}) => {
  const annas = await openBoard(anna, board);
  const bens = await openBoard(ben, board);
  await annas.card(TASK).click();
  await bens.card(TASK).click();
  const annasText = textOf(annas.page);
  const bensText = textOf(bens.page);
  await annasText.pressSequentially('hall 4');
  await expect(bensText).toHaveText('hall 4');
  await bensText.press('Control+Home');
  await expect(annasText.locator('[data-writer="Ben Bauer"]')).toBeVisible();
  await annasText.press('Control+Home');
  // a browser tells that the caret was put elsewhere in a task of its own: here only behind what Anna writes
  await bens.page.evaluate(() => {
    const late = (event: Event): void => event.stopImmediatePropagation();
    window.addEventListener('selectionchange', late, true);
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[contenteditable]')?.textContent.startsWith('In ')) return;
      observer.disconnect();
      window.removeEventListener('selectionchange', late, true);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await bens.page.keyboard.press('Control+End');
  await annas.page.keyboard.type('In ');
  await expect(bensText).toHaveText('In hall 4');
  await bens.page.keyboard.type(', please');
  for (const text of [annasText, bensText]) await expect(text).toHaveText('In hall 4, please');
});

test('[TASK-1] two people write in one paragraph, see each other’s caret, and both texts stay', async ({
  anna,
  ben,
  board,
  openBoard,
  server,
}) => {
  const annas = await openBoard(anna, board);
  const bens = await openBoard(ben, board);
  await annas.card(TASK).click();
  await bens.card(TASK).click();
  const annasText = textOf(annas.page);
  const bensText = textOf(bens.page);
  await annasText.pressSequentially('the stand in hall 4');
  await expect(bensText).toHaveText('the stand in hall 4');
  await expect(bensText.locator('[data-writer="Anna Alt"]')).toBeVisible();
  // where the carets are is what this stands on, not what it asks: until each sees the other's there, they press again
  await expect(async () => {
    await annasText.press('Control+Home');
    await bensText.press('Control+End');
    await expect.poll(() => caretOf('Anna Alt', bensText), PATIENCE).toBe('|the stand in hall 4');
    await expect.poll(() => caretOf('Ben Bauer', annasText), PATIENCE).toBe('the stand in hall 4|');
  }).toPass();
  await Promise.all([
    annasText.pressSequentially('Please book ', { delay: 25 }),
    bensText.pressSequentially(' by Friday', { delay: 25 }),
  ]);
  for (const text of [annasText, bensText]) {
    await expect(text).toHaveText('Please book the stand in hall 4 by Friday');
  }
  await expect(annasText.locator('[data-writer="Ben Bauer"]')).toBeVisible();
  // one takes back one's own alone
  // what was typed slowly is more than one step; the blank in front of it is part of it
  await expect(async () => {
    await bensText.press('Control+z');
    await expect
      .poll(() => annasText.textContent(), { timeout: 500 })
      .toBe('Please book the stand in hall 4');
  }).toPass();
  await bens.page.keyboard.press('Escape');
  await expect(annasText.locator('[data-writer]')).toHaveCount(0);
  await expect.poll(() => plain(server, board)).toBe('Please book the stand in hall 4');
});

test('[TASK-1] who opens a description sees the carets that rest in it', async ({
  anna,
  ben,
  board,
  openBoard,
}) => {
  const annas = await openBoard(anna, board);
  await annas.card(TASK).click();
  await textOf(annas.page).pressSequentially('the stand');
  await expect(annas.saveState()).toHaveText('Saved');
  const bens = await openBoard(ben, board);
  await bens.card(TASK).click();
  await expect(textOf(bens.page).locator('[data-writer="Anna Alt"]')).toBeVisible();
});

test('[TASK-2] opening a task and looking at it writes nothing, and what is written has its formatting', async ({
  anna,
  board,
  openBoard,
  server,
}) => {
  const id = await cardId(server, board);
  await server.admin.run(board.id, [{ type: 'card.describe', id, text: 'One line\n\nand another' }]);
  const { seq } = await server.admin.board(board.id);
  const annas = await openBoard(anna, board);
  await annas.card(TASK).click();
  const text = textOf(annas.page);
  await expect(text).toContainText('and another');
  await text.click();
  await text.press('Control+Home');
  await text.press('Control+a');
  await annas.page.keyboard.press('Escape');
  await expect(annas.page.getByRole('dialog')).toHaveCount(0);
  await saved(annas.page);
  expect((await server.admin.board(board.id)).seq).toBe(seq);

  await annas.card(TASK).click();
  await text.press('Control+End');
  await text.pressSequentially('\n## Stand\n- [ ] carpet\n**white** please');
  await annas.page.keyboard.press('Escape');
  await expect.poll(() => plain(server, board)).toBe('One line\n\nand another\nStand\ncarpet\nwhite please');
  await annas.page.reload();
  await annas.card(TASK).click();
  await expect(text.getByRole('heading', { name: 'Stand', level: 2 })).toBeVisible();
  await expect(text.locator('strong')).toHaveText('white');
  await text.getByRole('checkbox', { name: 'carpet' }).check();
  await saved(annas.page);
  await annas.page.reload(); // the task has an address: it is open again
  await expect(text.getByRole('checkbox', { name: 'carpet' })).toBeChecked();
});

test('[TASK-7] what is pasted becomes what it is, and nothing foreign comes in', async ({
  anna,
  board,
  openBoard,
  server,
}) => {
  const annas = await openBoard(anna, board);
  const asked: string[] = [];
  annas.page.on('request', (request) => asked.push(request.url()));
  await annas.card(TASK).click();
  const text = textOf(annas.page);
  await text.click();
  await paste(text, {
    'text/plain': '# Plan\n\n- [x] call\n- [ ] write\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
  });
  await expect(text.getByRole('heading', { name: 'Plan' })).toBeVisible();
  await expect(text.getByRole('checkbox', { name: 'call' })).toBeChecked();
  await expect(text.getByRole('cell', { name: '1' })).toBeVisible();
  await text.press('Control+a');
  await text.press('Delete');
  await expect(text).toHaveText('');
  await paste(text, {
    'text/plain': 'x',
    'text/html': `<h5 onclick="alert(1)" style="color:red">Deep</h5><script>alert(2)</script>
      <p>see <a href="javascript:alert(3)">this</a> and <a href="https://example.com/a">that</a></p>
      <img src="https://tracker.example/p.png" alt="The plan" onerror="alert(4)">
      <iframe src="https://tracker.example"></iframe>
      <ul><li><input type="checkbox" checked> done</li><li><input type="checkbox"> open</li></ul>`,
  });
  await expect(text.getByRole('heading', { name: 'Deep', level: 3 })).toBeVisible();
  await expect(text.getByRole('link')).toHaveText(['that', 'The plan']);
  await expect(text.getByRole('link', { name: 'that' })).toHaveAttribute('rel', /noopener/);
  await expect(text.getByRole('checkbox', { name: 'done' })).toBeChecked();
  await expect(text.locator('[onclick], [style*=color], script, iframe, img[src]')).toHaveCount(0);
  expect(asked.filter((url) => url.includes('tracker.example'))).toEqual([]);
  await text.press('Control+a');
  await paste(text, { 'text/plain': 'Name\tBudget\nFair\t500' });
  await expect(text.getByRole('columnheader', { name: 'Budget' })).toBeVisible();
  await expect.poll(() => plain(server, board)).toContain('Fair\t500');
});

test('[TASK-8] a hostile description is shown, runs nothing and stays as it is until someone says otherwise', async ({
  anna,
  board,
  openBoard,
  server,
}) => {
  const id = await cardId(server, board);
  const replica = new Replica(server.admin, board.id, seeded(1));
  await replica.connect();
  const fragment = (replica.doc.getMap('cards').get(id) as Y.Map<Y.XmlFragment>).get('description');
  if (!fragment) throw new Error('a task has a description');
  const link = new Y.XmlText();
  link.applyDelta([{ insert: 'press me', attributes: { link: { href: 'javascript:document.title="x"' } } }]);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [link]);
  const frame = new Y.XmlElement('iframe');
  frame.setAttribute('src', 'https://tracker.example');
  frame.insert(0, [new Y.XmlText('inside')]);
  const cell = new Y.XmlElement('tableCell');
  cell.setAttribute('colspan', 1e9 as unknown as string);
  fragment.insert(0, [paragraph, frame, new Y.XmlText('loose'), cell]);
  await replica.flush();

  const annas = await openBoard(anna, board);
  const errors: Error[] = [];
  annas.page.on('pageerror', (error) => errors.push(error));
  await annas.card(TASK).click();
  const task = annas.page.getByRole('dialog', { name: TASK });
  const shown = task.getByRole('group', { name: 'Description' });
  await expect(shown).toContainText('inside');
  await expect(shown).toContainText('loose');
  await shown.getByText('press me').click();
  await expect(shown.locator('a, iframe')).toHaveCount(0);
  expect(namesIn(fragment)).toContain('iframe');

  await task.getByRole('button', { name: 'Edit all the same' }).click();
  const text = textOf(annas.page);
  await text.press('Control+End');
  await text.pressSequentially(' and more');
  await expect.poll(() => plain(server, board)).toBe('press me\ninside\nloose and more');

  // and while it is open
  const later = new Y.XmlElement('futureBlock');
  later.insert(0, [new Y.XmlText('from next year')]);
  fragment.insert(fragment.length, [later]);
  await replica.flush();
  await expect(shown).toContainText('from next year');
  expect(namesIn(fragment)).toContain('futureBlock');
  expect(errors).toEqual([]);
  replica.destroy();
});

test('[TASK-3] what is written without a network is there when it is back, beside what others wrote', async ({
  anna,
  ben,
  board,
  openBoard,
}) => {
  const annas = await openBoard(anna, board);
  const bens = await openBoard(ben, board);
  await annas.card(TASK).click();
  const annasText = textOf(annas.page);
  await expect(annasText).toBeVisible();
  await annas.page.context().setOffline(true);
  await annasText.pressSequentially('written in the tunnel');
  await annas.page.keyboard.press('Escape');
  await bens.card(TASK).click();
  const bensText = textOf(bens.page);
  await bensText.pressSequentially('written at the desk');
  await annas.page.context().setOffline(false);
  await expect(bensText).toContainText('written in the tunnel', { timeout: 30_000 });
  await expect(bensText).toContainText('written at the desk');
  await annas.card(TASK).click();
  await expect(annasText).toContainText('written at the desk');
});

test('[TASK-4] who may only watch reads the description and cannot write it', async ({
  anna,
  ben,
  board,
  open,
  openBoard,
  server,
}) => {
  const id = await cardId(server, board);
  await server.admin.run(board.id, [{ type: 'card.describe', id, text: 'Read me' }]);
  const page = await open(anna);
  await watchOnly(page);
  await page.goto(`/b/${board.id}/t/${id}`);
  const task = page.getByRole('dialog', { name: TASK });
  await expect(task.getByRole('group', { name: 'Description' })).toContainText('Read me', {
    timeout: 30_000,
  });
  await expect(textOf(page)).toHaveCount(0);
  const bens = await openBoard(ben, board);
  await bens.card(TASK).click();
  await textOf(bens.page).press('Control+End');
  await textOf(bens.page).pressSequentially(' again');
  await expect(task.getByRole('group', { name: 'Description' })).toContainText('Read me again');
});

test('[TASK-5] the toolbar is reached and left by keyboard, and a link is set without a mouse', async ({
  anna,
  board,
  openBoard,
}) => {
  const annas = await openBoard(anna, board);
  const { page } = annas;
  await annas.card(TASK).click();
  const text = textOf(page);
  await text.pressSequentially('our site');
  await text.press('Control+a');
  await text.press('Control+b');
  await expect(text.locator('strong')).toHaveText('our site');
  await text.press('Control+k');
  await page.getByRole('textbox', { name: 'Address' }).fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('https://');
  await page.getByRole('textbox', { name: 'Address' }).fill('example.com/fair');
  await page.keyboard.press('Enter');
  await expect(text.getByRole('link', { name: 'our site' })).toHaveAttribute(
    'href',
    'https://example.com/fair',
  );
  await text.press('Alt+F10');
  const toolbar = page.getByRole('toolbar', { name: 'Formatting' });
  await expect(toolbar.getByRole('button', { name: 'Text style: Text' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(toolbar.getByRole('button', { name: 'Bold' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(annas.card(TASK)).toBeFocused();
});
