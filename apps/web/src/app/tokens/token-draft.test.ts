import { expect, it } from 'vitest';
import { NEW_TOKEN, tokenDraftFaults, tokenRequest } from './token-draft.ts';

const NOW = Date.parse('2026-11-26T10:00:00Z');

it('[AUTH-20] a token ends after 90 days, on a day, or never where that was said', () => {
  const draft = { ...NEW_TOKEN, name: ' Import ' };
  expect(tokenRequest(draft, NOW)).toEqual({
    ...{ name: 'Import', scope: 'read', boards: null },
    expiresAt: '2027-02-24T10:00:00.000Z',
  });
  expect(tokenRequest({ ...draft, ends: 'never' }, NOW).expiresAt).toBeNull();
  const onDay = tokenRequest({ ...draft, ends: 'day', lastDay: '2027-01-31' }, NOW).expiresAt ?? '';
  expect(Date.parse(onDay)).toBe(new Date(2027, 0, 31, 23, 59, 59).getTime());
});

it('[AUTH-20] a token needs a name, a day that lies ahead, and a board where only some are meant', () => {
  expect(tokenDraftFaults(NEW_TOKEN, NOW)).toEqual(['name']);
  const named = { ...NEW_TOKEN, name: 'x' };
  expect(tokenDraftFaults(named, NOW)).toEqual([]);
  expect(tokenDraftFaults({ ...named, ends: 'day' }, NOW)).toEqual(['day']);
  expect(tokenDraftFaults({ ...named, ends: 'day', lastDay: '2026-11-24' }, NOW)).toEqual(['day']);
  expect(tokenDraftFaults({ ...named, boards: [] }, NOW)).toEqual(['boards']);
});
