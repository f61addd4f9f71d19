import * as v from 'valibot';
import { BoardSnapshot } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';
import { exportBoard } from './export-board.ts';

function board(title = 'Übersicht: Q4/2026'): BoardSnapshot {
  const card = {
    columnId: 'c',
    rank: 'a',
    description: '',
    assets: [],
    dependsOn: [],
    checklist: [],
    links: [],
  };
  return {
    id: 'b',
    seq: 7,
    meta: { schema: 1, title, zone: 'Europe/Berlin', workdays: [1, 2, 3, 4, 5] },
    people: [{ id: 'p', name: 'Müller, Änne' }],
    columns: [{ id: 'c', name: 'In Arbeit', rank: 'a', kind: 'active' }],
    labels: [{ id: 'l', name: 'Q4', color: 'violet' }],
    problems: [],
    cards: [
      {
        ...card,
        id: 'one',
        title: '=HYPERLINK("http://evil.example")',
        owner: 'p',
        contributors: ['p', 'someone-gone'],
        labels: ['l'],
        due: '2026-11-27T12:00',
        estimate: 3,
        blocked: { reason: '' },
        milestone: true,
        description: 'Erste Zeile\nZweite "Zeile"',
        checklist: [
          { id: 'i', text: 'Text', rank: 'a', done: true },
          { id: 'j', text: 'Bild', rank: 'b', done: false },
        ],
        links: [{ id: 'k', url: 'https://example.com', title: 'Plan' }],
      },
      { ...card, id: 'two', title: 'Ruht', contributors: [], labels: [], dependsOn: ['one'], archived: true },
    ],
  };
}

function exported(format: 'json' | 'csv') {
  return exportBoard(board(), format);
}

describe('an export', () => {
  it('[IMP-18] as JSON is the snapshot', () => {
    const file = exported('json');
    expect(v.parse(BoardSnapshot, JSON.parse(file.body))).toEqual(board());
    expect(file.contentType).toBe('application/json');
  });

  it('[IMP-18] as CSV has a header and one record a task, with names in place of ids', () => {
    const lines = exported('csv').body;
    expect(lines.startsWith('\uFEFFid,title,column,owner,contributors,')).toBe(true);
    expect(lines).toContain(
      '"Müller, Änne","Müller, Änne; someone-gone",,2026-11-27T12:00,,3,Q4,yes,yes,1,2,',
    );
    expect(lines).toContain('"[x] Text\n[ ] Bild",https://example.com');
    expect(lines).toContain('"Erste Zeile\nZweite ""Zeile"""\r\n');
    expect(lines).toContain('two,Ruht,In Arbeit,');
  });

  it('[IMP-18] as CSV runs nothing in a spreadsheet', () => {
    expect(exported('csv').body).toContain(`one,"'=HYPERLINK(""http://evil.example"")",In Arbeit`);
    const dangerous = ['=1', '+1', '-1', '@x', '\tx', '\rx', '\nx'];
    for (const cell of toCsv([dangerous]).slice(1).split(',')) expect(cell).toMatch(/^"?'/);
    expect(toCsv([[-1, null, 'a-b']])).toBe('\uFEFF-1,,a-b\r\n');
  });

  it('is called after the board, in plain letters for programs that know no others', () => {
    expect(exported('csv').fileName).toEqual({
      ascii: 'Ubersicht-Q4-2026.csv',
      utf8: 'Übersicht-Q4-2026.csv',
    });
    const file = exportBoard(board('日本'), 'json');
    expect(file.fileName).toEqual({ ascii: 'board.json', utf8: '日本.json' });
  });
});
