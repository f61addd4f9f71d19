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

describe('the order', () => {
  it('[IMP-2] follows positions, fractional ones too, and leaves ties as they stand in the file', () => {
    const plan = read(oddBoard());
    expect(plan.columns.map(({ name }) => name)).toEqual(['Done', 'Backlog', 'Doing', 'Altes', 'Done 🎉']);
    const backlog = plan.cards.filter(({ column }) => column === IDS.backlog);
    expect(backlog.map(({ title }) => title)).toEqual(['Dazwischen', 'Gleichauf A', 'Gleichauf B', 'Erste']);
  });

  it('puts what has no position last, and says so', () => {
    const board = oddBoard();
    Object.assign(board.cards[0] ?? {}, { pos: 'bottom' });
    const plan = read(board);
    const backlog = plan.cards.filter(({ column }) => column === IDS.backlog);
    expect(backlog.at(-1)?.title).toBe('Gleichauf A');
    expect(droppedOf(plan, 'position')).toHaveLength(1);
  });
});

describe('what comes in archived', () => {
  it('[IMP-3] is every closed list, every closed card, and every open card of a closed list', () => {
    const plan = read(oddBoard());
    expect(plan.columns.filter(({ archived }) => archived).map(({ name }) => name)).toEqual(['Altes']);
    expect(plan.cards.filter(({ archived }) => archived).map(({ title }) => title)).toEqual([
      'Weggelegt',
      'Offen in archivierter Liste',
    ]);
  });
});

describe('people', () => {
  it('[IMP-4] makes the first member of a card its owner and the others contributors', () => {
    const first = cardOf(read(oddBoard()), IDS.first);
    expect(first?.owner).toBe(IDS.cem);
    expect(first?.contributors).toEqual([IDS.ada, IDS.bert]);
  });

  it('[IMP-4] keeps members without a full name, and those who left but wrote a comment', () => {
    const plan = read(oddBoard());
    expect(plan.people.map(({ name }) => name)).toEqual([
      'Ada Beispiel',
      'bert',
      'Cem Muster',
      'Früheres Mitglied',
    ]);
    expect(droppedOf(plan, 'member')).toEqual([
      { what: 'member', name: IDS.missing, where: { in: 'card', name: 'Erste' }, why: 'unknown-member' },
    ]);
  });
});

describe('labels', () => {
  it('[IMP-5] keeps names and nearest colours, calls a nameless one by its colour, leaves unused nameless ones', () => {
    const plan = read(oddBoard());
    expect(plan.labels).toEqual([
      { source: IDS.red, name: 'dringend', color: 'red' },
      { source: IDS.bare, name: 'Grau', color: 'grey' },
    ]);
    expect(droppedOf(plan, 'label')).toEqual([
      { what: 'label', where: { in: 'label', name: 'Himmelblau' }, why: 'unused' },
    ]);
    expect(cardOf(plan, IDS.first)?.labels).toEqual([IDS.red, IDS.bare]);
  });

  it('[IMP-5] reads those that only the card still holds', () => {
    const board = oddBoard();
    board.labels = [];
    const bare = {
      ...board.cards[0],
      idLabels: undefined,
      labels: [{ id: 'x', name: 'alt', color: 'lime' }],
    };
    const plan = read({ ...board, cards: [bare] });
    expect(plan.labels).toEqual([{ source: 'x', name: 'alt', color: 'lime' }]);
    expect(plan.cards[0]?.labels).toEqual(['x']);
  });
});

describe('dates', () => {
  it('[IMP-6] become wall-clock time in the zone of the board; 23:59 means the day', () => {
    const plan = read(oddBoard());
    expect(cardOf(plan, IDS.first)).toMatchObject({ start: '2024-05-02', due: '2024-05-03T12:30' });
    expect(cardOf(plan, IDS.between)?.due).toBe('2024-05-03');
  });

  it('[IMP-9] lists a date that does not exist, with its text', () => {
    const board = oddBoard();
    Object.assign(board.cards[0] ?? {}, { due: '2024-02-31T25:00:00.000Z' });
    const plan = read(board);
    expect(droppedOf(plan, 'due')).toEqual([
      {
        what: 'due',
        name: '2024-02-31T25:00:00.000Z',
        where: { in: 'card', name: 'Gleichauf A' },
        why: 'no-such-date',
      },
    ]);
    expect(cardOf(plan, IDS.tiedA)).not.toHaveProperty('due');
  });
});

describe('work that is marked complete', () => {
  it('[IMP-7] goes to the end of the first open column that is called done, without a date too, and is listed', () => {
    const plan = read(oddBoard());
    expect(cardOf(plan, IDS.complete)?.column).toBe(IDS.done);
    expect(droppedOf(plan, 'place')).toEqual([
      {
        what: 'place',
        name: 'Doing',
        where: { in: 'card', name: 'Abgehakt ohne Datum' },
        why: 'moved-to-done',
        detail: 'Done',
      },
    ]);
  });

  it('[IMP-7] gets a column of its own where no list is called done', () => {
    const board = oddBoard();
    for (const list of board.lists) list.name = list.name.replace('Done', 'Sonstiges');
    const plan = read(board);
    expect(plan.columns.at(-1)).toMatchObject({ name: 'Erledigt', kind: 'done', archived: false });
    expect(cardOf(plan, IDS.complete)?.column).toBe(plan.columns.at(-1)?.source);
    expect(droppedOf(plan, 'done-column').map(({ why }) => why)).toEqual(['made-done-column']);
  });

  it('[IMP-7] stays where it is when that is done already, or archived', () => {
    const board = oddBoard();
    for (const card of board.cards) Object.assign(card, { dueComplete: true });
    const plan = read(board);
    expect(cardOf(plan, IDS.inClosedList)?.column).toBe(IDS.closedList);
    expect(cardOf(plan, IDS.archived)?.column).toBe(IDS.done);
  });
});

describe('what has no place', () => {
  it('[IMP-9] is listed thing by thing, at its card', () => {
    const plan = read(oddBoard());
    const at = { in: 'card', name: 'Erste' };
    expect(droppedOf(plan, 'custom-field')).toEqual([
      { what: 'custom-field', name: 'Budget: 1200', where: at, why: 'unsupported' },
      { what: 'custom-field', name: 'Kanal: Messe', where: at, why: 'unsupported' },
    ]);
    for (const what of ['cover', 'reminder']) {
      expect(droppedOf(plan, what)).toEqual([{ what, where: at, why: 'unsupported' }]);
    }
    expect(droppedOf(plan, 'board-description')).toMatchObject([{ name: 'Was das Board soll' }]);
    expect(droppedOf(plan, 'history')).toMatchObject([{ name: '1', why: 'starts-anew' }]);
  });
});

describe('elements that cannot be read', () => {
  it('[IMP-9] are listed with their place and take nothing else along', () => {
    const board = oddBoard();
    const whole = read(board);
    const plan = read({
      ...board,
      cards: [...board.cards, 7, null, { name: 'ohne id' }, { ...board.cards[0], name: 'doppelt' }],
      actions: 'none',
    });
    expect(plan.cards).toEqual(whole.cards);
    expect(plan.comments).toEqual([]);
    const listed = plan.dropped.filter(({ what }) => what === 'card' || what === 'history');
    expect(listed.map(({ where, why }) => [where, why])).toEqual([
      [{ in: 'path', path: 'actions' }, 'unreadable'],
      [{ in: 'path', path: 'cards[7]' }, 'unreadable'],
      [{ in: 'path', path: 'cards[8]' }, 'unreadable'],
      [{ in: 'path', path: 'cards[9]' }, 'without-id'],
      [{ in: 'card', name: 'doppelt' }, 'id-twice'],
    ]);
  });

  it('[IMP-9] lose a field of a wrong type, and that field is listed', () => {
    const board = oddBoard();
    Object.assign(board.cards[0] ?? {}, { due: 17, idMembers: 'ada' });
    const plan = read(board);
    expect(droppedOf(plan, 'field').map(({ name }) => name)).toEqual(['due', 'idMembers']);
    expect(cardOf(plan, IDS.tiedA)).toMatchObject({ owner: null, contributors: [] });
  });

  it('[IMP-9] include cards of a list that is not there', () => {
    const board = oddBoard();
    Object.assign(board.cards[0] ?? {}, { idList: 'nowhere' });
    expect(droppedOf(read(board), 'card')).toEqual([
      { what: 'card', name: 'nowhere', where: { in: 'card', name: 'Gleichauf A' }, why: 'unknown-list' },
    ]);
  });
});

describe('a file that is no Trello board', () => {
  it.each([
    { name: 'a list', file: [], where: '$', found: 'list' },
    { name: 'a text', file: 'Trello', where: '$', found: 'string' },
    { name: 'an object of another program', file: { tasks: [] }, where: 'lists', found: 'nothing' },
    { name: 'a board without cards', file: { lists: [] }, where: 'cards', found: 'nothing' },
    { name: 'lists that are an object', file: { lists: {}, cards: [] }, where: 'lists', found: 'object' },
    { name: 'cards without lists', file: { lists: [], cards: [{}] }, where: 'lists[0]', found: 'nothing' },
  ])('[IMP-1] $name is refused with the place and what stands there', ({ file, where, found }) => {
    expect(readTrello(file, OPTIONS)).toEqual({
      ok: false,
      reason: { code: 'not-a-trello-board', where, found },
    });
  });
});
