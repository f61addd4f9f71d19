import type { Dialect } from './dialect.ts';

/** Where somebody watches: a stream of events, or a socket that may only read. */
export type Watching =
  | { kind: 'events'; port: number; path: string }
  | { kind: 'socket'; url: string; room: string; dialect: Dialect; knows: Uint8Array };

export type WatchOrder =
  | { kind: 'watch'; places: readonly Watching[] }
  /** Resolves when everyone has heard a mark as late as each of these, or after the time is over. */
  | { kind: 'seen'; marks: readonly PlacedMark[]; withinMs: number }
  | { kind: 'leave' };

/** A number that was written into the title of a task, and when. */
export interface PlacedMark {
  mark: number;
  at: number;
  /** Who watches that board, as they came: this one and every so manyth. */
  from: number;
  step: number;
}

export interface WatchAnswer {
  /** Of each mark and each who watches, ms from being sent to being there; Infinity for what never was. */
  delays: Float64Array;
}
