import { createStore, type ReadStore } from '../../kit/store.ts';
import { arrived, draftOf, settled, typed, written, type Keeping, type TextDraft } from './text-draft.ts';

/** A pause in typing that is long enough to write. */
const PAUSE_MS = 400;
/** Who types without a pause is written for at least so often. */
const LONGEST_MS = 2_000;

export interface FieldPorts {
  /** What would stand on the board; undefined for what cannot stand there, such as an empty title. */
  stored(text: string): string | undefined;
  /** Writes it; all that is written in one burst is undone in one step. @returns false when it was refused */
  write(text: string, burst: object): boolean;
  /** Something is typed that is not written yet. @returns call it when that is over */
  drafting(): () => void;
  now(): number;
  after(ms: number, run: () => void): () => void;
}

/**
 * One field of a task while it is shown: what is typed is written at every pause, at every few seconds, and when the
 * field or the page is left; what others write comes in at once.
 */
export class TextFieldControl {
  readonly #ports: FieldPorts;
  readonly #keeping: Keeping;
  readonly #draft;
  #burst = {};
  #dirtySince: number | null = null;
  #stopTimer: (() => void) | null = null;
  #endDrafting: (() => void) | null = null;
  #focused = false;
  #composing = false;
  /** Whether something was typed since others' writing was last put together with it unasked. */
  #mayMerge = false;
  #waiting: string | null = null;

  constructor(board: string, keeping: Keeping, ports: FieldPorts) {
    this.#ports = ports;
    this.#keeping = keeping;
    this.#draft = createStore(draftOf(board));
  }

  get draft(): ReadStore<TextDraft> {
    return this.#draft;
  }

  entered(): void {
    this.#focused = true;
    this.#burst = {};
    if (!this.#isDirty) this.#draft.set(draftOf(this.#draft.get().board));
  }

  typed(value: string): void {
    this.#mayMerge = true;
    this.#draft.set(typed(this.#draft.get(), value));
    this.#plan();
  }

  /** While an input method composes, the field may not be touched from outside. */
  composing(on: boolean): void {
    this.#composing = on;
    const theirs = this.#waiting;
    if (on || theirs === null) return;
    this.#waiting = null;
    this.arrived(theirs);
  }

  arrived(theirs: string): void {
    if (this.#composing) {
      this.#waiting = theirs;
      return;
    }
    const before = this.#draft.get();
    if (theirs === before.board) return;
    const isTyped = this.#isDirty;
    this.#draft.set(this.#focused || isTyped ? arrived(before, theirs, this.#keeping) : draftOf(theirs));
    if (!this.#isDirty) {
      this.#plan();
      return;
    }
    // what is written over theirs waits for the person to type on or to leave, but once: two pages that each wrote
    // theirs again at once would never come to rest
    if (this.#draft.get().other !== null || !(isTyped || this.#mayMerge)) {
      this.#wait();
      return;
    }
    this.#mayMerge = isTyped && this.#mayMerge;
    this.#plan();
  }

  /** Writes what is not written yet. */
  flush(): void {
    this.#stop();
    const draft = this.#draft.get();
    const text = this.#ports.stored(draft.value);
    if (text !== undefined && text !== draft.board) {
      this.#draft.set(written(draft, text)); // before it is told as a change of the board
      if (!this.#ports.write(text, this.#burst)) this.#draft.set(draft);
    }
    if (!this.#isDirty) this.#clean();
  }

  left(): void {
    this.#composing = false;
    this.flush();
    this.#focused = false;
    if (this.#isDirty) return;
    this.#draft.set(settled(this.#draft.get()));
    this.#clean();
  }

  /** Gives up one's own version for the other one. */
  takeOther(): void {
    const draft = this.#draft.get();
    if (draft.other === null) return;
    this.#draft.set({ ...draft, value: draft.other, other: null });
    this.flush();
  }

  /** The field goes: what was typed is written, whatever was undecided. */
  end(): void {
    this.flush();
    this.#clean();
  }

  get #isDirty(): boolean {
    const { value, board } = this.#draft.get();
    const text = this.#ports.stored(value);
    return text !== undefined && text !== board;
  }

  #plan(): void {
    if (!this.#isDirty) {
      this.#stop();
      this.#clean();
      return;
    }
    this.#wait();
    this.#dirtySince ??= this.#ports.now();
    this.#stop();
    const left = this.#dirtySince + LONGEST_MS - this.#ports.now();
    this.#stopTimer = this.#ports.after(Math.max(0, Math.min(PAUSE_MS, left)), () => this.flush());
  }

  #wait(): void {
    this.#endDrafting ??= this.#ports.drafting();
  }

  #stop(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
  }

  #clean(): void {
    this.#dirtySince = null;
    this.#endDrafting?.();
    this.#endDrafting = null;
  }
}
