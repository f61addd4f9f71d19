/**
 * The life of a board's room.
 *
 * ```
 *              loaded           exit (last)         rest-over
 *   loading ──────────▶ open ─────────────▶ resting ─────────▶ leaving
 *      │ not-loaded      ▲ ▲──────── enter ────┘ │                │ │
 *      ▼                 └───────── enter ───────│────────────────┘ │ settled
 *     gone ◀─────────── draining ◀── broken ─────┴── (from any)     ▼
 *           drained                                               gone
 * ```
 *
 * `leaving` writes down what is left, and whoever comes meanwhile finds everything as it was. `draining` is out of
 * step with the disk: it lets nobody in, and goes when its queue has reached the disk, to be loaded anew.
 */
export type RoomState =
  | { kind: 'loading'; users: number }
  | { kind: 'open'; users: number }
  | { kind: 'resting' }
  | { kind: 'leaving' }
  | { kind: 'draining' }
  | { kind: 'gone' };

export type RoomEvent =
  | 'enter'
  | 'exit'
  | 'loaded'
  | 'not-loaded'
  | 'rest-over'
  | 'settled'
  | 'not-settled'
  | 'broken'
  | 'drained';

export type RoomEffect = 'start-rest' | 'stop-rest' | 'settle' | 'eject' | 'drop';

export interface RoomStep {
  state: RoomState;
  effects: readonly RoomEffect[];
}

type Table = {
  [State in RoomState['kind']]: {
    [Event in RoomEvent]: (state: Extract<RoomState, { kind: State }>) => RoomStep;
  };
};

const stay = (state: RoomState): RoomStep => ({ state, effects: [] });
const open = (users: number, ...effects: RoomEffect[]): RoomStep => ({
  state: { kind: 'open', users },
  effects,
});
const rest = (): RoomStep => ({ state: { kind: 'resting' }, effects: ['start-rest'] });
const drain =
  (...effects: RoomEffect[]): (() => RoomStep) =>
  () => ({ state: { kind: 'draining' }, effects });
const gone = (): RoomStep => ({ state: { kind: 'gone' }, effects: ['drop'] });

const table: Table = {
  loading: {
    enter: ({ users }) => stay({ kind: 'loading', users: users + 1 }),
    exit: ({ users }) => stay({ kind: 'loading', users: Math.max(0, users - 1) }),
    loaded: ({ users }) => (users > 0 ? open(users) : rest()),
    'not-loaded': gone,
    'rest-over': stay,
    settled: stay,
    'not-settled': stay,
    broken: drain('eject'),
    drained: stay,
  },
  open: {
    enter: ({ users }) => open(users + 1),
    exit: ({ users }) => (users > 1 ? open(users - 1) : rest()),
    loaded: stay,
    'not-loaded': stay,
    'rest-over': stay,
    settled: stay,
    'not-settled': stay,
    broken: drain('eject'),
    drained: stay,
  },
  resting: {
    enter: () => open(1, 'stop-rest'),
    exit: stay,
    loaded: stay,
    'not-loaded': stay,
    'rest-over': () => ({ state: { kind: 'leaving' }, effects: ['settle'] }),
    settled: stay,
    'not-settled': stay,
    broken: drain('stop-rest', 'eject'),
    drained: stay,
  },
  leaving: {
    enter: () => open(1),
    exit: stay,
    loaded: stay,
    'not-loaded': stay,
    'rest-over': stay,
    settled: gone,
    'not-settled': rest,
    broken: drain('eject'),
    drained: stay,
  },
  draining: {
    enter: stay,
    exit: stay,
    loaded: stay,
    'not-loaded': stay,
    'rest-over': stay,
    settled: stay,
    'not-settled': stay,
    broken: stay,
    drained: gone,
  },
  gone: {
    enter: stay,
    exit: stay,
    loaded: stay,
    'not-loaded': stay,
    'rest-over': stay,
    settled: stay,
    'not-settled': stay,
    broken: stay,
    drained: stay,
  },
};

export function stepRoom(state: RoomState, event: RoomEvent): RoomStep {
  // the table is total, which its type has checked
  const cell = table[state.kind][event] as (state: RoomState) => RoomStep;
  return cell(state);
}
