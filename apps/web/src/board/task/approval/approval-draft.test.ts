import { ApprovalRequest } from '@taktboard/protocol';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { isWhole, newDraft, requestOf } from './approval-draft.ts';

describe('[GUEST-12] what is asked of a guest', () => {
  it('shows nothing beside title, description and dates unless somebody says so', () => {
    expect(newDraft('de').shows).toEqual({
      ...{ dates: true, checklist: false, links: false, owner: false, board: false },
    });
  });

  it.each([
    ['', 'weber@example.org', false],
    ['Herr Weber', 'weber', false],
    ['Herr Weber', 'weber@example.org, chef@example.org', false],
    ['Herr Weber', ' weber@example.org ', true],
  ])('can be sent or not: %j at %j', (name, email, whole) => {
    expect(isWhole({ ...newDraft('de'), name, email })).toBe(whole);
  });

  it('is what the server takes, with an end so many days from now', () => {
    const draft = { ...newDraft('en'), name: ' Gina ', email: ' gina@example.org ', days: 3 };
    const sent = requestOf(draft, Date.parse('2026-11-26T12:00:00Z'));
    expect(parse(ApprovalRequest, sent)).toEqual(sent);
    expect(sent).toMatchObject({ guest: { name: 'Gina' }, expiresAt: '2026-11-29T12:00:00.000Z' });
  });
});
