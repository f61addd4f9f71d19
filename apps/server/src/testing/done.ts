import type { Steps } from '../room/board-work.ts';

/** What comes of work that waits for nothing, without a pause. */
export function done<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (step.value) throw new Error('the work waits for a promise');
  }
}
