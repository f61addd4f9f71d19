import { describe, expect, it } from 'vitest';
import { foldFacts, NO_FACTS, type FactChange } from './fold-facts.ts';

const at = (hour: number): string => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`;

function after(...changes: Partial<FactChange>[]) {
  const blank = { kind: 'card.title', columnKind: null, by: 'anna', isImport: false } as const;
  return changes.reduce<typeof NO_FACTS>(
    (facts, change, hour) => foldFacts(facts, { ...blank, at: at(hour), ...change }),
    NO_FACTS,
  );
}

const added = (columnKind: FactChange['columnKind']) => ({ kind: 'card.added', columnKind });
const moved = (columnKind: FactChange['columnKind']) => ({ kind: 'card.moved', columnKind });

describe('what is known of a card’s life', () => {
  it('begins with its making, and its start with the first column of work', () => {
    expect(after(added('backlog'))).toMatchObject({ created: at(0), entered: at(0), started: null });
    const facts = after(added('backlog'), moved('active'), moved('review'));
    expect(facts).toMatchObject({ created: at(0), started: at(1), entered: at(2), finished: null });
  });

  it('ends in a column of kind done, and is open again outside of it', () => {
    expect(after(added('active'), moved('done')).finished).toBe(at(1));
    expect(after(added('active'), moved('done'), moved('done')).finished).toBe(at(1));
    expect(after(added('active'), moved('done'), moved('active'))).toMatchObject({
      finished: null,
      started: at(0),
    });
  });

  it('follows a column that changes its kind', () => {
    expect(after(added('backlog'), { kind: 'column.kind', columnKind: 'done' }).finished).toBe(at(1));
  });

  it('keeps the first due date, and counts how often a date was changed for another', () => {
    const due = (from: string | undefined, to: string | undefined) => ({ kind: 'card.due', from, to });
    const facts = after(added('active'), due(undefined, '2026-12-01'), due('2026-12-01', '2026-12-04'));
    expect(facts).toMatchObject({ firstDue: '2026-12-01', dueChanges: 1 });
    expect(
      after(added('active'), due(undefined, '2026-12-01'), due('2026-12-01', undefined)).dueChanges,
    ).toBe(0);
  });

  it('keeps since when it is blocked, although the reason changes', () => {
    const blocked = (to: unknown) => ({ kind: 'card.blocked', to });
    const since = blocked({ reason: 'print' });
    expect(after(since, blocked({ reason: 'paper' })).blockedSince).toBe(at(0));
    expect(after(since, blocked(undefined)).blockedSince).toBeNull();
  });

  it('does not take the server’s repairs for work on the card', () => {
    expect(after(added('active'), { kind: 'card.ranked', by: null }).lastChange).toBe(at(0));
    expect(after(added('active'), { kind: 'card.ranked' }).lastChange).toBe(at(1));
  });

  it('leaves the day open on which an imported card was made, where nobody knows it', () => {
    expect(after({ ...added('active'), isImport: true })).toMatchObject({ created: null, started: at(0) });
  });
});
