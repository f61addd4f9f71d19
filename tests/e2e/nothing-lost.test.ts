import { expect, test } from './fixtures.ts';

const TASK = 'Book the stand';

test('[TASK-30] what is typed at a task counts however its panel is left, and what is not understood is said', async ({
  anna,
  board,
  server,
  openBoard,
}) => {
  const annas = await openBoard(anna, board);
  const { page } = annas;
  const ofServer = async () => (await server.admin.board(board.id)).cards.find(({ title }) => title === TASK);
  await annas.card(TASK).focus();
  await page.keyboard.press('d');
  await page.getByRole('textbox', { name: 'Due', exact: true }).fill('24.12.2027');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await ofServer())?.due).toBe('2027-12-24');
  await expect(annas.card(TASK)).toBeFocused();

  await page.keyboard.press('d');
  await page.getByRole('textbox', { name: 'Due', exact: true }).fill('some time');
  await page.keyboard.press('Escape');
  await expect(page.getByText('“some time” is not a date I know.')).toBeVisible();
  expect((await ofServer())?.due).toBe('2027-12-24');

  await page.keyboard.press('b');
  await page.getByRole('textbox', { name: 'What is in the way?' }).fill('No visa');
  await annas.column(board.to).getByRole('heading', { level: 2 }).click();
  await expect.poll(async () => (await ofServer())?.blocked).toEqual({ reason: 'No visa' });

  await page.keyboard.press('Escape');
  await annas.card(TASK).click();
  const task = page.getByRole('dialog', { name: TASK });
  const addLink = task.getByRole('button', { name: 'Add a link' });
  await addLink.click();
  await page.getByRole('textbox', { name: 'Address' }).fill('example.com/brief');
  await page.keyboard.press('Escape');
  await expect(task.getByRole('link', { name: 'example.com/brief' })).toBeVisible();
  await addLink.click();
  await page.getByRole('textbox', { name: 'Address' }).fill('javascript:alert(1)');
  await page.keyboard.press('Escape');
  await expect(page.getByText('“javascript:alert(1)” was not kept: that is no address.')).toBeVisible();
  await expect(task).toBeVisible();

  const estimate = task.getByRole('textbox', { name: 'Estimate' });
  await estimate.fill('2 Tage');
  await estimate.press('Enter');
  await expect(task.getByRole('alert')).toContainText('“2 Tage” is not a number');
  await expect(estimate).toHaveValue('');
  await estimate.fill('2');
  await expect(task.getByRole('alert')).toBeHidden();
  await estimate.press('Enter');
  await expect.poll(async () => (await ofServer())?.estimate).toBe(2);
});

test('[TASK-31] what is typed into a line is there after Escape and after a reload', async ({
  anna,
  board,
  openBoard,
}) => {
  const page = await openBoard(anna, board);
  const opener = page.column(board.from).getByRole('button', { name: `Add task to ${board.from}` });
  const line = page.column(board.from).getByRole('textbox', { name: `Add task to ${board.from}` });
  await opener.click();
  await line.fill('Half a thought');
  await line.press('Escape');
  await opener.click();
  await expect(line).toHaveValue('Half a thought');
  await page.page.reload();
  await opener.click();
  await expect(line).toHaveValue('Half a thought');
  await line.press('Enter');
  await expect(page.card('Half a thought')).toBeVisible();
  await expect(line).toHaveValue('');
  await page.page.reload();
  await opener.click();
  await expect(line).toHaveValue('');
});

test('[FIND-21] what blocks a task and how much work it is are changed in their cells of the list', async ({
  anna,
  board,
  server,
  open,
}) => {
  const page = await open(anna, '/');
  await page.evaluate(() => localStorage.setItem('taktboard.list-columns', '["title","blocked","estimate"]'));
  await page.goto(`/b/${board.id}?view=list`);
  const ofServer = async () => (await server.admin.board(board.id)).cards.find(({ title }) => title === TASK);
  const blocked = page.getByRole('button', { name: `Blocked of “${TASK}”` });
  await blocked.click();
  await page.getByRole('textbox', { name: 'What is in the way?' }).fill('No visa');
  await page.keyboard.press('Enter');
  await expect(blocked).toHaveAccessibleName(`Blocked of “${TASK}”: No visa`);
  await expect(blocked).toBeFocused();
  const estimate = page.getByRole('button', { name: `Estimate of “${TASK}”` });
  await estimate.click();
  await page.getByRole('textbox', { name: 'Estimate' }).fill('2,5');
  await page.keyboard.press('Escape');
  await expect(estimate).toHaveAccessibleName(`Estimate of “${TASK}”: 2.5`);
  await expect.poll(async () => (await ofServer())?.estimate).toBe(2.5);
  expect((await ofServer())?.blocked).toEqual({ reason: 'No visa' });
});
