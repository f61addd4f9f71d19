import type { Dialect } from './dialect.ts';

/** Something that one member sent, by the clock of its client id: whoever has a later clock has this, too. */
export interface Mark {
  clientId: number;
  clock: number;
  /** Unix, ms, fractional; the same clock for all processes of this machine. */
  at: number;
}

export interface Member {
  url: string;
  room: string;
  dialect: Dialect;
  headers: Readonly<Record<string, string>>;
  /** Reads what comes, and notes when; the others only count it. */
  observes: boolean;
}

export interface Unit {
  clientId: number;
  clock: number;
  frames: readonly Uint8Array[];
}

/** What one member sends, at a rate that does not wait for any answer. */
export interface Stream {
  member: number;
  everyMs: number;
  /** Before the first one, so that not everyone speaks at the same moment. */
  afterMs: number;
  units: readonly Unit[];
}

export type Order =
  /** Everyone at once; `knows` is the state vector of those who return, null for newcomers and who does not ask. */
  | { kind: 'join'; members: readonly Member[]; asks: boolean; knows: Uint8Array | null }
  | { kind: 'send'; streams: readonly Stream[] }
  /** Resolves when the observers have all of these, or after the time is over. */
  | { kind: 'seen'; marks: readonly Mark[]; withinMs: number }
  | { kind: 'leave' };

export interface Answer {
  /** From the first word to the whole board, ms, of each who asked. */
  joinedIn: number[];
  sent: Mark[];
  /** When each was first there at an observer; Infinity for what never was. */
  seen: number[];
}
