import { describe, expect, it } from 'vitest';
import { nextDeviceState, type DeviceEvent, type DeviceState } from './device-state.ts';

const STATES = {
  opening: { kind: 'opening' },
  kept: { kind: 'kept' },
  keeping: { kind: 'keeping' },
  failing: { kind: 'failing', reason: 'full' },
  nothing: { kind: 'nothing', why: 'shared' },
} as const satisfies { [Kind in DeviceState['kind']]: Extract<DeviceState, { kind: Kind }> };

const EVENTS = {
  given: { kind: 'given' },
  stored: { kind: 'stored', rest: false },
  failed: { kind: 'failed', reason: 'closed' },
  removed: { kind: 'removed' },
} as const satisfies { [Kind in DeviceEvent['kind']]: Extract<DeviceEvent, { kind: Kind }> };

const same = 'same';
const { kept, keeping } = STATES;
const failing = { kind: 'failing', reason: 'closed' } as const;
const removed = { kind: 'nothing', why: 'removed' } as const;

/** Every state with every event; a missing cell does not compile. */
const TABLE: Record<DeviceState['kind'], Record<DeviceEvent['kind'], DeviceState | typeof same>> = {
  opening: { given: same, stored: kept, failed: failing, removed },
  kept: { given: keeping, stored: kept, failed: failing, removed },
  keeping: { given: same, stored: kept, failed: failing, removed },
  failing: { given: same, stored: kept, failed: failing, removed },
  nothing: { given: same, stored: same, failed: same, removed: same },
};

const cells = Object.values(STATES).flatMap((state) =>
  Object.values(EVENTS).map((event) => ({ state, event })),
);

describe('[OFF-5] what a device keeps follows one table', () => {
  it.each(cells)('$state.kind × $event.kind', ({ state, event }) => {
    const expected = TABLE[state.kind][event.kind];
    expect(nextDeviceState(state, event)).toEqual(expected === same ? state : expected);
  });

  it('is not kept while something waits to be written', () => {
    for (const state of [STATES.opening, kept, keeping, STATES.failing])
      expect(nextDeviceState(state, { kind: 'stored', rest: true })).toEqual(keeping);
  });
});
