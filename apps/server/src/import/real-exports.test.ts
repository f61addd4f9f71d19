import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlainBoard } from '@taktboard/board';
import { describe, expect, it } from 'vitest';
import { prepareImport, type PreparedImport } from './prepare-import.ts';
import { randomPorts } from './random-ports.ts';
import { importRequest, preparedBoard } from './testing/requests.ts';
import { cardsOfBoard, cardsOfFile, inOrder, type TrelloFile } from './testing/trello-truth.ts';

/** Real exports of strangers, which are not part of the project: read where they lie beside it. */
const FOLDER = fileURLToPath(new URL('../../../../../shared/data', import.meta.url));
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => /^trello-.*\.json$/.test(name)) : [];

interface Positioned {
  id: string;
  name: string;
  pos: number;
  closed: boolean;
}
interface Card extends Positioned {
  idList: string;
  desc: string;
  due: string | null;
  dueComplete?: boolean;
  idMembers: string[];
  attachments: { url: string }[];
}
interface Trello extends Omit<TrelloFile, 'cards'> {
  name: string;
  lists: Positioned[];
  cards: Card[];
  labels: unknown[];
}

function imported(name: string): { file: Trello; prepared: PreparedImport; board: PlainBoard } {
  const bytes = readFileSync(join(FOLDER, name));
  const file = JSON.parse(bytes.toString()) as Trello;
  const prepared = prepareImport(importRequest(bytes), randomPorts);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.reason));
  const board = preparedBoard(prepared.value);
  return { file, prepared: prepared.value, board };
}

// where none lie beside the project, the report counts this as skipped
it.skipIf(files.length === 0)('[IMP-16] there are real exports to compare with', () => {
  expect(files.length).toBeGreaterThan(0);
});

describe.each(files)('the real export %s', (name) => {
  const { file, prepared, board } = imported(name);
  const { taken, dropped } = prepared.report;
  const made = dropped.filter(({ what }) => what.startsWith('Column for done work')).length;
  const closedLists = new Set(file.lists.filter(({ closed }) => closed).map(({ id }) => id));

  it('[IMP-16] comes in whole: as many of everything as the file holds', () => {
    const items = file.checklists.flatMap(({ checkItems }) => checkItems);
    expect(taken).toEqual({
      columns: file.lists.length,
      cards: file.cards.length,
      archived: file.cards.filter(({ closed, idList }) => closed || closedLists.has(idList)).length,
      checklists: file.checklists.length,
      checklistItems: items.length,
      labels: file.labels.length,
      people: file.members.length,
      dueDates: file.cards.filter(({ due }) => due !== null).length,
      comments: file.actions.filter(({ type }) => type === 'commentCard').length,
    });
    expect(board.meta.title).toBe(file.name);
    expect(board.problems).toEqual([]);
    expect(board.columns).toHaveLength(taken.columns + made);
    expect(board.cards).toHaveLength(taken.cards);
    expect(board.cards.filter(({ archived }) => archived)).toHaveLength(taken.archived);
    const checks = board.cards.flatMap(({ checklist }) => checklist);
    expect(checks).toHaveLength(taken.checklistItems);
    expect(checks.filter(({ done }) => done)).toHaveLength(
      items.filter(({ state }) => state === 'complete').length,
    );
    expect(board.cards.filter(({ due }) => due !== undefined)).toHaveLength(taken.dueDates);
    expect(board.cards.filter(({ owner }) => owner !== undefined)).toHaveLength(
      file.cards.filter(({ idMembers }) => idMembers.length > 0).length,
    );
    expect(board.cards.flatMap(({ contributors }) => contributors)).toHaveLength(
      file.cards.flatMap(({ idMembers }) => idMembers.slice(1)).length,
    );
    expect(board.cards.flatMap(({ links }) => links)).toHaveLength(
      file.cards.flatMap(({ attachments }) => attachments).length,
    );
  });

  it('[IMP-16] stands in the order of the file, except what is done and was marked so elsewhere', () => {
    const lists = inOrder(file.lists);
    const columns = board.columns.slice(0, board.columns.length - made);
    expect(columns.map((column) => column.name)).toEqual(lists.map((list) => list.name.trim()));
    expect(columns.map((column) => column.archived ?? false)).toEqual(lists.map(({ closed }) => closed));
    const moved = new Set(
      dropped.filter(({ what }) => what.startsWith('Place in')).map(({ where }) => where),
    );
    const whereOf = (title: string) => `Task “${title.trim().slice(0, 100).trim()}”`;
    lists.forEach((list, index) => {
      const here = board.cards.filter(({ columnId }) => columnId === board.columns[index]?.id);
      const stayed = here.filter(({ title }) => !moved.has(whereOf(title))).map(({ title }) => title);
      const inFile = inOrder(file.cards.filter(({ idList }) => idList === list.id));
      expect(stayed).toEqual(
        inFile.map((card) => card.name.trim()).filter((title) => !moved.has(whereOf(title))),
      );
    });
    const marked = file.cards.filter(
      ({ dueComplete, closed, idList }) => dueComplete === true && !closed && !closedLists.has(idList),
    );
    const done = new Set(board.columns.filter(({ kind }) => kind === 'done').map(({ id }) => id));
    for (const { name: title } of marked) {
      expect(board.cards.some((card) => card.title === title.trim() && done.has(card.columnId))).toBe(true);
    }
  });

  it('[IMP-16] keeps the items of checklists, the links and the comments of each card, in their order', () => {
    const names = new Map(prepared.people.made.map(({ id, name: person }) => [id, person]));
    const commentsOf = (cardId: string) =>
      prepared.comments
        .filter((comment) => comment.cardId === cardId)
        .map(({ author, at, text }) => ({
          author: author === null ? null : (names.get(author) ?? author),
          at: new Date(at ?? Number.NaN).toISOString(),
          text,
        }));
    expect(cardsOfBoard(board.cards, commentsOf)).toEqual(cardsOfFile(file));
  });

  it('[IMP-16] keeps every description as it was written', () => {
    const texts = (descriptions: string[]) => descriptions.filter((text) => text.trim() !== '').toSorted();
    const written = texts(file.cards.map(({ desc }) => desc.replace(/\r\n?/g, '\n')));
    expect(texts(board.cards.map(({ description }) => description))).toEqual(written);
  });
});
