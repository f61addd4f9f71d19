import type { RefObject } from 'react';
import { flushSync } from 'react-dom';

/**
 * Shows a text that the program put together in a field and places the caret in it, both before the next key arrives:
 * whoever types on at once writes where the text goes on, however late the next frame is.
 */
export function putCaret(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  caret: number,
  show: () => void,
): void {
  flushSync(show);
  field.current?.setSelectionRange(caret, caret);
}
