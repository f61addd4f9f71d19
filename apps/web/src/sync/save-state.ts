/**
 * What the pill beside the title tells, and the only place that decides it.
 *
 *              loaded                 edited
 *   loading ───────────▶ saved ◀───────────────▶ saving ──not-saved──▶ not-saved
 *      │                   │     acknowledged       │                    │
 *      │ lost              │ lost                   │ lost               │ lost
 *      └──────────────────▶└──────▶ offline ◀───────┴────────────────────┘
 *
 *   read-only replaces saved while this client may not write; refused is the end: the server said 44xx.
 *
 * `waiting` counts this client's changes that are not known to be on the server's disk.
 */
export type ReadOnlyWhy = 'role' | 'schema';

export type SaveState =
  | { kind: 'loading'; readOnly: ReadOnlyWhy | null }
  | { kind: 'saved' }
  | { kind: 'saving'; waiting: number }
  | { kind: 'offline'; waiting: number; loaded: boolean; readOnly: ReadOnlyWhy | null }
  | { kind: 'read-only'; why: ReadOnlyWhy; waiting: number }
  | { kind: 'not-saved'; waiting: number; reason: string }
  | { kind: 'refused'; code: number; waiting: number; loaded: boolean };

export type SaveEvent =
  /** The server's content is here and ours is on its way. */
  | { kind: 'loaded'; waiting: number }
  /** A change was made here. */
  | { kind: 'edited'; waiting: number }
  /** The server's durable answer: so many are still without one. */
  | { kind: 'acknowledged'; waiting: number }
  | { kind: 'lost' }
  | { kind: 'refused'; code: number }
  | { kind: 'not-saved'; reason: string }
  | { kind: 'saved-again' }
  | { kind: 'access'; readOnly: ReadOnlyWhy | null };

export const LOADING: SaveState = { kind: 'loading', readOnly: null };
