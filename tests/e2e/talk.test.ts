import type { Comments } from '@taktboard/protocol';
import type { Page } from '@playwright/test';
import type { Account } from '../harness/api.ts';
import { expect, test, type TestBoard } from './fixtures.ts';
import { lateFrames } from './late-frames.ts';

/** The first task's page, and its thread as one person's program sees it. */
async function threadOf(person: Account, board: TestBoard) {
  const task = (await person.api.board(board.id)).cards[0]?.id ?? '';
  const path = `/api/boards/${board.id}/cards/${task}/comments`;
  const said = async () => (await person.api.get<Comments>(path)).comments;
  return { task, path, said, address: `/b/${board.id}/t/${task}` };
}

const field = (page: Page) => page.getByRole('textbox', { name: 'Write a comment' });
const thread = (page: Page) => page.getByRole('region', { name: 'Comments' });

test('[SAY-20] [SAY-27] by keyboard one names someone, asks, changes, removes and takes that back, and the other sees and settles it', async ({
  anna,
  ben,
  board,
  open,
}) => {
  const { address, said } = await threadOf(anna, board);
  const [mine, theirs] = [await open(anna, address), await open(ben, address)];
  await expect(field(theirs)).toBeVisible();
  await field(mine).click();
  await mine.keyboard.type('Ask @ben');
  await expect(mine.getByRole('option', { name: 'Ben Bauer' })).toHaveAttribute('aria-selected', 'true');
  await lateFrames(mine);
  await mine.keyboard.press('Enter');
  await mine.keyboard.type('who prints?', { delay: 50 });
  await expect(field(mine)).toHaveValue('Ask @Ben Bauer who prints?');
  await mine.getByRole('checkbox', { name: 'As a question' }).check();
  await field(mine).press('Control+Enter');
  const comment = thread(mine).getByRole('listitem').filter({ hasText: 'Ask @Ben Bauer who prints?' });
  await expect(comment.getByText('Open question')).toBeVisible();
  await expect(field(mine)).toHaveValue('');
  expect(await said()).toMatchObject([{ mentions: [ben.me.person.id], question: { settled: null } }]);

  const around = await open(ben, `/b/${board.id}`);
  const card = around.locator('[data-about]').filter({ hasText: '1 comment' });
  await expect(card).toContainText('1 comment, 1 open question');
  const row = (await open(ben, `/b/${board.id}?view=list`)).getByRole('row').filter({ hasText: '1 comment' });
  await expect(row).toContainText('1 comment, 1 open question');

  await thread(theirs).getByRole('button', { name: 'Settle' }).click();
  await expect(comment.getByText(/^Settled by Ben Bauer/)).toBeVisible();
  for (const told of [card, row]) await expect(told).not.toContainText('open question');

  await comment.getByRole('button', { name: 'Change comment of Anna Alt' }).press('Enter');
  await mine.getByRole('textbox', { name: 'Change the comment' }).fill('Never mind');
  await mine.keyboard.press('Control+Enter');
  await expect(thread(theirs).getByText('Never mind')).toBeVisible();
  await expect(thread(theirs).getByText('edited')).toBeVisible();

  await mine.getByRole('button', { name: 'Remove comment of Anna Alt' }).press('Enter');
  await expect(thread(theirs).getByText('This comment was removed.')).toBeVisible();
  await expect(thread(theirs).getByText('Never mind')).toHaveCount(0);
  await mine.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(thread(theirs).getByText('Never mind')).toBeVisible();
});

test('[SAY-22] a comment that is written without a network waits, survives its page, and is there once when there is one', async ({
  anna,
  board,
  open,
}) => {
  const { address, said } = await threadOf(anna, board);
  const page = await open(anna, address);
  await field(page).fill('From the train');
  await page.context().setOffline(true);
  await field(page).press('Control+Enter');
  await expect(thread(page).getByRole('listitem').filter({ hasText: 'From the train' })).toContainText(
    'Waits to be sent',
  );
  await page.close();
  const next = await page.context().newPage();
  await page.context().setOffline(false);
  await next.goto('/');
  await expect.poll(async () => (await said()).map(({ text }) => text)).toEqual(['From the train']);
  await next.goto(address);
  await expect(thread(next).getByText('From the train')).toHaveCount(1);
  await expect(thread(next).getByText('Waits to be sent')).toHaveCount(0);
});
