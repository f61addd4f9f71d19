import { gesturesNow } from '../gestures/text/gestures-messages.ts';
import { textNow } from '../text/board-messages.ts';
import type { Said, What } from './said-history.ts';

/** What was done, in words: 'task moved', '5 tasks moved'. */
export function sayWhat({ what, count }: Said): string {
  const one = textNow().what[what];
  if (count === 1) return one;
  const { many, manyOther } = gesturesNow();
  const words: Partial<Record<What, (count: number) => string>> = many;
  return words[what]?.(count) ?? manyOther(count, one);
}
