import type { CsvMapping } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { describeDropped, importTexts } from '../texts/import-texts.ts';
import { readCsv, type CsvOptions } from './read-csv.ts';

const texts = importTexts('en');

function read(text: string, more: Partial<CsvOptions> = {}) {
  const result = readCsv(new TextEncoder().encode(text), {
    zone: 'Europe/Berlin',
    texts,
    language: 'de',
    name: 'Plan',
    mapping: undefined,
    remembered: {},
    ...more,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  const { plan, table, signature } = result.value;
  const card = (title: string) => {
    const found = plan.cards.find((each) => each.title === title);
    if (!found) throw new Error(`no task ${title}`);
    return found;
  };
  const dropped = plan.dropped.map((each) => describeDropped(each, texts));
  const mapping: CsvMapping = {
    header: table.header,
    columns: table.columns.map(({ field, fill, order }) => ({ field, fill, order })),
  };
  return { plan, table, signature, card, dropped, mapping, fields: table.columns.map(({ field }) => field) };
}

/** Everything that is odd in a plan from a spreadsheet, as a marketing team would write it. */
const ODD = [
  'Herbstplan 2027;;;;;;;',
  ';;;;;;;',
  'Woche;Aufgabe ;Kanal;Zuständig;Beginn;Fällig;Status;Etat',
  'Woche 1;"Mailing ""Herbst""";E-Mail;Alt, Anna;04.10.2027;08.10.27;in Arbeit ;1.200,50 €',
  ';Anzeige;Web, Print;anna alt;5. Okt.;31.02.2027;offen;',
  ';;;;;;;',
  'Woche 2;;;;;;;',
  ';Messestand;;Team Events;01/11/2027;11/15/2027;Freigabe offen;=A1+1',
  'Woche;Aufgabe ;Kanal;Zuständig;Beginn;Fällig;Status;Etat',
  ';;;Ben;;;;',
  ';\u2060Flyer;Print;ANNA ALT;;;Erledigt;;zu viel',
].join('\r\n');

describe('a plan from a spreadsheet', () => {
  const odd = read(ODD);

  it('[IMP-42] takes its title from above the header, and what each column is from its name', () => {
    expect(odd.plan.title).toBe('Herbstplan 2027');
    expect(odd.table).toMatchObject({ header: 3, delimiter: ';', remembered: false });
    expect(odd.fields).toEqual(['labels', 'title', 'labels', 'owner', 'start', 'due', 'column', 'note']);
    expect(odd.table.columns[0]).toMatchObject({ fill: true });
    expect(odd.table.columns[1]).toMatchObject({
      name: 'Aufgabe',
      samples: ['Mailing "Herbst"', 'Anzeige', 'Messestand'],
    });
  });

  it('[IMP-54] shows what a column holds without its own name, where the file says that again', () => {
    expect(odd.table.columns.map(({ samples }) => samples)).toEqual([
      ['Woche 1', 'Woche 2'],
      ['Mailing "Herbst"', 'Anzeige', 'Messestand'],
      ['E-Mail', 'Web, Print', 'Print'],
      ['Alt, Anna', 'anna alt', 'Team Events'],
      ['04.10.2027', '5. Okt.', '01/11/2027'],
      ['08.10.27', '31.02.2027', '11/15/2027'],
      ['in Arbeit', 'offen', 'Freigabe offen'],
      ['1.200,50 €', '=A1+1'],
    ]);
  });

  it('[IMP-43] becomes tasks with their values, groups filled down', () => {
    expect(odd.plan.cards.map(({ title }) => title)).toEqual([
      'Anzeige',
      'Mailing "Herbst"',
      'Messestand',
      'Flyer',
    ]);
    expect(odd.card('Mailing "Herbst"')).toMatchObject({
      labels: ['woche 1', 'e-mail'],
      start: '2027-10-04',
      due: '2027-10-08',
      description: 'Etat: 1.200,50 €',
    });
    expect(odd.card('Anzeige')).toMatchObject({ labels: ['woche 1', 'web', 'print'], start: '2027-10-05' });
    expect(odd.card('Anzeige')).not.toHaveProperty('due');
    expect(odd.card('Messestand')).toMatchObject({
      labels: ['woche 2'],
      start: '2027-01-11',
      due: '2027-11-15',
    });
    expect(odd.card('Flyer').labels).toEqual(['woche 2', 'print']);
  });

  it('[IMP-43] has its states as columns, from the backlog to what is done', () => {
    expect(odd.plan.columns.map(({ name, kind }) => [name, kind])).toEqual([
      ['offen', 'backlog'],
      ['in Arbeit', 'active'],
      ['Freigabe offen', 'review'],
      ['Erledigt', 'done'],
    ]);
  });

  it('[IMP-45] knows one person in three spellings', () => {
    expect(odd.plan.people.map(({ name, spellings }) => [name, spellings?.length])).toEqual([
      ['Anna Alt', 3],
      ['Team Events', 1],
    ]);
  });

  it('[IMP-46] lists what becomes no task with its line and why', () => {
    expect(odd.dropped).toEqual([
      {
        what: 'Due date “31.02.2027”',
        where: 'Line 5, “Anzeige”',
        why: texts.reasons['no-such-date']({} as never),
      },
      { what: 'Row “Woche 2”', where: 'Line 7', why: texts.reasons['group-row']({} as never) },
      {
        what: 'Formula “=A1+1”',
        where: 'Line 8, “Messestand”',
        why: texts.reasons['kept-as-text']({} as never),
      },
      expect.objectContaining({ where: 'Line 9', why: texts.reasons['header-again']({} as never) }),
      { what: 'Row “Ben”', where: 'Line 10', why: texts.reasons['no-title']({} as never) },
      { what: 'Cells “zu viel”', where: 'Line 11', why: texts.reasons['beyond-header']({} as never) },
    ]);
  });
});

describe('how a table is read', () => {
  it('[IMP-47] can be said, column by column', () => {
    const said = read(ODD, {
      mapping: {
        columns: [null, 'title', 'column', 'contributors', null, 'start', 'labels', 'description'].map(
          (field) => ({ field }),
        ) as CsvMapping['columns'],
      },
    });
    expect(said.plan.columns.map(({ name }) => name)).toContain('E-Mail');
    expect(said.card('Messestand')).toMatchObject({
      start: '2027-11-15',
      owner: null,
      contributors: ['events team'],
      description: '=A1+1',
    });
    expect(said.dropped).toContainEqual(expect.objectContaining({ what: 'Column of the table “Woche”' }));
  });

  it('[IMP-47] is known again by the names of its columns', () => {
    const first = read(ODD);
    const columns = first.mapping.columns.map((column, index) =>
      index === 7 ? { field: 'estimate' as const } : column,
    );
    const again = read(ODD.replace('Herbstplan', 'Winterplan'), {
      remembered: { [first.signature]: { columns } },
    });
    expect(again.table.remembered).toBe(true);
    expect(again.card('Mailing "Herbst"').fields).toMatchObject({ estimate: 1200.5 });
    expect(
      read('Aufgabe;Status\nA;offen\n', { remembered: { [first.signature]: { columns } } }).table.remembered,
    ).toBe(false);
  });

  it('[IMP-42] without names goes by what stands in the columns', () => {
    const plain = read('Flyer drucken;12.03.2027\nPlakat aufhängen;13.03.2027\n');
    expect(plain.fields).toEqual(['title', 'due']);
    expect(plain.card('Plakat aufhängen').due).toBe('2027-03-13');
    expect(plain.plan.title).toBe('Plan');
  });

  it.each([
    [
      'no title',
      'Status,Owner\nopen,Anna\n',
      { mapping: { columns: [{ field: 'column' as const }] } },
      'no-title-column',
    ],
    ['no task', 'Title,Status\n,open\n', {}, 'no-tasks'],
    ['nothing', ' \n', {}, 'empty-file'],
  ])('[IMP-49] with %s is refused', (...[, text, more, code]) => {
    const options = {
      zone: 'UTC',
      texts,
      language: 'en',
      name: null,
      mapping: undefined,
      remembered: {},
      ...more,
    } as const;
    expect(readCsv(new TextEncoder().encode(text), options)).toMatchObject({ reason: { code } });
  });
});

describe('tables of other programs', () => {
  it('[IMP-43] Jira: repeated label columns, epics as labels of their tasks, priorities, its own dates', () => {
    const jira = read(
      'Summary,Issue key,Status,Priority,Assignee,Created,Due date,Labels,Labels,Parent,Description\n' +
        'Spring,MK-1,To Do,Medium,,01/Feb/27 8:00 AM,,,,,\n' +
        '"Write, then send",MK-2,Done,Highest,Anna Alt,12/Mar/27 9:41 AM,15/Mar/27 12:00 AM,mail,b2b,MK-1,"Two\nlines"\n' +
        'Report,MK-3,In Progress,Sideways,,,,,,MK-9,\n',
    );
    expect(jira.card('Write, then send')).toMatchObject({
      labels: ['mail', 'b2b', 'spring'],
      due: '2027-03-15',
      description: 'Two\nlines',
      fields: { priority: 'urgent' },
      createdAt: Date.UTC(2027, 2, 12, 8, 41),
    });
    expect(jira.card('Report')).toMatchObject({ labels: ['mk-9'], fields: {} });
    expect(jira.dropped).toContainEqual(expect.objectContaining({ what: 'Priority “Sideways”' }));
    expect(jira.dropped).toContainEqual(expect.objectContaining({ what: 'Parent task “Spring”' }));
  });

  it('[IMP-43] Asana: what was completed is done, and an address alone is the person whom another row names', () => {
    const asana = read(
      'Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes\n' +
        '1,2026-01-05,,2026-01-06,Brief,Planning,Anna Alt,anna@x.de,2026-01-07,2026-01-09,"a,b",\n' +
        '2,2026-01-05,2026-02-01,2026-02-01,Print,Planning,,anna@x.de,,,,\n',
    );
    expect(asana.plan.people.map(({ name }) => name)).toEqual(['Anna Alt']);
    const done = asana.plan.columns.find(({ kind }) => kind === 'done');
    expect(asana.card('Print')).toMatchObject({ column: done?.source, owner: 'alt anna' });
    expect(asana.card('Brief').labels).toEqual(['a', 'b']);
  });

  it('[IMP-43] our own export: checklists, links, people, archive and what begins like a formula', () => {
    const own = read(
      'id,title,column,owner,contributors,start,due,priority,estimate,labels,blocked,milestone,checklist_done,checklist_total,checklist,links,depends_on,archived,description\r\n' +
        `x,'=Sum of parts,Doing,Anna Alt,Ben Bauer; Cem Can,,2027-01-02T10:00,high,3,a; b,yes,,1,2,"[x] Text\n[ ] Bild",https://example.com,,yes,Text\r\n`,
    );
    expect(own.card('=Sum of parts')).toMatchObject({
      owner: 'alt anna',
      contributors: ['bauer ben', 'can cem'],
      due: '2027-01-02T10:00',
      archived: true,
      checks: [
        { text: 'Text', done: true },
        { text: 'Bild', done: false },
      ],
      links: [{ url: 'https://example.com', title: 'https://example.com' }],
      fields: { priority: 'high', estimate: 3, blocked: { reason: '' } },
    });
  });

  it('[IMP-43] many columns of the same kind: the first that says something counts', () => {
    const both = read('Summary\tStart date\tInferred start date\nA\t\t5/13/25\nB\t5/1/25\t5/2/25\n');
    expect(both.card('A').start).toBe('2025-05-13');
    expect(both.card('B').start).toBe('2025-05-01');
  });
});
