import type { Ports } from '@taktboard/board';
import { fail } from '@taktboard/protocol';
import { describe, expect, it, onTestFinished } from 'vitest';
import { foldFacts, NO_FACTS } from '../activity/fold-facts.ts';
import { createCommentReader } from '../comments/comments.ts';
import { openSqlite } from '../store/sqlite/open-sqlite.ts';
import { systemTimers } from '../ports.ts';
import { RecordingLog } from '../testing/recording-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { createImportLedger } from './import-ledger.ts';
import { createRememberedMappings } from './remembered-mappings.ts';
import { importRequest } from './testing/requests.ts';
import { createImportService, type NewBoard } from './import-service.ts';
import { prepareImport } from './prepare-import.ts';
import { randomPorts } from './random-ports.ts';
import { oddBoard } from './trello/odd-board.fixture.ts';

interface Actor {
  personId: string;
}

const NOW = Date.UTC(2026, 10, 22, 9);
const actor: Actor = { personId: 'importer' };
const NOBODY_SEES = async () => false;
const bytes = (file: unknown) => new TextEncoder().encode(JSON.stringify(file));

function countingPorts(): Ports {
  let ids = 0;
  return { newId: () => `id-${++ids}`, random: () => 0.5 };
}

async function workspace() {
  const opened = await openSqlite({
    dataDir: temporaryFolder(),
    timers: systemTimers,
    log: new RecordingLog(),
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.reason));
  const { database, store } = opened.value;
  onTestFinished(() => store.close());
  const ports = countingPorts();
  const made: NewBoard<Actor>[] = [];
  let refusing = false;
  const ledger = createImportLedger(database);
  const importBoard = createImportService<Actor>({
    ledger,
    mappings: createRememberedMappings(database),
    readTarget: () => Promise.resolve(fail('no-such-board')),
    writeTo: () => Promise.resolve(fail('no-such-board')),
    isOn: () => Promise.resolve(undefined),
    prepare: (request) => Promise.resolve(prepareImport(request, ports)),
    async createBoard(board) {
      if (refusing) throw new Error('disk-full');
      made.push(board);
      await database
        .insertInto('boards')
        .values({
          id: board.boardId,
          title: board.title,
          seq: 1,
          created_at: NOW,
          updated_at: NOW,
          trashed_at: null,
          trashed_by: null,
        })
        .execute();
    },
    peopleChanged: () => undefined,
    newId: () => ports.newId(),
    now: () => NOW,
  });
  const send = async (file: unknown, dryRun = false, as: Actor = actor) => {
    const input = { format: 'trello', body: bytes(file), dryRun, actor: as, zone: 'Europe/Berlin' } as const;
    const isOwn = (board: NewBoard<Actor>) => board.actor.personId === as.personId;
    const sees = async (id: string) => made.some((board) => board.boardId === id && isOwn(board));
    const result = await importBoard({ ...input, sees });
    if (!result.ok) throw new Error(JSON.stringify(result.reason));
    return result.value;
  };
  const addPerson = (id: string, name: string, userId: string | null = null) =>
    database
      .insertInto('people')
      .values({
        id,
        name,
        name_key: name.toLowerCase(),
        user_id: userId,
        workspace_role: null,
        created_at: NOW,
      })
      .execute();
  const peopleNames = async () =>
    (await database.selectFrom('people').select('name').orderBy('name').execute()).map(({ name }) => name);
  return {
    database,
    ledger,
    made,
    importBoard,
    send,
    addPerson,
    peopleNames,
    comments: createCommentReader(database),
    refuse: (on: boolean) => (refusing = on),
  };
}

describe('an import', () => {
  it('[IMP-11] makes a board, its people and its comments, and reports what came in', async () => {
    const { send, made, comments, peopleNames } = await workspace();
    const report = await send(oddBoard());
    expect(report).toMatchObject({
      title: 'Kampagnen 2024',
      taken: {
        columns: 5,
        cards: 7,
        archived: 2,
        checklists: 2,
        checklistItems: 3,
        labels: 2,
        people: 4,
        dueDates: 2,
        comments: 2,
      },
    });
    expect(made.map(({ boardId, title }) => [boardId, title])).toEqual([[report.id, 'Kampagnen 2024']]);
    expect(await peopleNames()).toEqual(['Ada Beispiel', 'Cem Muster', 'Früheres Mitglied', 'bert']);
    const counts = (await comments.counts(report.id ?? '')).counts;
    expect(Object.values(counts)).toEqual([2]);
    const [cardId = ''] = Object.keys(counts);
    const read = await comments.ofCard(report.id ?? '', cardId);
    expect(read.comments.map(({ at, text }) => [at, text])).toEqual([
      ['2024-05-01T10:00:00.000Z', 'Kommentar 61'],
      ['2024-05-03T10:00:00.000Z', 'Kommentar 63'],
    ]);
  });

  it('[IMP-20] remembers when each card was made in the other program', async () => {
    const { send, made } = await workspace();
    await send(oddBoard());
    const created = [...(made[0]?.createdAt.values() ?? [])];
    expect(created).toHaveLength(7);
    expect(created).toContain(Date.UTC(2018, 10, 29, 15, 5, 21));
    const facts = { ...NO_FACTS, created: '2018-11-29T15:05:21.000Z' };
    const added = {
      kind: 'card.added',
      columnKind: 'backlog',
      at: '2026-11-22T09:00:00Z',
      by: 'p',
      isImport: true,
    } as const;
    expect(foldFacts(facts, added)).toMatchObject({ created: facts.created, entered: added.at });
  });

  it('[IMP-12] of the same file tells which board it became, and makes nothing again', async () => {
    const { send, made, peopleNames } = await workspace();
    const [first, second] = await Promise.all([send(oddBoard()), send(oddBoard())]);
    expect(second).toMatchObject({ id: first.id, alreadyImported: first.id });
    expect(await send(oddBoard(), true)).toMatchObject({ alreadyImported: first.id });
    expect(made).toHaveLength(1);
    expect(await peopleNames()).toHaveLength(4);
  });

  it('[IMP-12] [ROLE-3] of a file that became a board which one does not see makes one’s own, and tells nothing of the other', async () => {
    const { send, made, peopleNames } = await workspace();
    const theirs = await send(oddBoard());
    const ben = { personId: 'ben' };
    expect((await send(oddBoard(), true, ben)).alreadyImported).toBeUndefined();
    const own = await send(oddBoard(), false, ben);
    expect(own.alreadyImported).toBeUndefined();
    expect([own.id, own.importId]).not.toContain(theirs.id);
    expect(own.importId).not.toBe(theirs.importId);
    for (const [who, board] of [
      [ben, own],
      [actor, theirs],
    ] as const) {
      expect(await send(oddBoard(), false, who)).toMatchObject({ id: board.id, importId: board.importId });
    }
    expect(made).toHaveLength(2);
    expect(await peopleNames()).toHaveLength(4);
  });

  it('[IMP-12] makes a board again when the first one is in the trash', async () => {
    const { send, made, database } = await workspace();
    const first = await send(oddBoard());
    await database.updateTable('boards').set({ trashed_at: NOW }).execute();
    const second = await send(oddBoard());
    expect(second.alreadyImported).toBeUndefined();
    expect(second.id).not.toBe(first.id);
    expect(made).toHaveLength(2);
  });

  it('[IMP-13] as a dry run writes nothing and has no id', async () => {
    const { send, made, peopleNames } = await workspace();
    const report = await send(oddBoard(), true);
    expect(report).not.toHaveProperty('id');
    expect(report.taken.cards).toBe(7);
    expect(made).toEqual([]);
    expect(await peopleNames()).toEqual([]);
  });

  it('[IMP-14] leaves nothing behind when the board could not be written', async () => {
    const { send, refuse, database, peopleNames } = await workspace();
    refuse(true);
    await expect(send(oddBoard())).rejects.toThrow('disk-full');
    expect(await peopleNames()).toEqual([]);
    for (const table of ['comments', 'imports', 'person_sources'] as const) {
      expect(await database.selectFrom(table).selectAll().execute()).toEqual([]);
    }
    refuse(false);
    expect((await send(oddBoard())).alreadyImported).toBeUndefined();
  });

  it('[IMP-14] that a crash cut off before its board is taken back, except people who have joined since', async () => {
    const { ledger, database, addPerson, peopleNames } = await workspace();
    const prepared = prepareImport(importRequest(bytes(oddBoard()), { language: 'de' }), countingPorts());
    if (!prepared.ok) throw new Error(prepared.reason.code);
    await addPerson('someone', 'Wer Anderes');
    const made = { boardId: 'never-made', personId: null, at: NOW, fileName: null, intoBoard: false };
    const entry = { hash: 'h', format: 'trello', ...made };
    await ledger.write(entry, prepared.value);
    expect(await ledger.boardOf('h')).toBeNull();
    expect(await ledger.takeBackUnfinished()).toBe(1);
    expect(await ledger.takeBackUnfinished()).toBe(0);
    expect(await peopleNames()).toEqual(['Wer Anderes']);
    expect(await database.selectFrom('comments').selectAll().execute()).toEqual([]);
  });

  it('[IMP-14] into a board that a crash cut off is taken back when the board has nothing of it', async () => {
    const { ledger, database, send, peopleNames } = await workspace();
    const { id: boardId = '' } = await send({ ...oddBoard(), name: 'There' });
    const before = await Promise.all(
      ['comments', 'person_sources', 'people', 'imports'].map((table) => rowsOf(table)),
    );
    const target = { boardId, title: 'There', zone: 'UTC', cards: 7, columns: [], labels: [] };
    const file = { ...oddBoard(), members: [{ id: 'new', fullName: 'Neu Dazu' }], name: 'Other' };
    const request = importRequest(bytes(file), { target, people: await ledger.knownPeople('trello') });
    const prepared = prepareImport(request, randomPorts);
    if (!prepared.ok) throw new Error(prepared.reason.code);
    const entry = {
      hash: 'h',
      format: 'trello',
      boardId,
      personId: null,
      at: NOW,
      fileName: null,
      intoBoard: true,
    };
    await ledger.write(entry, prepared.value);
    expect(await ledger.boardOf('h')).toBeNull();
    await ledger.settleUnfinished(() => Promise.resolve(undefined));
    expect(await ledger.find('h')).not.toBeNull();
    await ledger.settleUnfinished(() => Promise.resolve(false));
    expect(
      await Promise.all(['comments', 'person_sources', 'people', 'imports'].map((table) => rowsOf(table))),
    ).toEqual(before);
    expect(await peopleNames()).not.toContain('Neu Dazu');

    // and is finished when the board has it: the mark alone was cut off
    await ledger.write(entry, prepared.value);
    await ledger.settleUnfinished(() => Promise.resolve(true));
    expect(await ledger.boardOf('h')).toBe(boardId);

    function rowsOf(table: string) {
      return database
        .selectFrom(table as 'people')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
    }
  });

  it('[IMP-15] names people who are here already, by name and, once met, by their id in the other program', async () => {
    const { send, made, addPerson, peopleNames } = await workspace();
    await addPerson('ada-here', 'Ada Beispiel');
    await send(oddBoard());
    expect(await peopleNames()).toEqual(['Ada Beispiel', 'Cem Muster', 'Früheres Mitglied', 'bert']);
    const renamed = oddBoard();
    Object.assign(renamed.members[0] ?? {}, { fullName: 'Ada Neuname' });
    await send(renamed);
    expect(await peopleNames()).toHaveLength(4);
    expect(made).toHaveLength(2);
  });
});

describe('a file that is refused', () => {
  it.each([
    ['an empty one', new Uint8Array(), { code: 'empty-file' }],
    ['one of blanks', new TextEncoder().encode(' \n '), { code: 'empty-file' }],
    ['one in Latin-1', Uint8Array.of(0x22, 0xe4, 0x22), { code: 'not-utf8' }],
    [
      'a letter',
      new TextEncoder().encode('Liebe Leute,\nhier der Plan.'),
      { code: 'not-json', where: '1:1' },
    ],
    ['a cut-off one', new TextEncoder().encode('{\n  "lists": [\n'), { code: 'not-json', where: '3:1' }],
    ['a broken one', new TextEncoder().encode('{\n "a": 1,,\n}'), { code: 'not-json', where: '2:9' }],
    ['a foreign one', bytes({ tasks: [] }), { code: 'not-a-trello-board', where: 'lists', found: 'nothing' }],
  ])('[IMP-1] %s: what is wrong and where, and nothing is made', async (_name, body, reason) => {
    const { importBoard, made, peopleNames } = await workspace();
    const input = { format: 'trello', body, dryRun: false, actor, zone: 'Europe/Berlin' } as const;
    expect(await importBoard({ ...input, sees: NOBODY_SEES })).toEqual({ ok: false, reason });
    expect(made).toEqual([]);
    expect(await peopleNames()).toEqual([]);
  });

  it('[IMP-1] an unknown zone', async () => {
    const { importBoard } = await workspace();
    const input = { body: bytes(oddBoard()), dryRun: false, actor, format: 'trello' } as const;
    const asked = { ...input, zone: 'Europe/Atlantis', sees: NOBODY_SEES };
    expect(await importBoard(asked)).toMatchObject({
      reason: { code: 'unknown-zone' },
    });
  });
});
