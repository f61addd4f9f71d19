import type { Page, WebSocketRoute } from '@playwright/test';
import { LOOKS, Walk } from './axe.ts';
import { BoardPage } from './board-page.ts';
import { expect, test } from './fixtures.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
// nothing fades in under the checker
const STILL = { reducedMotion: 'reduce' } as const;
const TASK = 'Book the stand';
/** What opened over the page; what is said in passing and what teaches a key is always there. */
const OPENED = 'dialog[open], [popover]:popover-open:not([role=status], [aria-hidden])';

// a checker walks every element of every state
test.slow();

/** A line of which one can take hold: what the page sends then goes nowhere. */
async function holdLine(page: Page): Promise<{ hold: () => void }> {
  let isHeld = false;
  const pass = (from: WebSocketRoute, to: WebSocketRoute) =>
    from.onMessage((message) => {
      if (!isHeld) to.send(message);
    });
  await page.routeWebSocket(/\/sync\//, (near) => {
    const far = near.connectToServer();
    pass(near, far);
    pass(far, near);
  });
  return { hold: () => (isHeld = true) };
}

for (const look of LOOKS) {
  const seen = `${look.locale}, ${look.colorScheme}`;
  for (const size of ['desk', 'phone'] as const) {
    const options = { ...look, ...STILL, ...(size === 'phone' ? PHONE : {}) };

    test(`[UI-143] what goes wrong is accessible and keeps the way back (${seen}, ${size})`, async ({
      anna,
      board,
      open,
    }) => {
      // what each of them shows without the network, or without a right, or without a program
      const on = async (path: string, before: (page: Page) => Promise<unknown>) => {
        const page = await open(anna, '/nowhere', options);
        await before(page);
        await page.goto(path);
        return new Walk(page, look);
      };
      const unreachable = await on('/', (page) => page.route('**/api/me', (route) => route.abort()));
      await unreachable.look('unreachable', unreachable.button('Try again', 'Noch einmal versuchen'));
      unreachable.end();

      const path = `/b/${board.id}`;
      const never = await on(path, (page) => page.routeWebSocket(/\/sync\//, (line) => line.close()));
      const toBoards = (walk: Walk) =>
        walk.page.locator('main').getByRole('link', { name: walk.say('To the boards', 'Zu den Boards') });
      await never.look('never opened', toBoards(never));
      never.end();

      const refused = await on(path, (page) =>
        page.routeWebSocket(/\/sync\//, (line) => line.close({ code: 4403 })),
      );
      await refused.look('refused', toBoards(refused));
      refused.end();

      const missing = await on('/', (page) => page.route(/digest-page/, (route) => route.abort()));
      await missing.page.goto(`${path}/digest`);
      await missing.look('missing', toBoards(missing));
      missing.end();

      // a bug of the program, as a browser that lacks what it is made of
      const broken = await on('/', (page) =>
        page.addInitScript(() => Reflect.deleteProperty(Intl, 'RelativeTimeFormat')),
      );
      if (size === 'phone') await broken.page.getByRole('link', { name: 'Boards', exact: true }).click();
      await broken.look('broken', broken.button('Load again', 'Neu laden'));
      broken.end();

      const invited = await on('/join/any-link', (page) =>
        page.route('**/api/invitations/**', (route) => route.abort()),
      );
      const { page: door } = invited;
      await invited.look('invitation without a server', door.locator('h1'));
      // the link may be good: one can ask again, and then hears the truth
      await expect(door.locator('h1')).toHaveText(
        invited.say('The link cannot be opened just now', 'Der Link lässt sich gerade nicht öffnen'),
      );
      await door.unroute('**/api/invitations/**');
      await invited.button('Try again', 'Noch einmal versuchen').click();
      await expect(door.locator('h1')).toHaveText(
        invited.say('This link can no longer be used', 'Dieser Link gilt nicht mehr'),
      );
      invited.end();

      const empty = await on('/', (page) =>
        page.route('**/api/boards', (route) => route.fulfill({ json: { boards: [] } })),
      );
      if (size === 'phone') await empty.page.getByRole('link', { name: 'Boards', exact: true }).click();
      await empty.look('empty workspace', empty.page.locator('main h2'));
      empty.end();
    });
  }

  test(`[UI-143] signing out with work that waits is accessible (${seen})`, async ({ anna, board, open }) => {
    for (const size of [{}, PHONE]) {
      const page = await open(anna, '/nowhere', { ...look, ...STILL, ...size });
      const line = await holdLine(page);
      await page.goto(`/b/${board.id}`);
      const walk = new Walk(page, look);
      await expect(walk.button('Saved', 'Gespeichert')).toBeVisible();
      line.hold();
      await page.getByRole('link', { name: TASK, exact: true }).focus();
      await page.keyboard.press('Delete');
      await expect(page.getByRole('link', { name: TASK, exact: true })).toHaveCount(0);
      await page.getByRole('button', { name: /Anna Alt: / }).click();
      await walk.choose('Sign out', 'Abmelden');
      await walk.lookAndClose('sign out', page.getByRole('dialog'));
      walk.end();
    }
  });

  test(`[UI-143] every dialog on a phone is accessible (${seen})`, async ({ server, open }, info) => {
    const name = `Boss with a phone ${seen} ${info.workerIndex}-${info.repeatEachIndex}`;
    const boss = await server.admin.newAccount(name, 'administrator');
    const board = await boss.api.createBoard('Spring');
    const [column] = (await boss.api.board(board)).columns;
    await boss.api.run(board, [{ type: 'card.add', columnId: column?.id ?? '', title: TASK }]);
    const walk = new Walk(await open(boss, `/b/${board}`, { ...look, ...STILL, ...PHONE }), look);
    const { page } = walk;
    const at = new BoardPage(page);
    const dialog = page.getByRole('dialog');
    const popover = page.locator(OPENED);
    await expect(walk.button('Saved', 'Gespeichert')).toBeVisible();
    for (const key of ['?', 'm', 'o', 'd', 'l', 'b', 'Shift+F10', 'Control+k']) {
      await at.card(TASK).focus();
      await page.keyboard.press(key);
      await walk.lookAndClose(`phone: ${key}`, popover);
    }
    await at.saveState().or(walk.button('Saved', 'Gespeichert')).first().click();
    await walk.lookAndClose('phone: state of saving', popover);
    const menu = walk.button(`Actions for ${column?.name}`, `Aktionen für ${column?.name}`);
    for (const [english, german] of [
      ['Kind …', 'Art …'],
      ['WIP limit …', 'WIP-Limit …'],
      ['Archive column', 'Spalte archivieren'],
    ] as const) {
      await menu.click();
      await walk.choose(english, german);
      await walk.lookAndClose(`phone: ${english}`, dialog);
    }
    for (const [english, german] of [
      ['Board settings …', 'Board-Einstellungen …'],
      ['Export …', 'Exportieren …'],
      ['Put the board into the trash', 'Board in den Papierkorb'],
    ] as const) {
      await walk.button('Board menu', 'Board-Menü').click();
      await walk.choose(english, german);
      await walk.lookAndClose(`phone: ${english}`, dialog);
    }
    await page.goto('/my');
    await page.getByRole('link', { name: 'Boards', exact: true }).click();
    await walk.button('New board', 'Neues Board').first().click();
    await walk.lookAndClose('phone: new board', dialog);
    await walk.button('Trash', 'Papierkorb').click();
    await walk.lookAndClose('phone: trash', dialog);
    for (const [english, german] of [
      ['Invite a colleague …', 'Jemanden einladen …'],
      ['API tokens …', 'API-Tokens …'],
    ] as const) {
      await walk.button(`${name}: account and settings`, `${name}: Konto und Einstellungen`).click();
      await walk.choose(english, german);
      await walk.lookAndClose(`phone: ${english}`, dialog);
    }
    walk.end();
  });
}

test('[UI-143] an address of a task that is not there says so, and Enter goes on to the board', async ({
  anna,
  board,
  open,
}) => {
  const page = await open(anna, `/b/${board.id}/t/nowhere`);
  const dialog = page.getByRole('dialog', { name: 'This task is not there' });
  await expect(dialog.getByRole('button', { name: 'To the board' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`/b/${board.id}$`));
});
