import { ACTIVITY_KINDS, type ActivityItem } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { sayActivity } from './say-activity.ts';
import { de } from './text/de.ts';
import { en } from './text/en.ts';

const item = (change: Partial<ActivityItem>): ActivityItem => ({
  seq: 1,
  at: '2026-11-22T10:00:00.000Z',
  by: 'p',
  kind: 'card.added',
  ...change,
});
const columnName = (id: string) => ({ a: 'Ideen', b: 'Erledigt' })[id];

describe('sayActivity', () => {
  it('names the columns of a move, and says so when one is not known', () => {
    expect(sayActivity(item({ kind: 'card.moved', from: 'a', to: 'b' }), { task: de, columnName })).toBe(
      'hat von Ideen nach Erledigt verschoben',
    );
    expect(sayActivity(item({ kind: 'card.moved', from: 7, to: 'zz' }), { task: en, columnName })).toBe(
      'moved it from another column to another column',
    );
  });

  it('has words for everything that can happen to a card, in both languages', () => {
    for (const kind of ACTIVITY_KINDS.filter((each) => each.startsWith('card.'))) {
      for (const task of [de, en]) {
        expect(`${kind} ${sayActivity(item({ kind }), { task, columnName })}`).not.toContain(
          task.activity.other,
        );
      }
    }
  });
});
