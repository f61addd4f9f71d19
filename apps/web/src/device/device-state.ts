import type { DeviceFault } from './device-fault.ts';

/**
 * How it stands with what this device keeps of one board: beside the save state, which is about the server.
 *
 *   opening ──stored──▶ kept ◀──given / stored──▶ keeping ──failed──▶ failing ──stored──▶ kept
 *
 *   removed ends it: what was kept is gone on purpose, and nothing more is kept.
 */
export type DeviceState =
  | { kind: 'opening' }
  /** All that was given to it is on the device. */
  | { kind: 'kept' }
  /** The browser has been handed something that it has not answered for. */
  | { kind: 'keeping' }
  /** It is tried again; until then what is here is in the page alone. */
  | { kind: 'failing'; reason: DeviceFault }
  | { kind: 'nothing'; why: 'shared' | 'removed' };

export type DeviceEvent =
  | { kind: 'given' }
  /** `rest`: whether more waits to be written. */
  | { kind: 'stored'; rest: boolean }
  | { kind: 'failed'; reason: DeviceFault }
  | { kind: 'removed' };

export function nextDeviceState(state: DeviceState, event: DeviceEvent): DeviceState {
  if (state.kind === 'nothing') return state;
  switch (event.kind) {
    case 'given':
      return state.kind === 'kept' ? { kind: 'keeping' } : state;
    case 'stored':
      return event.rest ? { kind: 'keeping' } : { kind: 'kept' };
    case 'failed':
      return { kind: 'failing', reason: event.reason };
    case 'removed':
      return { kind: 'nothing', why: 'removed' };
  }
}
