import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { de } from '../src/api/fault-messages.de.ts';
import { en } from '../src/api/fault-messages.en.ts';
import { faultSentence } from '../src/api/say-fault.ts';

/** The server's own table of refusals: `'code': [status, sentence]`. */
const table = readFileSync(new URL('../../server/src/http/problem.ts', import.meta.url), 'utf8');
const codes = [...table.matchAll(/^ {2}'?([\w-]+)'?: \[\d{3}, /gm)].map(([, code = '']) => code);

const refusal = (code: string) =>
  ({
    kind: 'refused',
    status: 422,
    problem: {
      type: 'about:blank',
      title: 'The server’s own English',
      status: 422,
      code,
    },
  }) as const;

/** What only a program can do wrong: no page of ours asks in that way. */
const FOR_PROGRAMS = new Set([
  'malformed-json',
  'no-such-run',
  'feed-revoked',
  'method-not-allowed',
  'unsupported-media',
  'command-refused',
  'not-a-logout',
]);

/** Of a file that is imported: the sentence comes with the answer, in the language that was asked for. */
const TOLD_WITH_THE_ANSWER = new Set([
  'empty-file',
  'not-utf8',
  'not-json',
  'not-a-trello-board',
  'not-a-taktboard-export',
  'newer-export',
  'workbook',
  'not-text',
  'open-quote',
  'row-too-long',
  'too-many-columns',
  'too-many-rows',
  'no-title-column',
  'no-tasks',
  'too-many-cards',
]);

describe('[UI-13] every refusal of the server has a sentence of its own in both languages', () => {
  it('finds the server’s table', () => {
    expect(codes.length).toBeGreaterThan(20);
    expect(codes).toContain('wrong-credentials');
  });

  it.each(codes.filter((code) => !FOR_PROGRAMS.has(code) && !TOLD_WITH_THE_ANSWER.has(code)))(
    '%s',
    (code) => {
      for (const texts of [en, de]) {
        const sentence = faultSentence(refusal(code), texts);
        expect(sentence).toMatch(/\.$/);
        expect(sentence).not.toBe(texts.unknown(422));
        expect(sentence).not.toContain('own English');
      }
    },
  );

  it('has a sentence for codes of a newer server, and for answers without one', () => {
    expect(faultSentence(refusal('constructor'), en)).toBe(en.unknown(422));
    expect(faultSentence({ kind: 'refused', status: 502, problem: null }, de)).toContain('502');
  });
});
