import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { findHeader } from './find-header.ts';
import { parseNumber } from './parse-number.ts';
import { parseTable } from './parse-table.ts';
import { bestSpelling, personKey, splitPeople } from './person-name.ts';
import { dayOrders } from './day-order.ts';
import { readWhen } from './read-when.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, { big = false, mark = true } = {}): Uint8Array {
  const codes = [...(mark ? ['\uFEFF'] : []), ...text].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from(codes.flatMap((code) => (big ? [code >> 8, code & 255] : [code & 255, code >> 8])));
}

function decoded(bytes: Uint8Array) {
  const read = decodeText(bytes);
  if (!read.ok) throw new Error(read.reason.code);
  return read.value;
}

function table(text: string) {
  const read = parseTable(text);
  if (!read.ok) throw new Error(read.reason.code);
  return read.value;
}

const rules = { order: 'dmy', year: 2027, zone: 'Europe/Berlin' } as const;
const due = (cell: string, more: Partial<Parameters<typeof readWhen>[1]> = {}) => {
  const when = readWhen(cell, { ...rules, ...more });
  return when.kind === 'when' ? when.due : when.kind === 'fault' ? when.why : null;
};

describe('the bytes of a table', () => {
  it.each([
    ['UTF-8', utf8('Größe'), 'utf-8'],
    ['UTF-8 with a mark', utf8('\uFEFFGröße'), 'utf-8'],
    ['UTF-16, little end first', utf16('Größe'), 'utf-16le'],
    ['UTF-16, big end first', utf16('Größe', { big: true }), 'utf-16be'],
    ['UTF-16 without a mark', utf16('Größe;Titel', { mark: false }), 'utf-16le'],
    ['Windows-1252', Uint8Array.of(0x47, 0x72, 0xf6, 0xdf, 0x65), 'windows-1252'],
  ])('[IMP-41] are read as %s', (_name, bytes, encoding) => {
    const read = decoded(bytes);
    expect(read.encoding).toBe(encoding);
    expect(read.text).toContain('Größe');
  });

  it.each([
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4), 'workbook'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0, 0, 1, 0, 0, 7), 'not-text'],
  ])('[IMP-49] of %s are refused', (_name, bytes, code) => {
    expect(decodeText(bytes)).toMatchObject({ reason: { code } });
  });
});

describe('the rows of a table', () => {
  it.each([
    [',', 'a,b\n1,"x, y"\n'],
    [';', 'a;b\r\n1;"x; y"\r\n'],
    ['\t', 'a\tb\n1, 2\tx, y\n'],
    ['|', 'a|b\n1|x\n'],
  ])('[IMP-41] are cut at %j', (delimiter, text) => {
    expect(table(text)).toMatchObject({ delimiter, rows: [{ cells: ['a', 'b'] }, { cells: { length: 2 } }] });
  });

  it('[IMP-41] keep quoted line breaks, ragged lengths and their line in the file', () => {
    const { rows } = table('a,b,c\n"one\ntwo",x\n\n1,2,3,4\n5" screen,y,z\n');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 4, 5, 6]);
    expect(rows[1]?.cells).toEqual(['one\ntwo', 'x']);
    expect(rows[3]?.cells).toHaveLength(4);
    expect(rows[4]?.cells[0]).toBe('5" screen');
  });

  it.each([
    ['a quote that is never closed', 'a,b\n1,2\n"open,3\n4,5', { code: 'open-quote', line: 3 }],
    ['a bomb of columns', `a\n${','.repeat(5_000)}\n`, { code: 'too-many-columns', found: 5_001 }],
    ['a row without end', `a,b\n${'x'.repeat(1_100_000)},1\n`, { code: 'row-too-long', line: 2 }],
    ['100,000 rows', `Title,Status\n${'A task,open\n'.repeat(100_000)}`, { code: 'too-many-rows' }],
  ])('[IMP-49] with %s are refused', { timeout: 30_000 }, (_name, text, reason) => {
    expect(parseTable(text)).toMatchObject({ ok: false, reason });
  });

  it('[IMP-42] are named by the line that holds the most known names, below whatever stands above', () => {
    const header = (text: string) => findHeader(table(text).rows);
    expect(header('Plan 2027;;\n;;\nAufgabe;Fällig;Status\nA;1.2.27;offen\n')).toBe(2);
    expect(header('Report,created 2026\nTitle,Due date\nA,2026-01-01\n')).toBe(1);
    expect(header('Überschrift;Wann;Wo\nA;morgen;Halle 1\nB;heute;Halle 2\n')).toBe(0);
    expect(header('Flyer drucken;12.03.2027\nPlakat;13.03.2027\n')).toBe(-1);
  });
});

describe('the dates of a table', () => {
  it.each([
    ['2027-01-08', '2027-01-08'],
    ['08.01.27', '2027-01-08'],
    ['8. Januar 2027', '2027-01-08'],
    ['8 Jan 2027', '2027-01-08'],
    ['Jan 8, 2027', '2027-01-08'],
    ['Fr 8.1.2027', '2027-01-08'],
    ['4. Jan.', '2027-01-04'],
    ['24.12.', '2027-12-24'],
    ['46395', '2027-01-08'],
    ['12/Mar/24 9:41 AM', '2024-03-12T09:41'],
    ['22.11.2026 14:30 Uhr', '2026-11-22T14:30'],
    ['2026-11-22T13:30:00Z', '2026-11-22T14:30'],
    ['22.11.2026 23:59', '2026-11-22'],
    ['31.02.2027', 'no-such-date'],
    ['29. Feb.', 'no-such-date'],
    ['bald', 'no-such-date'],
    ['n/a', null],
    ['–', null],
  ])('[IMP-44] %s is read as %s', (cell, day) => {
    expect(due(cell)).toBe(day);
  });

  it('[IMP-44] without a year anywhere say so', () => {
    expect(due('4. Jan.', { year: null })).toBe('no-year');
  });

  it('[IMP-44] read a pair in the column’s order, and the other way where only that makes a day', () => {
    expect(due('01/02/2027')).toBe('2027-02-01');
    expect(due('01/02/2027', { order: 'mdy' })).toBe('2027-01-02');
    expect(due('02/15/2027')).toBe('2027-02-15');
  });

  it('[IMP-44] show their order by a number that can only be a day, else by the other columns, else by the language', () => {
    expect(dayOrders([['1/2/27', '2/15/27'], ['3/4/27'], ['x']], 'de')).toEqual([
      { order: 'mdy', sure: true },
      { order: 'mdy', sure: false },
      null,
    ]);
    expect(dayOrders([['1/2/27']], 'de')).toEqual([{ order: 'dmy', sure: false }]);
    expect(dayOrders([['1/2/27']], 'en')).toEqual([{ order: 'mdy', sure: false }]);
  });
});

describe('the people of a table', () => {
  it('[IMP-45] are the same in any order, case and transcription of their names', () => {
    const spellings = ['Müller, Jörg', 'jörg müller ', 'Joerg Mueller', 'JÖRG MÜLLER'];
    expect(new Set(spellings.map(personKey)).size).toBe(1);
    expect(bestSpelling(spellings.slice(0, 2))).toBe('Jörg Müller');
    expect(bestSpelling(['ÖZTÜRK AYLIN', 'Öztürk Aylin'])).toBe('Öztürk Aylin');
    expect(personKey('Jörg Maier')).not.toBe(personKey('Jörg Müller'));
  });

  it('[IMP-45] are told apart from last and first name', () => {
    expect(splitPeople('Müller, Jörg')).toEqual(['Müller, Jörg']);
    expect(splitPeople('Anna Alt, Ben Bauer')).toEqual(['Anna Alt', 'Ben Bauer']);
    expect(splitPeople('Anna Alt; Müller, Jörg und Cem')).toEqual(['Anna Alt', 'Müller, Jörg', 'Cem']);
    expect(splitPeople('a@x.de, b@x.de')).toEqual(['a@x.de', 'b@x.de']);
  });
});

it.each([
  ['1.200,50 €', 1200.5],
  ['2,500.00', 2500],
  ['1.000.000,00', 1_000_000],
  ['-1.000', -1000],
  ['3,5 h', 3.5],
  ['$12', 12],
  ['drei', null],
])('[IMP-43] the number %s is %s', (cell, value) => {
  expect(parseNumber(cell)).toBe(value);
});
