/** Why this device does not keep what it was given. */
export type DeviceFault =
  /** No room is left, or the browser grants no more. */
  | 'full'
  /** The browser has closed the database. */
  | 'closed'
  /** Another tab of an older version keeps the database from being opened. */
  | 'blocked'
  /** This browser does not let pages keep anything, as in some private windows. */
  | 'forbidden'
  /** A newer version of the program has kept here what this one cannot read. */
  | 'newer'
  | 'failed';

const BY_NAME: Readonly<Record<string, DeviceFault>> = {
  QuotaExceededError: 'full',
  InvalidStateError: 'closed',
  VersionError: 'newer',
  SecurityError: 'forbidden',
  NotAllowedError: 'forbidden',
  // what a browser without IndexedDB says
  ReferenceError: 'forbidden',
};

export function deviceFault(error: unknown): DeviceFault {
  if (error instanceof Blocked) return 'blocked';
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return BY_NAME[name] ?? 'failed';
}

export class Blocked extends Error {}
