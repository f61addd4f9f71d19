import type * as Y from 'yjs';
import { ARCHIVED, type Thing } from '../schema/board-doc.ts';
import { clearKey } from '../schema/clear-key.ts';
import { writePlainText } from '../schema/edit-rich-text.ts';
import { contentState, entryState } from '../schema/entry-state.ts';
import type { Id } from '../schema/plain-board.ts';
import { mergeRichText } from '../text/merge-rich-text.ts';
import { readRichText, type RichNode } from '../schema/rich-text.ts';
import { samePlain } from '../schema/same-plain.ts';
import { isStorable } from '../schema/values.ts';
import type { Step } from './inverse.ts';

/** Writes to a document and notes how each write is taken back. Writing what stands there already writes nothing. */
export class Recorder {
  #steps: Step[] = [];

  /** @param value undefined clears the key */
  write(map: Thing, key: string, value: unknown): void {
    this.writeWithin(undefined, { map, key, value });
  }

  /** @param into see `Step`: the column that the old value leads back to */
  writeWithin(into: Id | undefined, { map, key, value }: { map: Thing; key: string; value: unknown }): void {
    const old = map.get(key);
    if (old === undefined ? value === undefined : samePlain(old, value)) return;
    const was = entryState(map, key);
    if (value === undefined) clearKey(map, key);
    else map.set(key, value);
    // what could not be put back made no sense where it stood: a shared type, or a forged record
    const before = isStorable(old) ? old : undefined;
    this.#steps.push({ kind: 'key', map, key, expect: entryState(map, key), was, value: before, into });
  }

  /** Notes that `key` of something new, which has it not, is set to `value` when its making is undone. */
  made(map: Thing, key: string, value: unknown): void {
    const state = entryState(map, key);
    this.#steps.push({ kind: 'key', map, key, expect: state, was: state, value });
  }

  /** Notes that a new label goes into the archive when its making is undone, unless something else wears it then. */
  madeLabel(map: Thing, label: Id): void {
    const state = entryState(map, ARCHIVED);
    this.#steps.push({ kind: 'key', map, key: ARCHIVED, expect: state, was: state, value: true, label });
  }

  describe(fragment: Y.XmlFragment, text: string): void {
    this.#writeContent(fragment, () => writePlainText(fragment, text));
  }

  rewrite(fragment: Y.XmlFragment, content: readonly RichNode[]): void {
    this.#writeContent(fragment, () => mergeRichText(fragment, content));
  }

  #writeContent(fragment: Y.XmlFragment, write: () => void): void {
    const was = contentState(fragment);
    const old = readRichText(fragment);
    write();
    this.#steps.push({ kind: 'content', fragment, expect: contentState(fragment), was, content: old });
  }

  /** What was noted since the last time. */
  take(): readonly Step[] {
    const steps = this.#steps;
    this.#steps = [];
    return steps;
  }
}
