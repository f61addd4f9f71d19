import type { Page } from '@playwright/test';
import type { Account } from '../harness/api.ts';
import type { TestServer } from '../harness/server.ts';
import { expect, test } from './fixtures.ts';

/** As many as a team has under way, two dozen of them in the digest. */
const TASKS = 40;
const LATE = 16;

async function usualBoard(server: TestServer, owner: Account): Promise<string> {
  const id = await server.admin.createBoard('Relaunch der Website', 'de');
  const [column] = (await server.admin.board(id)).columns;
  await server.admin.run(
    id,
    Array.from({ length: TASKS }, (_, n) => ({
      type: 'card.add',
      columnId: column?.id ?? '',
      title: `Formular für Anfragen von Händlern ${n + 1}`,
      owner: owner.me.person.id,
      ...(n < LATE ? { due: '2024-01-10' } : {}),
      ...(n % 4 === 0 ? { blocked: { reason: 'Die Agentur hat noch nicht geantwortet' } } : {}),
    })),
  );
  return id;
}

async function sheets(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test('[REP-62] on A4 the digest of a usual board is one sheet, black on white, and so is a mail of 25 lines', async ({
  server,
  anna,
  open,
}) => {
  const id = await usualBoard(server, anna);
  const page = await open(anna, `/b/${id}/digest`, { colorScheme: 'dark' });
  await expect(page.getByRole('article')).toContainText('Formular für Anfragen von Händlern 1');
  expect(await sheets(page)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  const line = page
    .getByRole('article')
    .getByRole('link', { name: /Formular/ })
    .first();
  await expect(line).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(page.getByRole('button', { name: 'Download' })).toBeHidden();

  const preview = await server.admin.get<{ html: string }>(`/api/boards/${id}/schedules/preview`, {
    json: { scope: { kind: 'board' }, language: 'de' },
  });
  await page.emulateMedia({ media: null });
  await page.goto('about:blank');
  await page.setContent(preview.html);
  await expect(page.locator('li > strong')).toHaveCount(25);
  expect(await sheets(page)).toBe(1);
});
