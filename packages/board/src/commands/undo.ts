import type * as Y from 'yjs';
import { fail, ok, type Result } from '../result.ts';
import { isArchived, rootsOf, memberKey, thingOf } from '../schema/board-doc.ts';
import { clearKey } from '../schema/clear-key.ts';
import { contentState, entryState, isLive } from '../schema/entry-state.ts';
import { isNewerSchema } from '../schema/schema-version.ts';
import { isStorable } from '../schema/values.ts';
import { restoreRichText } from '../schema/edit-rich-text.ts';
import { readRichText } from '../schema/rich-text.ts';
import type { ContentStep, Inverse, KeyStep, Step } from './inverse.ts';
import type { Id } from '../schema/plain-board.ts';
import { lineageOf, type Lineage } from './lineage.ts';

/** A change taken back: the inverse of that, which is its redo. */
export interface Undone extends Inverse {
  /** Steps that were left alone, because someone has written there since. */
  readonly superseded: number;
}

/**
 * Takes a change back, step by step in reverse, each only while the value there is still the work of that change.
 *
 * @returns 'superseded', with nothing written, when there was something to take back and none of it is one's own still
 */
export function undo(doc: Y.Doc, inverse: Inverse): Result<Undone, 'superseded'> {
  if (isNewerSchema(doc)) return fail('superseded');
  const lineage = lineageOf(doc);
  const redo: Step[] = [];
  doc.transact(() => {
    for (const step of inverse.steps.toReversed()) {
      if (!isOwn(doc, step, lineage)) continue;
      redo.push(step.kind === 'key' ? undoKey(step, lineage) : undoContent(step, lineage));
    }
  });
  const superseded = inverse.steps.length - redo.length;
  return redo.length === 0 && superseded > 0 ? fail('superseded') : ok({ steps: redo, superseded });
}

function isOwn(doc: Y.Doc, step: Step, lineage: Lineage): boolean {
  const type = step.kind === 'key' ? step.map : step.fragment;
  if (type.doc !== doc || !isLive(type)) return false;
  const state = step.kind === 'key' ? entryState(step.map, step.key) : contentState(step.fragment);
  if (lineage.resolve(state) !== lineage.resolve(step.expect)) return false;
  if (step.kind === 'content') return true;
  if (step.label !== undefined && step.value === true && isWorn(doc, step.label)) return false;
  if (step.into === undefined) return true;
  const column = thingOf(rootsOf(doc).columns, step.into);
  return column !== undefined && !isArchived(column);
}

function isWorn(doc: Y.Doc, label: Id): boolean {
  const { cards } = rootsOf(doc);
  const key = memberKey('labels', label);
  return [...cards.keys()].some((id) => {
    const card = thingOf(cards, id);
    return card !== undefined && !isArchived(card) && card.get(key) === true;
  });
}

function undoKey(step: KeyStep, lineage: Lineage): KeyStep {
  const { map, key } = step;
  const now: unknown = map.get(key);
  if (step.value === undefined) clearKey(map, key);
  else map.set(key, step.value);
  const state = entryState(map, key);
  lineage.standsFor(state, step.was);
  const value = isStorable(now) ? now : undefined;
  return { kind: 'key', map, key, expect: state, was: step.expect, value, label: step.label };
}

function undoContent(step: ContentStep, lineage: Lineage): ContentStep {
  const { fragment } = step;
  const now = readRichText(fragment);
  restoreRichText(fragment, step.content);
  const state = contentState(fragment);
  lineage.standsFor(state, step.was);
  return { kind: 'content', fragment, expect: state, was: step.expect, content: now };
}
