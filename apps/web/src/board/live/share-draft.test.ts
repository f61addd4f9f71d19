import { describe, expect, it } from 'vitest';
import { fieldsOf, isWhole, newDraft } from './share-draft.ts';

const NOW = Date.parse('2026-11-26T12:00:00Z');
const draft = newDraft('Board', 'en');

describe('a share in the form', () => {
  it('[LIVE-18] keeps inside what nobody chose to show', () => {
    expect(fieldsOf(draft, NOW)).toEqual({
      title: 'Board',
      language: 'en',
      columns: null,
      labels: null,
      hides: { descriptions: true, comments: true, people: 'initials', estimates: true },
      expiresAt: null,
      embedOrigins: [],
      feeds: false,
    });
  });

  it('[LIVE-18] leaves an end and a password as they are unless they are touched', () => {
    expect(fieldsOf({ ...draft, ends: 'kept' }, NOW)).not.toHaveProperty('expiresAt');
    expect(fieldsOf({ ...draft, ends: 7 }, NOW).expiresAt).toBe('2026-12-03T12:00:00.000Z');
    expect(fieldsOf({ ...draft, noPassword: true }, NOW).password).toBeNull();
    expect(fieldsOf({ ...draft, password: 'a secret' }, NOW).password).toBe('a secret');
    expect(
      fieldsOf({ ...draft, origins: ' https://a.example/\n\nhttps://a.example ' }, NOW).embedOrigins,
    ).toEqual(['https://a.example']);
  });

  it.each([
    ['no heading', { title: ' ' }],
    ['no column', { columns: [] }],
    ['no label', { labels: [] }],
    ['a short password', { password: 'short' }],
    ['an address that is none', { origins: 'intranet' }],
  ])('[LIVE-18] is not sent with %s', (_what, part) => {
    expect(isWhole(draft)).toBe(true);
    expect(isWhole({ ...draft, ...part })).toBe(false);
  });
});
