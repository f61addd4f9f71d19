import type { ImportPlan } from '../import-plan.ts';
import { importTexts } from '../texts/import-texts.ts';
import { describe, expect, it } from 'vitest';
import { IDS, oddBoard } from './odd-board.fixture.ts';
import { readTrello } from './read-trello.ts';

const OPTIONS = { zone: 'Europe/Berlin', texts: importTexts('de') };

function read(file: unknown): ImportPlan {
  const result = readTrello(file, OPTIONS);
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

const cardOf = (plan: ImportPlan, source: string) => plan.cards.find((card) => card.source === source);
const droppedOf = (plan: ImportPlan, what: string) => plan.dropped.filter((dropped) => dropped.what === what);

describe('a task of the board', () => {
  it('[IMP-8] keeps its description as written, invisible characters and smart links too', () => {
    expect(cardOf(read(oddBoard()), IDS.first)?.description).toBe(
      '\u200C\n[Plan](https://example.com/plan "smartCard-inline")\n> On Monday Ada wrote:\n> Grüße',
    );
  });

  it('[IMP-8] has its attachments as links in their order; a link to a card is called by its name', () => {
    const plan = read(oddBoard());
    expect(cardOf(plan, IDS.first)?.links).toEqual([
      { url: 'https://trello.com/c/TiedB123/7-x', title: 'Gleichauf B' },
      { url: 'https://example.com/bild.png', title: 'bild.png' },
    ]);
    expect(droppedOf(plan, 'attachment')).toMatchObject([{ name: 'klick mich', why: 'unsafe-address' }]);
    expect(droppedOf(plan, 'file')).toMatchObject([{ name: 'bild.png', why: 'file-stays' }]);
  });

  it('[IMP-8] has the items of all its checklists, with state, deadline and owner, each under the name of its list', () => {
    const plan = read(oddBoard());
    expect(cardOf(plan, IDS.first)?.checks).toEqual([
      { text: 'Vorher: Erstens', done: true },
      { text: 'Vorher: Zweitens', done: false, owner: IDS.bert, due: '2024-05-02T12:00' },
      { text: 'Danach: Auswerten', done: false },
    ]);
    expect(plan.checklists).toBe(2);
    expect(droppedOf(plan, 'checklist')).toMatchObject([{ name: 'Verwaist', why: 'unknown-card' }]);
  });

  it('[IMP-8] takes the states of 2015 from the card where the item has none', () => {
    const board = oddBoard();
    Object.assign(board.cards[1] ?? {}, { checkItemStates: [{ idCheckItem: 'i', state: 'complete' }] });
    const checklist = {
      id: 'c',
      idCard: IDS.first,
      name: 'Checklist',
      checkItems: [{ id: 'i', name: 'Alt' }],
    };
    const plan = read({ ...board, checklists: [checklist] });
    expect(cardOf(plan, IDS.first)?.checks).toEqual([{ text: 'Alt', done: true }]);
  });

  it('[IMP-8] was made when its id says', () => {
    expect(cardOf(read(oddBoard()), IDS.first)?.createdAt).toBe(Number.parseInt('5c000031', 16) * 1000);
  });

  it('continues a title that is too long in its description', () => {
    const board = oddBoard();
    Object.assign(board.cards[0] ?? {}, { name: `${'x'.repeat(499)}😀 Rest`, desc: 'Text' });
    const card = cardOf(read(board), IDS.tiedA);
    expect(card?.title).toBe('x'.repeat(499));
    expect(card?.description).toBe('…😀 Rest\n\nText');
  });
});

describe('comments', () => {
  it('[IMP-10] come in with author and time, oldest first, and say how many the export left out', () => {
    const plan = read(oddBoard());
    expect(plan.comments).toMatchObject([
      { text: 'Kommentar 61', author: IDS.ada, at: Date.UTC(2024, 4, 1, 10), card: IDS.first },
      { text: 'Kommentar 63', author: IDS.gone, at: Date.UTC(2024, 4, 3, 10), card: IDS.first },
    ]);
    expect(droppedOf(plan, 'comments')).toMatchObject([
      { name: '1', why: 'comments-missing', detail: '2/3' },
    ]);
    expect(droppedOf(plan, 'comment')).toMatchObject([{ name: 'Kommentar 62', why: 'unknown-card' }]);
  });

  it('[IMP-10] may be missing when the file holds a thousand actions and no counts', () => {
    const board = oddBoard();
    for (const card of board.cards) card.badges.comments = 0;
    const actions = Array.from({ length: 1000 }, (_, n) => ({ id: `a${n}`, type: 'updateCard', data: {} }));
    const plan = read({ ...board, actions });
    expect(droppedOf(plan, 'comments')).toMatchObject([{ why: 'actions-limit' }]);
  });
});
