import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { flipABit } from '../harness/flip-a-bit.ts';
import { expect, test } from './fixtures.ts';

test('[SAFE-2] what the server cannot write is said, shown to no one else, kept, and saved when it can', async ({
  server,
  anna,
  ben,
  board,
  openBoard,
}) => {
  const [annas, bens] = [await openBoard(anna, board), await openBoard(ben, board)];
  await expect(annas.saveState()).toHaveText('Saved');
  await expect(bens.card('Book the stand')).toBeVisible();
  const database = new DatabaseSync(join(server.dataDir, 'taktboard.db'));
  database.exec('BEGIN IMMEDIATE');
  try {
    await annas.add(board.from, 'Written on a locked disk');
    await expect(annas.saveState()).toHaveText('Not saved: something has locked the server’s database');
    await expect(annas.card('Written on a locked disk')).toBeVisible();
    await expect(bens.saveState()).toHaveText('Not saved: something has locked the server’s database');
    await expect(bens.card('Written on a locked disk')).toBeHidden();
  } finally {
    database.exec('ROLLBACK');
    database.close();
  }
  await expect(annas.saveState()).toHaveText('Saved');
  await expect(bens.card('Written on a locked disk')).toBeVisible();
  await annas.page.reload();
  await expect(annas.card('Written on a locked disk')).toBeVisible();
});

test('[SYNC-71] a board that is damaged on the server says so, stays as the device has it, and takes what one does meanwhile', async ({
  server,
  anna,
  ben,
  board,
  open,
  openBoard,
}) => {
  const annas = await openBoard(anna, board);
  // the parts that are used below come from a server, too
  await annas.add(board.from, 'Written before');
  await annas.saveState().click();
  await expect(annas.page.getByRole('dialog')).toContainText('Everything you did is on the server’s disk');
  await annas.page.keyboard.press('Escape');
  await expect(annas.saveState()).toHaveText('Saved');
  await server.stop();
  flipABit(server.dataDir, board.id);
  await server.start();
  await expect(annas.saveState()).toHaveText('Board damaged');
  await expect(annas.card('Book the stand')).toBeVisible();
  await annas.add(board.from, 'Written meanwhile');
  await expect(annas.saveState()).toHaveText('Board damaged · 1 change waits');
  await annas.saveState().click();
  await expect(annas.page.getByText('can restore a backup')).toBeVisible();

  const page = await open(ben, `/b/${board.id}`);
  await expect(page.getByRole('heading', { name: 'This board is damaged on the server' })).toBeVisible();
});
