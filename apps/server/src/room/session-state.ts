/**
 * What a socket has been sent of the board.
 *
 * ```
 *   greeted ──step1──▶ live ──overfull──▶ behind ──drained──▶ live
 *      └────────────────┴────── leave ──────┴──▶ left
 * ```
 *
 * `greeted` has not asked yet. `live` has everything up to the present. `behind` has everything up to `since`, an
 * encoded state vector, and gets the difference when its line is free again.
 */
export type SessionState =
  | { kind: 'greeted' }
  | { kind: 'live' }
  | { kind: 'behind'; since: Uint8Array }
  | { kind: 'left' };

export type SessionEvent =
  | { kind: 'step1'; stateVector: Uint8Array }
  | { kind: 'overfull'; stateVector: Uint8Array }
  | { kind: 'drained' }
  | { kind: 'leave' };

export type SessionEffect =
  | { kind: 'welcome'; stateVector: Uint8Array }
  | { kind: 'catch-up'; stateVector: Uint8Array }
  | { kind: 'watch-line' };

export interface SessionStep {
  state: SessionState;
  effect: SessionEffect | null;
}

type Table = {
  [State in SessionState['kind']]: {
    [Event in SessionEvent['kind']]: (
      state: Extract<SessionState, { kind: State }>,
      event: Extract<SessionEvent, { kind: Event }>,
    ) => SessionStep;
  };
};

const stay = (state: SessionState): SessionStep => ({ state, effect: null });
const leave = (): SessionStep => ({ state: { kind: 'left' }, effect: null });

const table: Table = {
  greeted: {
    step1: (_, { stateVector }) => ({ state: { kind: 'live' }, effect: { kind: 'welcome', stateVector } }),
    overfull: stay,
    drained: stay,
    leave,
  },
  live: {
    step1: (state, { stateVector }) => ({ state, effect: { kind: 'welcome', stateVector } }),
    overfull: (_, { stateVector }) => ({
      state: { kind: 'behind', since: stateVector },
      effect: { kind: 'watch-line' },
    }),
    drained: stay,
    leave,
  },
  behind: {
    // what it says it has is what it is sent from, once its line is free
    step1: (_, { stateVector }) => stay({ kind: 'behind', since: stateVector }),
    overfull: stay,
    drained: ({ since }) => ({ state: { kind: 'live' }, effect: { kind: 'catch-up', stateVector: since } }),
    leave,
  },
  left: { step1: stay, overfull: stay, drained: stay, leave: stay },
};

export function stepSession(state: SessionState, event: SessionEvent): SessionStep {
  // the table is total, which its type has checked; the pair picks the one cell that fits both
  const cell = table[state.kind][event.kind] as (state: SessionState, event: SessionEvent) => SessionStep;
  return cell(state, event);
}
