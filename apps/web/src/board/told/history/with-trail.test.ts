import { describe, expect, it } from 'vitest';
import type { HistoryLine } from './fold-history.ts';
import { withTrail } from './with-trail.ts';

const line = (at: string): HistoryLine => ({
  item: { seq: 1, at, by: null, kind: 'card.title' },
  since: at,
  count: 1,
});
const step = (at: string) => ({ key: at, at, who: 'Guest Weber', did: 'approved' });
const shown = (known: Parameters<typeof withTrail>[0]): string[] =>
  withTrail(known).map((one) => (one.kind === 'line' ? one.line.item.at : `${one.step.at} guest`));

describe('[GUEST-13] the history of a task with what guests did', () => {
  it('has everything in the order in which it happened', () => {
    const lines = [line('2026-11-26T12'), line('2026-11-24T12')];
    expect(shown({ lines, steps: [step('2026-11-25T12'), step('2026-11-20T12')], hasOlder: false })).toEqual([
      '2026-11-26T12',
      '2026-11-25T12 guest',
      '2026-11-24T12',
      '2026-11-20T12 guest',
    ]);
  });

  it('keeps back what is older than the lines that were read', () => {
    const steps = [step('2026-11-27T12'), step('2026-11-20T12')];
    expect(shown({ lines: [line('2026-11-24T12')], steps, hasOlder: true })).toEqual([
      '2026-11-27T12 guest',
      '2026-11-24T12',
    ]);
  });
});
