import { BoardPage } from './board-page.ts';
import { expect, test } from './fixtures.ts';
import { trelloFile } from './trello-file.ts';

test('[USE-10] a Trello file is tried first, then taken, and the second time recognised', async ({
  anna,
  open,
}, info) => {
  const file = trelloFile(`Poster ${info.workerIndex}-${info.repeatEachIndex}`);
  const page = await open(anna, '/import');

  await page.getByLabel('File').setInputFiles(file);
  // the first file that a server reads starts a thread
  await expect(page.getByText('3 tasks').first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('link', { name: 'Open the board' }).click();

  const board = new BoardPage(page);
  await expect(board.cardsIn('Doing')).toHaveText(['Design the poster', 'Order paper']);
  await board.card('Design the poster').click();
  const task = page.getByRole('dialog');
  await expect(task).toContainText('Petra Post');
  await expect(task).toContainText('Blue, please');

  await page.goto('/import');
  await page.getByLabel('File').setInputFiles(file);
  await expect(page.getByText(/imported before|already/i)).toBeVisible();
});

test('[USE-10] a file that is no export gets a sentence and makes no board', async ({ anna, open }) => {
  const before = (await anna.api.boards()).boards.length;
  const page = await open(anna, '/import');
  const buffer = Buffer.from('{"this is": "no board"}');
  await page.getByLabel('File').setInputFiles({ name: 'wrong.json', mimeType: 'application/json', buffer });
  await expect(page.getByRole('alert')).toBeVisible();
  expect((await anna.api.boards()).boards).toHaveLength(before);
});

test('[IMP-54] a table shows how it is read, can be read in another way, and its import is undone', async ({
  anna,
  open,
}, info) => {
  const title = `Autumn ${info.workerIndex}-${info.repeatEachIndex}`;
  const table = `${title};;\nWhat;Stage;Remarks\nFlyer;To do;Blue\nPoster;Done;Red\n`;
  const file = { name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
  const page = await open(anna, '/import');
  await page.getByLabel('File', { exact: true }).setInputFiles(file);
  const first = page.getByRole('table', { name: 'The first tasks' });
  await expect(first.getByRole('row')).toHaveCount(3);
  await expect(first).toContainText('To do');
  await page.getByLabel('What “Remarks” becomes').selectOption('labels');
  await expect(first).toContainText('Blue');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('link', { name: 'Open the board' }).click();
  const board = new BoardPage(page);
  await expect(board.cardsIn('To do')).toHaveText(['Flyer']);

  await page.goto('/import');
  await page.getByRole('button', { name: `Undo the import: ${title}` }).click();
  await expect(page.getByText(`“${title}” lies in the trash.`)).toBeVisible();
  expect((await anna.api.boards()).boards.map((each) => each.title)).not.toContain(title);
});

test('[IMP-81] [IMP-82] [IMP-92] several files become one board together, with their people said once', async ({
  anna,
  open,
}, info) => {
  test.slow();
  const mark = `${info.workerIndex}-${info.repeatEachIndex}`;
  const table = (rows: string) => Buffer.from(`Title;Status;Owner\n${rows}`);
  const files = [
    { name: `Print ${mark}.csv`, mimeType: 'text/csv', buffer: table('Flyer;To do;Zora Zett\n') },
    {
      name: `Web ${mark}.csv`,
      mimeType: 'text/csv',
      buffer: table('Banner;To do;"Zett, Zora"\nPage;Done;\n'),
    },
  ];
  const page = await open(anna, '/import');
  await page.getByLabel('File', { exact: true }).setInputFiles(files);
  const button = page.getByRole('button', { name: 'Import 2 files' });
  await expect(button).toBeEnabled({ timeout: 30_000 });
  const person = page.getByRole('combobox', { name: 'Who Zora Zett is' });
  await expect(person).toHaveCount(1);
  await person.selectOption({ label: anna.name });
  await page.getByRole('combobox', { name: 'Goes into' }).selectOption({ label: 'one new board together' });
  await expect(button).toBeEnabled();
  await button.click();
  await expect(page.getByRole('link', { name: 'Open the board' })).toHaveCount(2);
  // what the page shows stands nowhere a second time
  await expect(page.getByText(`Web ${mark}.csv`)).toHaveCount(1);
  await page.getByRole('link', { name: 'Open the board' }).last().click();
  const board = new BoardPage(page);
  await expect(board.cardsIn('To do')).toHaveText([/Flyer/, /Banner/]);
  await expect(board.cardsIn('Done')).toHaveText(['Page']);
  const { cards } = await anna.api.board(new URL(page.url()).pathname.replace('/b/', ''));
  const me = (await anna.api.get<{ person: { id: string } }>('/api/me')).person.id;
  expect(cards.map(({ title, owner }) => [title, owner])).toEqual([
    ['Flyer', me],
    ['Banner', me],
    ['Page', undefined],
  ]);
});
