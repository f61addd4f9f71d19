import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { BoardExport, ImportList, ImportReport, type ImportUndone, type RichNode } from '@taktboard/protocol';
import { oddBoard } from '../import/trello/odd-board.fixture.ts';
import { codeOf, runningServer, type Ask } from '../testing/running-server.ts';

const PLAN = 'Aufgabe;Status;Wer;Fällig\nFlyer;offen;Anna Alt;01.03.2027\nPlakat;Erledigt;anna alt;\n';

const put = (ask: Ask, query: string, body: string) =>
  ask<ImportReport>(`/api/boards/import?language=en&format=${query}`, { method: 'POST', body });

const list = async (ask: Ask) => (await ask<ImportList>('/api/imports')).body.imports;

describe('an import over HTTP', { timeout: 60_000 }, () => {
  it('[IMP-43] of a table makes a board by the guessed mapping, after a dry run that tells it', async () => {
    const ask = (await runningServer()).as();
    const tried = await put(ask, 'csv&dryRun=1&fileName=herbst_plan.csv', PLAN);
    expect(tried.status).toBe(200);
    expect(v.is(ImportReport, tried.body)).toBe(true);
    expect(tried.body).toMatchObject({
      title: 'Herbst plan',
      taken: { cards: 2, people: 1 },
      first: [{ title: 'Flyer', column: 'offen', owner: 'Anna Alt', due: '2027-03-01' }, { title: 'Plakat' }],
      table: { columns: [{ field: 'title' }, { field: 'column' }, { field: 'owner' }, { field: 'due' }] },
    });
    expect(tried.body).not.toHaveProperty('id');
    const made = await put(ask, 'csv', PLAN);
    expect(made.status).toBe(201);
    const { body: board } = await ask(`/api/boards/${made.body.id}`);
    expect(board.cards.map(({ title }) => title)).toEqual(['Flyer', 'Plakat']);
  });

  it('[IMP-47] takes the mapping in the query or in a form, and remembers it for the next file', async () => {
    const ask = (await runningServer()).as();
    const mapping = {
      columns: [{ field: 'description' }, { field: 'title' }, { field: null }, { field: null }],
    };
    const query = `csv&dryRun=1&mapping=${encodeURIComponent(JSON.stringify(mapping))}`;
    expect((await put(ask, query, PLAN)).body.first?.[0]).toMatchObject({ title: 'offen' });

    const boundary = 'a-line-that-is-not-in-the-file';
    const part = (head: string, content: string) =>
      `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
    const form = (file: string) =>
      `${part('name="file"; filename="Plan.csv"', file)}${part('name="options"', JSON.stringify({ mapping }))}--${boundary}--\r\n`;
    const taken = await ask<ImportReport>('/api/boards/import?format=csv', {
      method: 'POST',
      body: form(PLAN),
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    });
    expect(taken).toMatchObject({
      status: 201,
      body: { title: 'Plan', first: [{ title: 'offen' }, { title: 'Erledigt' }] },
    });

    const next = await put(ask, 'csv&dryRun=1', PLAN.replace('Flyer', 'Banner'));
    expect(next.body).toMatchObject({ table: { remembered: true }, first: [{ title: 'offen' }, {}] });
    const broken = await put(ask, 'csv&mapping=%7B', PLAN);
    expect([broken.status, codeOf(broken)]).toEqual([422, 'invalid-request']);
  });

  it('[IMP-45] a spelling that was said to be someone stays that someone, in other files too', async () => {
    const ask = (await runningServer()).as();
    const me = (await ask('/api/me')).body.person.id;
    const people = encodeURIComponent(JSON.stringify({ 'alt anna': me }));
    const made = await put(ask, `csv&people=${people}`, PLAN);
    const owners = async (id: string | undefined) =>
      (await ask(`/api/boards/${id}`)).body.cards.map(({ owner }) => owner);
    expect(await owners(made.body.id)).toEqual([me, me]);
    const other = await put(ask, 'csv', 'Titel,Verantwortlich\nBanner,"Alt, Anna"\n');
    expect(await owners(other.body.id)).toEqual([me]);
    const nobody = encodeURIComponent(JSON.stringify({ 'alt anna': null }));
    await ask(`/api/imports/${made.body.importId}`, { method: 'DELETE' });
    const free = await put(ask, `csv&people=${nobody}`, PLAN);
    expect(await owners(free.body.id)).toEqual([undefined, undefined]);
  });

  it('[IMP-12] of the same file makes nothing again, whatever is said beside it', async () => {
    const ask = (await runningServer()).as();
    const me = (await ask('/api/me')).body.person.id;
    const trello = JSON.stringify(oddBoard());
    const [first] = (await put(ask, 'trello&dryRun=1', trello)).body.people ?? [];
    const said = (value: unknown) => encodeURIComponent(JSON.stringify(value));
    const mapped = `people=${said({ [first?.key ?? '']: me })}`;
    const mapping = said({
      columns: [{ field: 'description' }, { field: 'title' }, { field: null }, { field: null }],
    });
    for (const [format, file, one, other] of [
      ['trello', trello, '', mapped],
      ['trello', trello.replace('Kampagnen', 'Messen'), mapped, ''],
      ['trello', trello.replace('Kampagnen', 'Pläne'), mapped, 'title=Other'],
      ['csv', PLAN, '', `mapping=${mapping}`],
      ['csv', PLAN.replace('Flyer', 'Banner'), `mapping=${mapping}`, 'title=Other'],
    ] as const) {
      const taken = await put(ask, `${format}&${one}`, file);
      expect([taken.status, taken.body.alreadyImported]).toEqual([201, undefined]);
      const again = await put(ask, `${format}&${other}`, file);
      expect(again).toMatchObject({
        status: 200,
        body: { id: taken.body.id, alreadyImported: taken.body.id },
      });
      const tried = await put(ask, `${format}&dryRun=1&${other}`, file);
      expect(tried.body).toMatchObject({ alreadyImported: taken.body.id, importId: taken.body.importId });
      // nor does it go into the board that it became
      const into = await put(ask, `${format}&board=${taken.body.id}`, file);
      expect(into).toMatchObject({ status: 200, body: { alreadyImported: taken.body.id } });
    }
    // the demo and one for each file
    expect((await ask('/api/boards')).body.boards).toHaveLength(6);
  });

  it('[IMP-48] goes into a board that is there: columns and labels of the same name are met', async () => {
    const ask = (await runningServer()).as();
    const { id } = (await ask('/api/boards', { json: { title: 'Herbst', language: 'de' } })).body;
    const taken = await put(ask, `csv&board=${id}`, PLAN);
    expect(taken).toMatchObject({ status: 201, body: { id, title: 'Herbst' } });
    const { columns, cards } = (await ask(`/api/boards/${id}`)).body;
    expect(columns.map(({ name }) => name)).toEqual([
      'Ideen',
      'Geplant',
      'In Arbeit',
      'Abstimmung',
      'offen',
      'Erledigt',
    ]);
    expect(
      cards.map(({ title, columnId }) => [title, columns.find((column) => column.id === columnId)?.name]),
    ).toEqual([
      ['Flyer', 'offen'],
      ['Plakat', 'Erledigt'],
    ]);
    expect(await put(ask, `csv&board=${id}`, PLAN)).toMatchObject({
      status: 200,
      body: { alreadyImported: id },
    });
    expect(codeOf(await put(ask, 'csv&board=no-such-board', PLAN))).toBe('no-such-board');
  });

  it('[IMP-50] into a board is undone as a whole: what it made is archived, what others made stays', async () => {
    const server = await runningServer();
    const ask = server.as();
    const { id } = (await ask('/api/boards', { json: { title: 'Herbst', language: 'de' } })).body;
    const { body: taken } = await put(ask, `csv&board=${id}`, PLAN);
    const [ideas] = (await ask(`/api/boards/${id}`)).body.columns;
    await ask(`/api/boards/${id}/commands`, {
      json: { commands: [{ type: 'card.add', columnId: ideas?.id, title: 'Ours' }] },
    });
    const ben = await server.join('Ben');
    expect(codeOf(await ben.ask(`/api/imports/${taken.importId}`, { method: 'DELETE' }))).toBe('not-allowed');
    const undone = await ask<ImportUndone>(`/api/imports/${taken.importId}`, { method: 'DELETE' });
    expect(undone).toMatchObject({ status: 200, body: { archived: 2, trashed: false } });
    const { cards, columns } = (await ask(`/api/boards/${id}`)).body;
    expect(cards.filter(({ archived }) => !archived).map(({ title }) => title)).toEqual(['Ours']);
    expect(columns.filter(({ archived }) => archived).map(({ name }) => name)).toEqual(['offen']);
    expect(codeOf(await ask(`/api/imports/${taken.importId}`, { method: 'DELETE' }))).toBe('no-such-import');
    // what was undone can come in again
    expect((await put(ask, `csv&board=${id}`, PLAN)).status).toBe(201);
  });

  it('[IMP-50] of a board is undone by whoever made it: the board goes into the trash', async () => {
    const server = await runningServer();
    const { ask } = await server.join('Ben');
    const { body: taken } = await put(ask, 'csv&fileName=Plan.csv', PLAN);
    const [entry] = await list(ask);
    expect(v.is(ImportList, { imports: await list(ask) })).toBe(true);
    expect(entry).toMatchObject({
      fileName: 'Plan.csv',
      boardId: taken.id,
      tasks: 2,
      intoBoard: false,
      mayUndo: true,
    });
    const undone = await ask<ImportUndone>(`/api/imports/${entry?.id}`, { method: 'DELETE' });
    expect(undone.body).toEqual({ archived: 0, trashed: true });
    expect(codeOf(await ask(`/api/boards/${taken.id}`))).toBe('no-such-board');
    expect((await list(ask))[0]).toMatchObject({ mayUndo: false });
    expect((await server.as()('/api/trash')).body.boards).toMatchObject([{ id: taken.id }]);
  });

  it('[IMP-50] of a board on which others have worked since takes back what came in, and leaves their work', async () => {
    const ask = (await runningServer()).as();
    const { body: taken } = await put(ask, 'csv', PLAN);
    const [column] = (await ask(`/api/boards/${taken.id}`)).body.columns;
    const add = [{ type: 'card.add', columnId: column?.id, title: 'Ours' }];
    await ask(`/api/boards/${taken.id}/commands`, { json: { commands: add } });
    const undone = await ask<ImportUndone>(`/api/imports/${taken.importId}`, { method: 'DELETE' });
    expect(undone.body).toEqual({ archived: 2, trashed: false });
    const { cards } = (await ask(`/api/boards/${taken.id}`)).body;
    expect(cards.filter(({ archived }) => !archived).map(({ title }) => title)).toEqual(['Ours']);
  });

  it('[IMP-49] of a file that is refused leaves nothing', async () => {
    const ask = (await runningServer()).as();
    const before = (await ask('/api/boards')).body;
    for (const [body, code] of [
      ['a,b\n"open', 'open-quote'],
      [`Title\n${','.repeat(3_000)}`, 'too-many-columns'],
      ['Title,Status\n,open', 'no-tasks'],
    ] as const) {
      const answer = await put(ask, 'csv', body);
      expect([answer.status, codeOf(answer)]).toEqual([422, code]);
    }
    for (const [body, code] of [
      ['{"cards":[]}', 'not-a-taktboard-export'],
      ['{"meta":{"schema":9},"columns":[],"cards":[]}', 'newer-export'],
    ] as const) {
      expect(codeOf(await put(ask, 'taktboard', body))).toBe(code);
    }
    expect((await ask('/api/boards')).body).toEqual(before);
    expect(await list(ask)).toEqual([]);
  });
});

describe('our own export', { timeout: 60_000 }, () => {
  it('[IMP-51] imported again is the same board', async () => {
    const ask = (await runningServer()).as();
    const { id } = (
      await ask('/api/boards', {
        json: { title: 'Messe', template: 'fair', language: 'de', region: 'DE-BY' },
      })
    ).body;
    const me = (await ask('/api/me')).body.person.id;
    const before = (await ask(`/api/boards/${id}`)).body;
    const [one, two, three] = before.cards;
    const [label, other] = before.labels.map((each) => each.id);
    const commands = [
      {
        type: 'card.set',
        id: one?.id,
        fields: { owner: me, priority: 'low', estimate: 3, blocked: { reason: 'Wartet' } },
      },
      { type: 'link.add', cardId: one?.id, url: 'https://example.com/a', title: 'Plan' },
      { type: 'card.archive', id: two?.id },
      { type: 'card.move', id: three?.id, columnId: before.columns.at(-1)?.id },
      { type: 'card.rewrite', id: one?.id, content: FORMATTED },
      { type: 'view.add', name: 'Meine', filter: { owner: me, labels: [label] } },
      // as the page saves what stands in its address
      {
        type: 'view.add',
        name: 'Beide',
        filter: { label: `${label},${other}`, owner: `me,${me}`, q: label },
      },
    ];
    expect((await ask(`/api/boards/${id}/commands`, { json: { commands } })).status).toBe(200);

    const { body: file } = await ask<BoardExport>(`/api/boards/${id}/export?format=json`);
    expect(v.is(BoardExport, file)).toBe(true);
    const taken = await put(ask, 'taktboard', JSON.stringify(file));
    expect(taken).toMatchObject({ status: 201, body: { dropped: [] } });
    const { body: again } = await ask<BoardExport>(`/api/boards/${taken.body.id}/export?format=json`);
    expect(withoutIds(again)).toEqual(withoutIds(file));
    expect(again.cards.map(({ owner }) => owner)).toEqual(file.cards.map(({ owner }) => owner));
    const formatted = again.cards.find(({ title }) => title === one?.title);
    expect(formatted?.content).toEqual(FORMATTED);
    const both = again.views.find(({ name }) => name === 'Beide')?.filter;
    const labels = again.labels.map((each) => each.id);
    expect(labels).toEqual(expect.arrayContaining(String(both?.['label']).split(',')));
    expect(both).toMatchObject({ owner: `me,${me}`, q: label });
  });

  it('[IMP-80] takes the text of a file where its formatting says something else, and lists that', async () => {
    const ask = (await runningServer()).as();
    const { id } = (await ask('/api/boards', { json: { title: 'Messe', template: 'plain' } })).body;
    const { columns } = (await ask(`/api/boards/${id}`)).body;
    const commands = ['One', 'Two'].flatMap((title) => [
      { type: 'card.add', id: title, columnId: columns[0]?.id, title },
      { type: 'card.rewrite', id: title, content: FORMATTED },
    ]);
    await ask(`/api/boards/${id}/commands`, { json: { commands } });
    const { body: file } = await ask<BoardExport>(`/api/boards/${id}/export?format=json`);
    const open = '{"kind":"element","name":"blockquote","attributes":[],"children":[';
    const deep = `${open.repeat(50_000)}${']}'.repeat(50_000)}`;
    const cards = file.cards.map((card) =>
      card.title === 'One' ? { ...card, description: 'Written since' } : { ...card, content: ['deep'] },
    );
    const written = JSON.stringify({ ...file, cards }).replace('"deep"', deep);
    const taken = await put(ask, 'taktboard', written);
    expect(taken.body.dropped).toMatchObject([
      { what: 'Formatting of the description', where: 'Task “One”' },
      { what: 'Formatting of the description', where: 'Task “Two”' },
    ]);
    const again = (await ask(`/api/boards/${taken.body.id}`)).body;
    expect(again.cards.map(({ title, description }) => [title, description])).toEqual([
      ['One', 'Written since'],
      ['Two', file.cards[1]?.description],
    ]);
  });

  it('[IMP-51] goes with its formatting into a board that is there', async () => {
    const ask = (await runningServer()).as();
    const { id } = (await ask('/api/boards', { json: { title: 'Messe', template: 'plain' } })).body;
    const { columns } = (await ask(`/api/boards/${id}`)).body;
    const commands = [
      { type: 'card.add', id: 'one', columnId: columns[0]?.id, title: 'One' },
      { type: 'card.rewrite', id: 'one', content: FORMATTED },
    ];
    await ask(`/api/boards/${id}/commands`, { json: { commands } });
    const { body: file } = await ask<BoardExport>(`/api/boards/${id}/export?format=json`);
    const other = (await ask('/api/boards', { json: { title: 'Herbst', template: 'plain' } })).body.id;
    expect((await put(ask, `taktboard&board=${other}`, JSON.stringify(file))).status).toBe(201);
    const { body: again } = await ask<BoardExport>(`/api/boards/${other}/export?format=json`);
    expect(again.cards.map(({ content }) => content)).toEqual([FORMATTED]);
  });

  it('[IMP-52] holds what was asked for alone, in board order', async () => {
    const ask = (await runningServer()).as();
    const { id } = (await ask('/api/boards', { json: { title: 'Plan', template: 'campaign' } })).body;
    const { cards } = (await ask(`/api/boards/${id}`)).body;
    const asked = [cards[5]?.id, cards[1]?.id];
    const json = await ask<BoardExport>(`/api/boards/${id}/export`, {
      json: { format: 'json', cards: asked },
    });
    expect(json.body.cards.map((card) => card.id)).toEqual(asked.toReversed());
    const csv = await ask<string>(`/api/boards/${id}/export`, { json: { format: 'csv', cards: asked } });
    expect(csv.headers.get('content-disposition')).toContain('Plan.csv');
    expect(
      csv.body
        .split('\r\n')
        .slice(1, 3)
        .map((line) => line.split(',')[0]),
    ).toEqual(asked.toReversed());
  });
});

const words = (insert: string, attributes?: Record<string, unknown>): RichNode => ({
  kind: 'text',
  delta: [{ insert, ...(attributes ? { attributes } : {}) }],
});
const element = (
  name: string,
  children: RichNode[],
  attributes: [string, unknown][] = [],
): Extract<RichNode, { kind: 'element' }> => ({ kind: 'element', name, attributes, children });
const line = (said: string): RichNode => element('paragraph', [words(said)]);

/** A heading, a link, a table and a task list, as the editor writes them. */
const FORMATTED: RichNode[] = [
  element('heading', [words('Stand')], [['level', 2]]),
  element('paragraph', [words('the plan', { link: { href: 'https://example.com/plan' }, bold: {} })]),
  element('table', [
    element('tableRow', [element('tableHeader', [line('What')]), element('tableHeader', [line('Cost')])]),
    element('tableRow', [element('tableCell', [line('Chairs')]), element('tableCell', [line('120')])]),
  ]),
  element('taskList', [
    element('taskItem', [line('Book')], [['checked', true]]),
    element('taskItem', [line('Pay')], [['checked', false]]),
  ]),
];

/** A board with names where ids are, so that two of them can be compared. */
function withoutIds({ meta, columns, labels, cards, views, comments }: BoardExport) {
  const names = new Map<string, string>([
    ...columns.map(({ id, name }) => [id, name] as const),
    ...labels.map(({ id, name }) => [id, name] as const),
    ...cards.map(({ id, title }) => [id, title] as const),
  ]);
  const say = (id: string) => names.get(id) ?? id;
  return {
    meta,
    columns: columns.map(({ id: _id, rank: _rank, ...column }) => column),
    labels: labels.map(({ id: _id, ...label }) => label).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    cards: cards.map(({ id: _id, rank: _rank, ...card }) => ({
      ...card,
      columnId: say(card.columnId),
      labels: card.labels.map(say).toSorted(),
      dependsOn: card.dependsOn.map(say).toSorted(),
      links: card.links.map(({ url, title }) => ({ url, title })),
      checklist: card.checklist.map(({ text, done, owner, due }) => ({ text, done, owner, due })),
    })),
    views: views
      .map(({ name, filter }) => [
        name,
        JSON.stringify(filter, (key, value: unknown) =>
          typeof value === 'string' && key !== 'q' ? value.split(',').map(say).join() : value,
        ),
      ])
      .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    comments: comments.length,
  };
}
