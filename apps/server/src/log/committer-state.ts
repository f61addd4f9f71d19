/**
 * What the committer is doing.
 *
 * ```
 *            append              tick              written, none wait
 *   idle ───────────▶ gathering ──────▶ writing ────────────────────▶ idle
 *                        ▲                │ │ failed
 *                        └────────────────┘ ▼         tick
 *                       written, more wait  resting ────────▶ writing (the same group)
 * ```
 */
export type CommitterState =
  | { kind: 'idle' }
  | { kind: 'gathering' }
  | { kind: 'writing'; failures: number }
  | { kind: 'resting'; failures: number };

export type CommitterEvent =
  | { kind: 'append' }
  | { kind: 'tick' }
  | { kind: 'written'; moreWaits: boolean }
  | { kind: 'failed' };

export type CommitterEffect =
  | { kind: 'gather' }
  | { kind: 'write' }
  | { kind: 'rest'; ms: number }
  | { kind: 'tell-failing' }
  | { kind: 'tell-recovered' };

export interface Step {
  state: CommitterState;
  effects: readonly CommitterEffect[];
}

const FIRST_REST_MS = 100;
const LONGEST_REST_MS = 5_000;

type Rows = {
  [State in CommitterState['kind']]: {
    [Event in CommitterEvent['kind']]: (
      state: Extract<CommitterState, { kind: State }>,
      event: Extract<CommitterEvent, { kind: Event }>,
    ) => Step;
  };
};

const stay = (state: CommitterState): Step => ({ state, effects: [] });

const table: Rows = {
  idle: {
    append: () => ({ state: { kind: 'gathering' }, effects: [{ kind: 'gather' }] }),
    tick: stay,
    written: stay,
    failed: stay,
  },
  gathering: {
    append: stay,
    tick: () => ({ state: { kind: 'writing', failures: 0 }, effects: [{ kind: 'write' }] }),
    written: stay,
    failed: stay,
  },
  writing: {
    append: stay,
    tick: stay,
    written: ({ failures }, { moreWaits }) => ({
      state: { kind: moreWaits ? 'gathering' : 'idle' },
      effects: [
        ...(failures > 0 ? [{ kind: 'tell-recovered' as const }] : []),
        ...(moreWaits ? [{ kind: 'gather' as const }] : []),
      ],
    }),
    failed: ({ failures }) => ({
      state: { kind: 'resting', failures: failures + 1 },
      effects: [
        { kind: 'rest', ms: Math.min(FIRST_REST_MS * 2 ** failures, LONGEST_REST_MS) },
        ...(failures === 0 ? [{ kind: 'tell-failing' as const }] : []),
      ],
    }),
  },
  resting: {
    append: stay,
    tick: ({ failures }) => ({ state: { kind: 'writing', failures }, effects: [{ kind: 'write' }] }),
    written: stay,
    failed: stay,
  },
};

export function stepCommitter(state: CommitterState, event: CommitterEvent): Step {
  // the table is total, which its type has checked; the pair picks the one cell that fits both
  const cell = table[state.kind][event.kind] as (state: CommitterState, event: CommitterEvent) => Step;
  return cell(state, event);
}
