import { expect, it } from 'vitest';
import { stepLine, type LineEvent, type LineState } from './line-state.ts';

const TABLE: Record<LineState, Record<LineEvent, LineState>> = {
  connecting: { said: 'live', lost: 'stale', silent: 'stale', over: 'over' },
  live: { said: 'live', lost: 'stale', silent: 'stale', over: 'over' },
  stale: { said: 'live', lost: 'stale', silent: 'stale', over: 'over' },
  over: { said: 'over', lost: 'over', silent: 'over', over: 'over' },
};

for (const [state, row] of Object.entries(TABLE) as [LineState, Record<LineEvent, LineState>][]) {
  it.each(Object.entries(row) as [LineEvent, LineState][])(
    `[LIVE-12] a page that is ${state} is, when the line is %s, %s`,
    (event, next) => {
      expect(stepLine(state, event)).toBe(next);
    },
  );
}
