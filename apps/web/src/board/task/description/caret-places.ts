import type { Presence } from '@taktboard/protocol';
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition } from '@tiptap/y-tiptap';
import type { ProsemirrorBinding } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

type Caret = NonNullable<Presence['caret']>;

/** A selection as the others can follow it while they write themselves. */
export function caretOf(selection: { anchor: number; head: number }, binding: ProsemirrorBinding): Caret {
  const placeOf = (at: number): string =>
    encode(absolutePositionToRelativePosition(at, binding.type, binding.mapping) as Y.RelativePosition);
  return [placeOf(selection.anchor), placeOf(selection.head)];
}

/** Where that is in this text now; null for a place that is gone or never was. */
export function selectionOf(
  [anchor, head]: Caret,
  binding: ProsemirrorBinding,
): { anchor: number; head: number } | null {
  const from = positionOf(anchor, binding);
  const to = positionOf(head, binding);
  return from === null || to === null ? null : { anchor: from, head: to };
}

function positionOf(place: string, { doc, type, mapping }: ProsemirrorBinding): number | null {
  try {
    const relative = Y.decodeRelativePosition(Uint8Array.from(atob(place), (char) => char.charCodeAt(0)));
    return relativePositionToAbsolutePosition(doc, type, relative, mapping);
  } catch {
    return null; // anyone may claim any place
  }
}

function encode(place: Y.RelativePosition): string {
  return btoa(String.fromCharCode(...Y.encodeRelativePosition(place)));
}
