import { describe, expect, it } from 'vitest';
import { LOADING, nextSaveState, type SaveEvent, type SaveState } from './save-state.ts';

const STATES = {
  loading: { kind: 'loading', waiting: 2, loaded: true, readOnly: null },
  saved: { kind: 'saved' },
  saving: { kind: 'saving', waiting: 2 },
  offline: { kind: 'offline', waiting: 2, loaded: true, readOnly: null },
  'read-only': { kind: 'read-only', why: 'role', waiting: 0 },
  'not-saved': { kind: 'not-saved', waiting: 2, reason: 'disk full' },
  refused: { kind: 'refused', code: 4401, waiting: 2, loaded: true },
} as const satisfies { [Kind in SaveState['kind']]: Extract<SaveState, { kind: Kind }> };

const EVENTS = {
  loaded: { kind: 'loaded', waiting: 0, trouble: null },
  edited: { kind: 'edited', waiting: 3 },
  opened: { kind: 'opened', waiting: 3 },
  recounted: { kind: 'recounted', waiting: 3 },
  acknowledged: { kind: 'acknowledged', waiting: 0 },
  lost: { kind: 'lost' },
  refused: { kind: 'refused', code: 4403 },
  'not-saved': { kind: 'not-saved', reason: 'locked' },
  'saved-again': { kind: 'saved-again' },
  access: { kind: 'access', readOnly: 'schema' },
  retry: { kind: 'retry' },
} as const satisfies { [Kind in SaveEvent['kind']]: Extract<SaveEvent, { kind: Kind }> };

const same = 'same';
const saved = { kind: 'saved' } as const;
const saving = (waiting: number) => ({ kind: 'saving', waiting }) as const;
const schema = (waiting: number) => ({ kind: 'read-only', why: 'schema', waiting }) as const;
const refused = (waiting: number, loaded = true) =>
  ({ kind: 'refused', code: 4403, waiting, loaded }) as const;
const offline = (waiting: number, more: object = {}) => ({
  ...({ kind: 'offline', waiting, loaded: true, readOnly: null } as const),
  ...more,
});

const loading = (waiting: number, more: object = {}) => ({
  ...({ kind: 'loading', waiting, loaded: true, readOnly: null } as const),
  ...more,
});

/** Every state with every event; a missing cell does not compile. */
const TABLE: Record<SaveState['kind'], Record<SaveEvent['kind'], SaveState | typeof same>> = {
  loading: {
    loaded: saved,
    opened: loading(3),
    edited: loading(3),
    recounted: loading(3),
    acknowledged: same,
    lost: offline(2),
    refused: refused(2),
    'not-saved': same,
    'saved-again': same,
    access: loading(2, { readOnly: 'schema' }),
    retry: same,
  },
  saved: {
    loaded: saved,
    edited: saving(3),
    opened: saving(3),
    recounted: saving(3),
    acknowledged: saved,
    lost: offline(0),
    refused: refused(0),
    'not-saved': { kind: 'not-saved', waiting: 0, reason: 'locked' },
    'saved-again': saved,
    access: schema(0),
    retry: same,
  },
  saving: {
    loaded: saved,
    edited: saving(3),
    opened: saving(3),
    recounted: saving(3),
    acknowledged: saved,
    lost: offline(2),
    refused: refused(2),
    'not-saved': { kind: 'not-saved', waiting: 2, reason: 'locked' },
    'saved-again': saving(2),
    access: schema(2),
    retry: same,
  },
  offline: {
    loaded: saved,
    edited: offline(3),
    opened: offline(3),
    recounted: offline(3),
    acknowledged: same,
    lost: same,
    refused: refused(2),
    'not-saved': same,
    'saved-again': same,
    access: offline(2, { readOnly: 'schema' }),
    retry: same,
  },
  'read-only': {
    loaded: { kind: 'read-only', why: 'role', waiting: 0 },
    edited: { kind: 'read-only', why: 'role', waiting: 3 },
    opened: { kind: 'read-only', why: 'role', waiting: 3 },
    recounted: { kind: 'read-only', why: 'role', waiting: 3 },
    acknowledged: { kind: 'read-only', why: 'role', waiting: 0 },
    lost: offline(0, { readOnly: 'role' }),
    refused: refused(0),
    'not-saved': same,
    'saved-again': same,
    access: schema(0),
    retry: same,
  },
  'not-saved': {
    loaded: saved,
    edited: { kind: 'not-saved', waiting: 3, reason: 'disk full' },
    opened: { kind: 'not-saved', waiting: 3, reason: 'disk full' },
    recounted: { kind: 'not-saved', waiting: 3, reason: 'disk full' },
    acknowledged: saved,
    lost: offline(2),
    refused: refused(2),
    'not-saved': { kind: 'not-saved', waiting: 2, reason: 'locked' },
    'saved-again': saving(2),
    access: schema(2),
    retry: same,
  },
  refused: {
    loaded: same,
    edited: { kind: 'refused', code: 4401, waiting: 3, loaded: true },
    opened: { kind: 'refused', code: 4401, waiting: 3, loaded: true },
    recounted: { kind: 'refused', code: 4401, waiting: 3, loaded: true },
    acknowledged: same,
    lost: same,
    refused: same,
    'not-saved': same,
    'saved-again': same,
    access: same,
    retry: offline(2),
  },
};

const cells = Object.values(STATES).flatMap((state) =>
  Object.values(EVENTS).map((event) => ({ state, event })),
);

describe('[UI-2] the state of saving follows one table', () => {
  it.each(cells)('$state.kind × $event.kind', ({ state, event }) => {
    const expected = TABLE[state.kind][event.kind];
    expect(nextSaveState(state, event)).toEqual(expected === same ? state : expected);
  });

  it('never says saved while a change waits', () => {
    const ends = cells
      .map(({ state, event }) => ({ state, event: 'waiting' in event ? { ...event, waiting: 1 } : event }))
      .filter(({ state, event }) =>
        'waiting' in event ? event.waiting : 'waiting' in state && state.waiting,
      )
      .map(({ state, event }) => nextSaveState(state, event).kind);
    expect(ends.length).toBeGreaterThan(20);
    expect(ends).not.toContain('saved');
  });

  it('remembers a disk that refuses through a new connection', () => {
    const event: SaveEvent = { kind: 'loaded', waiting: 1, trouble: 'disk full' };
    expect(nextSaveState(STATES.offline, event)).toEqual({
      kind: 'not-saved',
      waiting: 1,
      reason: 'disk full',
    });
  });

  it('[OFF-1] knows what waits of an earlier page load before the server is reached, and when it is not', () => {
    const opened = nextSaveState(LOADING, { kind: 'opened', waiting: 2 });
    expect(opened).toEqual({ kind: 'loading', waiting: 2, loaded: true, readOnly: null });
    expect(nextSaveState(opened, EVENTS.lost)).toEqual(offline(2));
    const late = nextSaveState(nextSaveState(LOADING, EVENTS.lost), { kind: 'opened', waiting: 2 });
    expect(late).toEqual(offline(2));
  });

  it('[SYNC-71] says why the server sends it away for a while, and forgets it when the line is just gone', () => {
    const crowded = { kind: 'lost', why: 'too-many-sockets' } as const;
    for (const state of Object.values(STATES)) {
      if (state.kind === 'refused') continue;
      const away = nextSaveState(state, crowded);
      expect(away).toMatchObject({ kind: 'offline', why: 'too-many-sockets' });
      expect(nextSaveState(away, EVENTS.lost)).toMatchObject({ kind: 'offline', why: undefined });
    }
  });

  it('comes back read-only from offline, and writable when the role allows it again', () => {
    const away = nextSaveState(STATES['read-only'], EVENTS.lost);
    const back = nextSaveState(away, EVENTS.loaded);
    expect(back).toEqual({ kind: 'read-only', why: 'role', waiting: 0 });
    expect(nextSaveState(back, { kind: 'access', readOnly: null })).toEqual(saved);
  });
});
