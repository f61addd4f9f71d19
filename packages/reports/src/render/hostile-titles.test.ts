import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDigest } from '../digest/build-digest.ts';
import { buildOverdueReport } from '../overdue/overdue-report.ts';
import { board, card, digestInput, SAXONY } from '../testing/board-fixture.ts';
import { csvCell, overdueCsv } from './overdue-csv.ts';
import { renderContext } from './render-context.ts';
import { digestHtml, digestText, overdueHtml } from './render.ts';

function reportsWith(hostile: string) {
  const now = board(
    [card('a', { title: hostile, due: '2026-11-16', blocked: { reason: hostile }, labels: ['l'] })],
    {
      columns: [{ id: 'doing', name: hostile, rank: 'a', kind: 'active', wipLimit: 0 }],
      labels: [{ id: 'l', name: hostile, color: 'red' }],
    },
  );
  const named = { ...now, meta: { ...now.meta, title: hostile } };
  const context = renderContext(named, {
    language: 'en',
    people: [{ id: 'anna', name: hostile }],
    boardUrl: 'https://takt.example/b/x',
  });
  const problems = [{ kind: 'unknown-zone', zone: hostile } as const];
  const digest = buildDigest(digestInput(named, { problems }));
  const overdue = buildOverdueReport({
    boardId: 'x',
    now: named,
    facts: new Map(),
    calendar: SAXONY,
    zone: 'UTC',
    asOf: '2026-11-17T07:00:00Z',
    by: 'label',
    problems,
  });
  return { digest, overdue, context };
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>',
  '&lt;b&gt;',
  '<!-- ',
];

const nasty = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({
    unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '=', '\n', '\r', '\u2028', '\u202e', 'a', ' '),
  }),
);

/** Tags and attributes, as a browser would find them: texts hold no angle bracket unescaped. */
function tagsOf(html: string): string[] {
  return (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
}

describe('in HTML', () => {
  it('[REP-25] no title, name or reason adds a tag or an attribute', () => {
    const plain = reportsWith('plain');
    const expected = [
      tagsOf(digestHtml(plain.digest, plain.context, 'page')),
      tagsOf(overdueHtml(plain.overdue, plain.context)),
    ];
    fc.assert(
      fc.property(nasty, (hostile) => {
        const { digest, overdue, context } = reportsWith(hostile || 'x');
        expect([tagsOf(digestHtml(digest, context, 'page')), tagsOf(overdueHtml(overdue, context))]).toEqual(
          expected,
        );
      }),
    );
  });

  it('[REP-25] what was written is shown as it was written', () => {
    const { digest, context } = reportsWith('<b>Fett & "so"</b>');
    expect(digestHtml(digest, context, 'mail')).toContain('&lt;b&gt;Fett &amp; &quot;so&quot;&lt;/b&gt;');
  });
});

describe('in text', () => {
  it('[REP-25] no title adds a line or turns its neighbours around', () => {
    const lines = (text: string) => text.split('\n').length;
    const plain = reportsWith('plain');
    const expected = lines(digestText(plain.digest, plain.context, 'page'));
    fc.assert(
      fc.property(nasty, (hostile) => {
        const { digest, context } = reportsWith(`x${hostile}`);
        const text = digestText(digest, context, 'page');
        expect(lines(text)).toBe(expected);
        expect(text).not.toMatch(/[\r\u2028\u202e]/);
      }),
    );
  });
});

describe('in CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])(
    '[REP-25] a cell that would begin a formula begins with an apostrophe: %j',
    (text) => {
      expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('[REP-29] what holds a delimiter, a quote or a line break is quoted', () => {
    expect(csvCell('a,b')).toBe('"a,b"');
    expect(csvCell('a;b')).toBe('"a;b"');
    expect(csvCell('say "a"')).toBe('"say ""a"""');
    expect(csvCell('two\nlines')).toBe('"two\nlines"');
    expect(csvCell('plain text')).toBe('plain text');
    expect(csvCell('-5,"x"')).toBe('"\'-5,""x"""');
  });

  it('[REP-29] every title comes back from the file as it was, or with the apostrophe', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (title) => {
        const { overdue, context } = reportsWith(title);
        const rows = parse(overdueCsv(overdue, context));
        expect(rows).toHaveLength(2);
        expect(rows[1]).toHaveLength(rows[0]?.length ?? 0);
        expect([title, `'${title}`]).toContain(rows[1]?.[1]);
        expect(rows[1]?.[1]).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});

/** RFC 4180, as far as this file goes. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/gy;
  cell.lastIndex = csv.startsWith('\ufeff') ? 1 : 0;
  for (let found = cell.exec(csv); found !== null; found = cell.exec(csv)) {
    const [, text = '', end] = found;
    row.push(text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
