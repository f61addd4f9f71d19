import type { Account } from '../harness/api.ts';
import type { TestServer } from '../harness/server.ts';
import { LOOKS, Walk } from './axe.ts';
import { BoardPage } from './board-page.ts';
import { expect, test, type TestBoard } from './fixtures.ts';
import { watchOnly } from './watch-only.ts';

const TASK = 'Book the stand';
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
/** What opened over the page; what is said in passing and what teaches a key is always there. */
const OPENED = 'dialog[open], [popover]:popover-open:not([role=status], [aria-hidden])';
// nothing fades in under the checker
const STILL = { reducedMotion: 'reduce' } as const;

// a checker walks every element of every state
test.slow();

/** One task with all that a task can have, one that is late, one in the archive. @returns the first one's id */
async function fill(server: TestServer, board: TestBoard, { me }: Account): Promise<string> {
  const { columns, cards } = await server.admin.board(board.id);
  const idOf = (title: string) => cards.find((card) => card.title === title)?.id ?? '';
  const id = idOf(TASK);
  const { ids } = await server.admin.run(board.id, [
    { type: 'label.add', name: 'Fair', color: 'lime' },
    { type: 'card.add', columnId: columns[0]?.id ?? '', title: 'Old plan' },
  ]);
  const owner = me.person.id;
  const today = new Date().toISOString().slice(0, 10);
  await server.admin.run(board.id, [
    { type: 'card.archive', id: ids[1] ?? '' },
    { type: 'card.label', id, labelId: ids[0] ?? '', on: true },
    {
      type: 'card.set',
      id,
      fields: { owner, due: '2026-01-05', priority: 'urgent', estimate: 2.5, milestone: true },
    },
    { type: 'card.set', id, fields: { blocked: { reason: 'Waits for a yes' } } },
    { type: 'card.describe', id, text: 'Row 4 is the best one.' },
    { type: 'check.add', cardId: id, text: 'Ask for the price' },
    { type: 'link.add', cardId: id, url: 'https://example.org', title: 'Plan of the hall' },
    { type: 'card.dependency', id, on: true, dependsOn: idOf('Brief the agency') },
    { type: 'card.set', id: idOf('Write the newsletter'), fields: { owner, due: today, priority: 'high' } },
  ]);
  await server.admin.get(`/api/boards/${board.id}/cards/${id}/comments`, {
    json: { id: `ask-${board.id}`, text: `@${me.person.name} which row?`, mentions: [owner], question: true },
  });
  return id;
}

for (const look of LOOKS) {
  const seen = `${look.locale}, ${look.colorScheme}`;
  const options = { ...look, ...STILL };

  test(`[USE-12] [USE-30] every page is accessible (${seen})`, async ({
    server,
    anna,
    board,
    open,
    browser,
  }) => {
    const id = await fill(server, board, anna);
    const walk = new Walk(await open(anna, '/', options), look);
    const { page } = walk;
    const at = async (path: string, shown: string) => {
      await page.goto(path);
      await expect(page.locator('html'), path).toHaveAttribute('lang', look.locale.slice(0, 2));
      await walk.look(path, page.locator(shown));
    };
    await at('/', `main a[href="/b/${board.id}"]`);
    await at('/my', 'main [data-group]');
    await at('/inbox', 'main li a');
    await at('/import', 'main input[type=file], main [type=button]');
    await at(`/b/${board.id}`, `[data-card="${id}"]`);
    await at(`/b/${board.id}?view=list`, `[data-rows] [data-card="${id}"]`);
    await at(`/b/${board.id}?view=calendar`, 'main [data-card], main [data-day]');
    await at(`/b/${board.id}?view=calendar&span=week`, 'main [data-card], main [data-day]');
    await at(`/b/${board.id}?view=archive`, 'main li a');
    await at(`/b/${board.id}?q=stand`, `[data-card="${id}"]`);
    await at(`/b/${board.id}/t/${id}`, '[data-task] [data-comment]');
    await at(`/b/${board.id}/t/${id}/full`, '[data-task-page] [role=textbox]');
    await at(`/b/${board.id}/digest`, `main a[href*="${id}"]`);
    await at(`/b/${board.id}/overdue`, `main a[href*="${id}"]`);
    await at('/no-such-page', 'main h2, main h1');
    await at('/b/no-such-board', 'main h2');
    const empty = await server.admin.createBoard('An empty one');
    await at(`/b/${empty}`, 'main section[aria-label], main section[aria-labelledby]');
    walk.end();

    const outside = new Walk(await browser.newPage({ baseURL: server.url, ...options }), look);
    await outside.page.goto('/sign-in');
    await outside.look('/sign-in', outside.page.locator('input[type=password]'));
    const { url } = await server.admin.get<{ url: string }>('/api/invitations', { json: { role: 'member' } });
    await outside.page.goto(new URL(url).pathname);
    await outside.look('/join', outside.page.locator('input[type=password]'));
    await outside.page.goto('/join/no-such-link');
    await outside.look('/join, used', outside.page.locator('h1'));
    await outside.page.context().close();
    outside.end();
  });

  test(`[USE-30] everything that opens on a board is accessible (${seen})`, async ({
    server,
    anna,
    board,
    open,
  }) => {
    await fill(server, board, anna);
    const walk = new Walk(await open(anna, `/b/${board.id}`, options), look);
    const { page } = walk;
    const at = new BoardPage(page);
    const dialog = page.getByRole('dialog');
    const popover = page.locator(OPENED);
    const opens = async (key: string) => {
      await at.card(TASK).focus();
      await page.keyboard.press(key);
      await walk.lookAndClose(key, popover);
    };
    await at.select(TASK);
    await walk.look('selection', page.getByRole('toolbar'));
    await page.keyboard.press('Escape');
    for (const key of ['?', 'm', 'o', 'd', 'l', 'b', 'Shift+F10', 'Control+k']) await opens(key);
    await at.card(TASK).focus();
    await page.keyboard.press('e');
    await walk.lookAndClose('rename', page.locator('[data-card] textarea'));
    await page.keyboard.press('c');
    await page.keyboard.type('Call @a');
    await walk.look('new task', page.getByRole('listbox'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('stand');
    await walk.look(
      'search',
      page.getByRole('region', { name: walk.say('Found', 'Gefunden') }).or(page.getByRole('listbox')),
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await walk.button('Filter', 'Filter').first().click();
    await walk.button('Add filter', 'Filter hinzufügen').click();
    await walk.lookAndClose('filter', popover);
    await walk.button('Saved views', 'Gespeicherte Ansichten').click();
    await walk.lookAndClose('saved views', popover);
    await at.saveState().or(walk.button('Saved', 'Gespeichert')).first().click();
    await walk.lookAndClose('state of saving', popover);
    await walk.button('Display', 'Anzeige').first().click();
    await walk.lookAndClose('display', popover);
    const column = walk.button(`Actions for ${board.from}`, `Aktionen für ${board.from}`);
    await column.click();
    await walk.lookAndClose('menu of a column', popover);
    for (const [english, german] of [
      ['Kind …', 'Art …'],
      ['WIP limit …', 'WIP-Limit …'],
      ['Archive column', 'Spalte archivieren'],
      ['Archived columns …', 'Archivierte Spalten …'],
    ] as const) {
      await column.click();
      await walk.choose(english, german);
      await walk.lookAndClose(english, dialog);
    }
    await walk.button('Add column', 'Spalte hinzufügen').click();
    await walk.lookAndClose('add column', dialog);
    for (const [english, german] of [
      ['Board settings …', 'Board-Einstellungen …'],
      ['Export …', 'Exportieren …'],
    ] as const) {
      await walk.button('Board menu', 'Board-Menü').click();
      await walk.choose(english, german);
      await walk.lookAndClose(english, dialog);
    }
    await walk.button('Display', 'Anzeige').first().click();
    await page
      .getByRole('menuitemradio', { name: walk.say('By owner', 'Nach verantwortlicher Person') })
      .click();
    await walk.look('swimlanes', page.locator('[data-swimlane] [data-card]'));
    walk.end();
  });

  test(`[USE-30] everything that opens beside boards is accessible (${seen})`, async ({
    server,
    open,
  }, info) => {
    const name = `Boss ${seen} ${info.workerIndex}-${info.repeatEachIndex}`;
    const boss = await server.admin.newAccount(name, 'administrator');
    // whoever is alone is offered less
    await server.admin.newAccount(`Colleague of ${name}`);
    const board = await boss.api.createBoard('Spring');
    for (const title of ['Autumn', 'Winter']) {
      const id = await boss.api.createBoard(title);
      const [column] = (await boss.api.board(id)).columns;
      const late = { title: 'Book the stand', due: '2026-01-05' };
      await boss.api.run(id, [{ type: 'card.add', columnId: column?.id ?? '', ...late }]);
    }
    const walk = new Walk(await open(boss, '/', options), look);
    const { page } = walk;
    const dialog = page.getByRole('dialog');
    await walk.button('New board', 'Neues Board').first().click();
    await walk.lookAndClose('new board', dialog);
    await walk.button('Trash', 'Papierkorb').click();
    await walk.lookAndClose('trash', dialog);
    const account = walk.button(`${name}: account and settings`, `${name}: Konto und Einstellungen`);
    await account.click();
    await walk.lookAndClose('account', page.getByRole('menu'));
    for (const [english, german] of [
      ['Invite a colleague …', 'Jemanden einladen …'],
      ['API tokens …', 'API-Tokens …'],
      ['Manage members …', 'Mitglieder verwalten …'],
    ] as const) {
      await account.click();
      await walk.choose(english, german);
      await walk.lookAndClose(english, dialog);
    }
    await page.goto('/account');
    await walk.look('account page', walk.button('Change password', 'Passwort ändern'));
    await page.goto('/digests');
    await walk.look('digests of all boards', page.getByRole('link', { name: 'Book the stand' }).nth(1));
    await page.goto('/privacy');
    const main = page.getByRole('main');
    const parts = main.getByRole('radiogroup', { name: walk.say('Data protection', 'Datenschutz') });
    const part = (english: string, german: string) => parts.getByText(walk.say(english, german));
    await walk.look('one’s own data', main.getByRole('link').first());
    await part('People', 'Personen').click();
    await walk.button(`Erase ${name} …`, `${name} löschen …`).click();
    await walk.look('erasing', dialog.getByRole('textbox'));
    await page.keyboard.press('Escape');
    await walk.look('data of people', walk.button(`Erase ${name} …`, `${name} löschen …`));
    await part('Retention', 'Aufbewahrung').click();
    await walk.look('retention', walk.button('Save', 'Speichern'));
    await part('Audit log', 'Protokoll').click();
    await walk.look('audit log', main.getByRole('list', { name: walk.say('Entries', 'Einträge') }));
    await page.goto(`/b/${board}`);
    await walk.button('Board menu', 'Board-Menü').click();
    await walk.choose('People …', 'Personen …');
    await walk.lookAndClose('people on the board', dialog);
    await walk.button('Board menu', 'Board-Menü').click();
    await walk.choose('Use a template …', 'Vorlage verwenden …');
    await walk.lookAndClose('template', dialog);
    await walk.button('Board menu', 'Board-Menü').click();
    await walk.choose('Put the board into the trash', 'Board in den Papierkorb');
    await walk.lookAndClose('trash question', dialog);
    walk.end();
  });

  test(`[USE-30] what is sent and shared is accessible, for those who get it too (${seen})`, async ({
    server,
    board,
    open,
    browser,
  }, info) => {
    const name = `Lead ${seen} ${info.workerIndex}-${info.repeatEachIndex}`;
    const lead = await server.admin.newAccount(name, 'administrator');
    await fill(server, board, lead);
    const walk = new Walk(await open(lead, `/b/${board.id}/schedules`, options), look);
    const { page } = walk;
    const dialog = page.getByRole('dialog');
    const send = walk.button('Send regularly: For the team', 'Regelmäßig schicken: Für das Team');
    await walk.look('schedules', send);
    await send.click();
    await walk.lookAndClose('schedule', dialog);
    await walk.button('Subscribe to deadlines', 'Termine abonnieren').click();
    await walk.look(
      'subscribe',
      dialog.getByText(walk.say('You have no address yet.', 'Du hast noch keine Adresse.')),
    );
    await walk.button('Make an address', 'Adresse erzeugen').click();
    await walk.look('an address', dialog.getByRole('textbox').first());
    await walk.button('Done', 'Fertig').click();
    await walk.lookAndClose('addresses', dialog);
    await page.goto(`/b/${board.id}/digest`);
    await page.getByRole('complementary').getByRole('button').click();
    await walk.lookAndClose('figures about persons', dialog);
    await page.goto('/outbox');
    await walk.look('outbox', page.getByRole('heading', { level: 1 }));
    await page.goto(`/b/${board.id}`);
    await walk.button('Board menu', 'Board-Menü').click();
    await walk.choose('Share live board …', 'Live-Board teilen …');
    await walk.lookAndClose('shares', dialog);
    walk.end();

    const { url } = await server.admin.get<{ url: string }>(`/api/boards/${board.id}/shares`, {
      json: {
        title: 'For sales',
        language: walk.say('en', 'de'),
        columns: null,
        labels: null,
        hides: { descriptions: false, comments: false, people: 'shown', estimates: false },
        expiresAt: null,
        embedOrigins: [],
      },
    });
    const outside = new Walk(await browser.newPage({ baseURL: server.url, ...options }), look);
    for (const path of [new URL(url).pathname, `${new URL(url).pathname}?wall`]) {
      await outside.page.goto(path);
      await outside.look(
        path.includes('wall') ? 'wall' : 'live page',
        outside.page.locator('h1, h2').first(),
      );
    }
    await outside.page.context().close();
    outside.end();
  });

  test(`[USE-30] a task and all that opens in it is accessible (${seen})`, async ({
    server,
    anna,
    ben,
    board,
    open,
  }) => {
    const id = await fill(server, board, anna);
    const looked = (json: object) => anna.api.get(`/api/boards/${board.id}/looked`, { json });
    await looked({ board: 'here' });
    await looked({ board: 'away' });
    await ben.api.run(board.id, [{ type: 'card.set', id, fields: { due: '2026-02-05' } }]);
    const page = await open(anna, `/b/${board.id}`, options);
    const walk = new Walk(page, look);
    const popover = page.locator('[popover]:popover-open:not([role=status], [aria-hidden])');
    await page.getByRole('button', { name: walk.say('1 task changed', '1 Aufgabe geändert') }).click();
    await walk.lookAndClose('told', popover);
    await page.goto(`/b/${board.id}/t/${id}`);
    const dialog = page.getByRole('dialog');
    const within = (english: string, german: string) =>
      dialog.getByRole('button', { name: new RegExp(`^${walk.say(english, german)}`) }).first();
    for (const [english, german] of [
      ['Owner', 'Verantwortlich'],
      ['Due', 'Fällig'],
      ['Labels', 'Labels'],
      ['Waits for …', 'Wartet auf …'],
      ['Actions for “Book', 'Aktionen für „Book'],
      ['Actions for “Ask', 'Aktionen für „Ask'],
    ] as const) {
      await within(english, german).click();
      await walk.lookAndClose(`task: ${english}`, popover);
    }
    await within('Add a link', 'Link hinzufügen').click();
    await walk.look('task: link', dialog);
    walk.end();
  });

  test(`[USE-30] what a phone and who may only watch see is accessible (${seen})`, async ({
    server,
    anna,
    ben,
    board,
    open,
  }) => {
    const id = await fill(server, board, anna);
    const phone = new Walk(await open(anna, `/b/${board.id}`, { ...options, ...PHONE }), look);
    await phone.look('phone: board', phone.page.locator(`[data-card="${id}"]`));
    for (const [path, shown] of [
      ['/my', 'main [data-group]'],
      ['/inbox', 'main li a'],
      [`/b/${board.id}?view=list`, `[data-rows] [data-card="${id}"]`],
      [`/b/${board.id}?view=calendar`, 'main [data-card], main [data-day]'],
      [`/b/${board.id}/t/${id}`, '[data-task] [role=textbox]'],
      [`/b/${board.id}/digest`, `main a[href*="${id}"]`],
    ] as const) {
      await phone.page.goto(path);
      await phone.look(`phone: ${path}`, phone.page.locator(shown));
    }
    await phone.page.goto('/my');
    await phone.page.getByRole('link', { name: 'Boards', exact: true }).click();
    await phone.look('phone: boards', phone.page.locator(`main a[href="/b/${board.id}"]`));
    phone.end();

    const page = await open(ben, '/', options);
    await watchOnly(page);
    const viewer = new Walk(page, look);
    await page.goto(`/b/${board.id}`);
    await expect(viewer.button('Read only', 'Nur lesen')).toBeVisible();
    await viewer.look('viewer: board', page.locator(`[data-card="${id}"]`));
    await page.goto(`/b/${board.id}/t/${id}`);
    await viewer.look('viewer: task', page.getByRole('dialog').getByText('Row 4 is the best one.'));
    await page.goto(`/b/${board.id}?view=list`);
    await viewer.look('viewer: list', page.locator(`[data-rows] [data-card="${id}"]`));
    viewer.end();
  });

  test(`[USE-30] a board that waits, or has no network, is accessible (${seen})`, async ({
    anna,
    board,
    open,
  }) => {
    const page = await open(anna, '/', options);
    await page.routeWebSocket(/\/sync\//, () => undefined);
    const walk = new Walk(page, look);
    await page.goto(`/b/${board.id}`);
    await walk.look('skeleton', page.getByRole('status').or(page.locator('main [aria-busy]')));
    walk.end();
  });
}
