import type { AuditEntry } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { sayEntry } from './say-entry.ts';
import { en } from './text/en.ts';

const names = { person: (id: string) => ({ anna: 'Anna', ben: 'Ben' })[id], board: () => 'Plan' };
const changed = (entry: Partial<AuditEntry>) =>
  sayEntry(
    {
      seq: 1,
      at: '2026-11-26T08:00:00.000Z',
      kind: 'role-changed',
      by: 'anna',
      details: {},
      ...entry,
    } as AuditEntry,
    { m: en, names },
  );

describe('[SEC-13] an entry of the audit log in words', () => {
  it('says which role someone has on a board, and what all the others have', () => {
    const on = { kind: 'person' as const, id: 'ben' };
    expect(changed({ on, board: 'plan', details: { role: 'viewer' } })).toEqual({
      what: 'Changed a role',
      who: 'Anna',
      more: ['concerns Ben', 'board “Plan”', 'can read'],
    });
    expect(changed({ on, board: 'plan', details: { role: 'none' } }).more).toContain('no role of their own');
    expect(changed({ board: 'plan', details: { everyone: 'none' } }).more).toContain(
      'nobody else sees the board',
    );
  });

  it('says that an account was ended', () => {
    expect(changed({ on: { kind: 'person', id: 'ben' }, details: { role: 'none' } }).more).toEqual([
      'concerns Ben',
      'account ended',
    ]);
  });
});
