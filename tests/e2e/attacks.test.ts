import type { Command, NewShare } from '@taktboard/protocol';
import type { Page } from '@playwright/test';
import { ATTACKS } from './attacks.ts';
import { expect, test } from './fixtures.ts';

/** What only an attack would have put there: no page of ours has such an element or attribute. */
const PLANTED = [
  ...[
    'script:not([src], [type="application/json"])',
    'iframe',
    'object',
    'embed',
    'base',
    'noscript p',
    'math',
    'template script',
  ],
  ...['form[action*="evil"]', 'link[href*="evil"]', 'meta[http-equiv="refresh" i]', 'img[src="x"]'],
  ...['a[href^="javascript:" i]', 'details[ontoggle]', '[onerror]', '[onload]', '[onfocus]', '[onclick]'],
  ...['[onmouseover]', '[onbegin]', 'x'],
].join(', ');

/** Whether anything ran, was planted, or was stopped by the policy alone. */
async function harm(page: Page): Promise<unknown> {
  return page.evaluate((planted) => {
    const found = [...document.querySelectorAll(planted)].map((element) => element.outerHTML.slice(0, 120));
    return { ran: 'ran' in globalThis, found };
  }, PLANTED);
}

const NO_HARM = { ran: false, found: [] };

test('[SEC-4] no text of a board runs or becomes markup: on the board, in a task, in reports, mail and the live page', async ({
  server,
  anna,
  open,
  browser,
}) => {
  const attack = ATTACKS.join(' ');
  const board = await server.admin.createBoard('<img src=x onerror=ran=1>');
  const commands: Command[] = [
    { type: 'column.add', id: 'evil-column', name: '<svg onload=ran=1>', kind: 'active' },
    { type: 'label.add', id: 'evil-label', name: '"><img src=x onerror=ran=1>', color: 'red' },
    ...ATTACKS.map((title, n): Command => ({
      ...{ type: 'card.add', id: `evil-${n}`, columnId: 'evil-column', title, due: '2024-01-10' },
      labels: ['evil-label'],
      description: n === 0 ? attack : title,
    })),
    { type: 'check.add', cardId: 'evil-0', text: '<img src=x onerror=ran=1>' },
    {
      type: 'link.add',
      cardId: 'evil-0',
      url: 'https://x.example/"onmouseover="ran=1',
      title: '<b onclick=ran=1>',
    },
    { type: 'card.set', id: 'evil-1', fields: { blocked: { reason: '<svg onload=ran=1>' } } },
  ];
  await server.admin.run(board, commands);
  await server.admin.get(`/api/boards/${board}/cards/evil-0/comments`, {
    json: { id: 'evil-talk', text: attack.slice(0, 1500) },
  });
  const share = await server.admin.get<NewShare>(`/api/boards/${board}/shares`, {
    json: {
      ...{ title: '<img src=x onerror=ran=1>', language: 'en', columns: null, labels: null, expiresAt: null },
      ...{
        embedOrigins: [],
        hides: { descriptions: false, comments: false, people: 'shown', estimates: false },
      },
    },
  });
  const page = await open(anna, `/b/${board}`);
  const stopped: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) stopped.push(message.text());
  });
  await expect(page.locator('[data-card="evil-0"]').first()).toBeVisible();
  expect(await harm(page), 'board').toEqual(NO_HARM);
  await page.goto(`/b/${board}/t/evil-0`);
  await expect(page.getByRole('dialog').getByText('parent.ran=1').first()).toBeVisible();
  expect(await harm(page), 'task').toEqual(NO_HARM);
  await page.goto(`/b/${board}/overdue`);
  await expect(
    page.getByRole('main').getByText('onerror=ran=1').filter({ visible: true }).first(),
  ).toBeVisible();
  expect(await harm(page), 'overdue').toEqual(NO_HARM);
  expect(stopped).toEqual([]);

  const bare = await browser.newPage();
  await bare.goto(share.url);
  await expect(bare.getByText('onerror=ran=1').filter({ visible: true }).first()).toBeVisible();
  expect(await harm(bare), 'live page').toEqual(NO_HARM);
  // as a mail program shows it, which has no policy of ours
  for (const report of ['digest', 'overdue']) {
    const { body } = await server.admin.ask(`/api/boards/${board}/${report}?format=html`);
    await bare.goto('about:blank');
    await bare.setContent(String(body));
    await expect(bare.getByText('ran=1').filter({ visible: true }).first()).toBeVisible();
    expect(await harm(bare), report).toEqual(NO_HARM);
  }
  await bare.close();
});
