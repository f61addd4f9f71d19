import type { Merged, Unseen } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { marksOf } from './marks-of.ts';
import { en } from './text/en.ts';

const at = '2026-11-23T12:00:00.000Z';
const item = (by: string) => ({ seq: 1, at, by, kind: 'card.due' as const });
const unseen: Unseen = {
  seq: 2,
  since: at,
  total: 2,
  cards: [
    { card: 'flyer', total: 2, seq: 1, items: [item('ben'), item('cem'), item('ben')] },
    { card: 'stand', total: 1, seq: 1, items: [item('ben')] },
  ],
};
const merged = (lost: string, kept: string): Merged => ({
  id: '1.0',
  at,
  kind: 'card.due',
  card: 'stand',
  lost: { by: lost, at },
  kept: { by: kept, at },
});
const given = (marked: { unseen: Unseen | null; merged: readonly Merged[] }) => ({
  ...marked,
  text: en,
  own: 'anna',
  personName: (id: string) => ({ ben: 'Ben', cem: 'Cem' })[id] ?? id,
});

describe('[TOLD-11] the quiet marks of tasks', () => {
  it('say who changed one, and where values met', () => {
    const marks = marksOf(new Map(), given({ unseen, merged: [merged('anna', 'ben')] }));
    expect(Object.fromEntries(marks)).toEqual({
      flyer: { kind: 'changed', label: 'Changed by Ben and Cem' },
      stand: { kind: 'merged', label: 'Your value met another one' },
    });
  });

  it('do not tell the board of one’s own two devices', () => {
    const marks = marksOf(new Map(), given({ unseen: null, merged: [merged('anna', 'anna')] }));
    expect(marks.size).toBe(0);
  });

  it('stay the same objects where nothing changed, and go once a task was looked at', () => {
    const before = marksOf(new Map(), given({ unseen, merged: [] }));
    expect(marksOf(before, given({ unseen, merged: [] }))).toBe(before);
    const after = marksOf(
      before,
      given({ unseen: { ...unseen, cards: unseen.cards.slice(0, 1) }, merged: [] }),
    );
    expect([...after.keys()]).toEqual(['flyer']);
    expect(after.get('flyer')).toBe(before.get('flyer'));
  });
});
