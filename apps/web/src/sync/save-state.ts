import type { CloseWord } from '@taktboard/protocol';

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
  /** `loaded`: the board is here as this device kept it, and can be written to. */
  | { kind: 'loading'; waiting: number; loaded: boolean; readOnly: ReadOnlyWhy | null }
  | { kind: 'saved' }
  | { kind: 'saving'; waiting: number }
  /** `why`: the server is there, and lets this page come back later; it has said so in a word. */
  | {
      kind: 'offline';
      waiting: number;
      loaded: boolean;
      readOnly: ReadOnlyWhy | null;
      why?: CloseWord | undefined;
    }
  | { kind: 'read-only'; why: ReadOnlyWhy; waiting: number }
  | { kind: 'not-saved'; waiting: number; reason: string }
  | { kind: 'refused'; code: number; why?: CloseWord | undefined; waiting: number; loaded: boolean };

export type SaveEvent =
  /** The server's content is here and ours is on its way; `trouble` is what its disk has said since it connected. */
  | { kind: 'loaded'; waiting: number; trouble: string | null }
  /** A change was made here. */
  | { kind: 'edited'; waiting: number }
  /** The board is here as this device kept it, with what waited then. */
  | { kind: 'opened'; waiting: number }
  /** Another number waits without a change here: a draft came or went, another tab wrote or was told. */
  | { kind: 'recounted'; waiting: number }
  /** The server's durable answer: so many are still without one. */
  | { kind: 'acknowledged'; waiting: number }
  /** The socket is gone, or has been silent for too long. */
  | { kind: 'lost'; why?: CloseWord | undefined }
  | { kind: 'refused'; code: number; why?: CloseWord | undefined }
  | { kind: 'not-saved'; reason: string }
  | { kind: 'saved-again' }
  | { kind: 'access'; readOnly: ReadOnlyWhy | null }
  /** After a refusal: the person has signed in again, or asks for another try. */
  | { kind: 'retry' };

export const LOADING: SaveState = { kind: 'loading', waiting: 0, loaded: false, readOnly: null };

export function nextSaveState(state: SaveState, event: SaveEvent): SaveState {
  switch (state.kind) {
    case 'loading':
      return whileLoading(state, event);
    case 'offline':
      return whileOffline(state, event);
    case 'read-only':
      return whileReadOnly(state, event);
    case 'saved':
    case 'saving':
    case 'not-saved':
      return whileWriting(state, event);
    case 'refused':
      return whileRefused(state, event);
  }
}

type Of<Kind extends SaveState['kind']> = Extract<SaveState, { kind: Kind }>;

/** How it stands with a server that is there and takes what comes. */
function settled(waiting: number, readOnly: ReadOnlyWhy | null): SaveState {
  if (readOnly) return { kind: 'read-only', why: readOnly, waiting };
  return waiting > 0 ? { kind: 'saving', waiting } : { kind: 'saved' };
}

function joined(event: Extract<SaveEvent, { kind: 'loaded' }>, readOnly: ReadOnlyWhy | null): SaveState {
  const { waiting, trouble } = event;
  return trouble !== null && !readOnly
    ? { kind: 'not-saved', waiting, reason: trouble }
    : settled(waiting, readOnly);
}

function whileLoading(state: Of<'loading'>, event: SaveEvent): SaveState {
  switch (event.kind) {
    case 'loaded':
      return joined(event, state.readOnly);
    case 'opened':
      return { ...state, waiting: event.waiting, loaded: true };
    case 'edited':
    case 'recounted':
      return { ...state, waiting: event.waiting };
    case 'lost':
      return { ...state, kind: 'offline', why: event.why };
    case 'refused':
      return { ...event, waiting: state.waiting, loaded: state.loaded };
    case 'access':
      return { ...state, readOnly: event.readOnly };
    default:
      return state; // trouble is told again when it is loaded
  }
}

function whileWriting(state: Of<'saved' | 'saving' | 'not-saved'>, event: SaveEvent): SaveState {
  const waiting = state.kind === 'saved' ? 0 : state.waiting;
  switch (event.kind) {
    case 'loaded':
      return joined(event, null);
    case 'edited':
      return state.kind === 'not-saved'
        ? { ...state, waiting: event.waiting }
        : { kind: 'saving', waiting: event.waiting };
    case 'opened':
    case 'recounted':
      return state.kind === 'not-saved' ? { ...state, waiting: event.waiting } : settled(event.waiting, null);
    case 'acknowledged':
      return settled(event.waiting, null); // an answer means that the disk took it, whatever was told before
    case 'lost':
      return { kind: 'offline', waiting, loaded: true, readOnly: null, why: event.why };
    case 'refused':
      return { ...event, waiting, loaded: true };
    case 'not-saved':
      return { kind: 'not-saved', waiting, reason: event.reason };
    case 'saved-again':
      return settled(waiting, null);
    case 'access':
      return event.readOnly ? { kind: 'read-only', why: event.readOnly, waiting } : state;
    case 'retry':
      return state;
  }
}

function whileOffline(state: Of<'offline'>, event: SaveEvent): SaveState {
  switch (event.kind) {
    case 'lost':
      return { ...state, why: event.why };
    case 'loaded':
      return joined(event, state.readOnly);
    case 'opened':
      return { ...state, waiting: event.waiting, loaded: true };
    case 'edited':
    case 'recounted':
      return { ...state, waiting: event.waiting };
    case 'refused':
      return { ...event, waiting: state.waiting, loaded: state.loaded };
    case 'access':
      return { ...state, readOnly: event.readOnly };
    default:
      return state;
  }
}

function whileReadOnly(state: Of<'read-only'>, event: SaveEvent): SaveState {
  switch (event.kind) {
    case 'loaded':
    case 'opened':
    case 'edited':
    case 'recounted':
    case 'acknowledged':
      return { ...state, waiting: event.waiting };
    case 'lost':
      return { kind: 'offline', waiting: state.waiting, loaded: true, readOnly: state.why, why: event.why };
    case 'refused':
      return { ...event, waiting: state.waiting, loaded: true };
    case 'access':
      return settled(state.waiting, event.readOnly);
    default:
      return state; // trouble with a disk that one does not write to
  }
}

function whileRefused(state: Of<'refused'>, event: SaveEvent): SaveState {
  switch (event.kind) {
    case 'edited':
    case 'recounted':
      return { ...state, waiting: event.waiting };
    case 'opened':
      return { ...state, waiting: event.waiting, loaded: true };
    case 'retry':
      return {
        kind: state.loaded ? 'offline' : 'loading',
        waiting: state.waiting,
        loaded: state.loaded,
        readOnly: null,
      };
    default:
      return state;
  }
}
