/**
 * What the page knows of its line to the server.
 *
 *   connecting ──said──▶ live ──lost, silent──▶ stale ──said──▶ live
 *        └──lost, silent──▶ stale          over: from everywhere, for good
 */
export type LineState = 'connecting' | 'live' | 'stale' | 'over';

export type LineEvent =
  /** The server said something. */
  | 'said'
  /** The line broke, or was refused. */
  | 'lost'
  /** Nothing was said for longer than the server is ever silent. */
  | 'silent'
  /** There is nothing to see any more. */
  | 'over';

const STEPS: Readonly<Record<LineState, Readonly<Record<LineEvent, LineState>>>> = {
  connecting: { said: 'live', lost: 'stale', silent: 'stale', over: 'over' },
  live: { said: 'live', lost: 'stale', silent: 'stale', over: 'over' },
  stale: { said: 'live', lost: 'stale', silent: 'stale', over: 'over' },
  over: { said: 'over', lost: 'over', silent: 'over', over: 'over' },
};

export function stepLine(state: LineState, event: LineEvent): LineState {
  return STEPS[state][event];
}
