import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { de } from '../src/api/fault-messages.de.ts';
import { en } from '../src/api/fault-messages.en.ts';
import { faultSentence } from '../src/api/say-fault.ts';

/** The server's own table of refusals: `'code': [status, sentence]`. */
const table = readFileSync(new URL('../../server/src/http/problem.ts', import.meta.url), 'utf8');
const codes = [...table.matchAll(/^ {2}'?([\w-]+)'?: \[\d{3}, /gm)].map(([, code = '']) => code);

const refusal = (code: string, pointer?: string) =>
  ({
    kind: 'refused',
    status: 422,
    problem: {
      type: 'about:blank',
      title: 'The server’s own English',
      status: 422,
      code,
      ...(pointer === undefined ? {} : { errors: [{ pointer, detail: '' }] }),
    },
  }) as const;

/** What only a program can do wrong: no page of ours asks in that way. */
const FOR_PROGRAMS = new Set([
  'malformed-json',
  'no-such-run',
  'method-not-allowed',
  'unsupported-media',
  'command-refused',
]);

describe('[UI-13] every refusal of the server has a sentence of its own in both languages', () => {
  it('finds the server’s table', () => {
    expect(codes.length).toBeGreaterThan(20);
    expect(codes).toContain('wrong-credentials');
  });

  it.each(codes.filter((code) => !FOR_PROGRAMS.has(code)))('%s', (code) => {
    for (const texts of [en, de]) {
      const sentence = faultSentence(refusal(code), texts);
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toBe(texts.unknown(422));
      expect(sentence).not.toContain('own English');
    }
  });

  it('says where a broken file breaks', () => {
    expect(faultSentence(refusal('not-json', '3:17'), de)).toContain('Zeile 3, Spalte 17');
    expect(faultSentence(refusal('not-json', '3:17'), en)).toContain('line 3, column 17');
  });

  it('has a sentence for codes of a newer server, and for answers without one', () => {
    expect(faultSentence(refusal('constructor'), en)).toBe(en.unknown(422));
    expect(faultSentence({ kind: 'refused', status: 502, problem: null }, de)).toContain('502');
  });
});
