import type { MouseEvent, TouchEvent } from 'react';

export type Press = MouseEvent | TouchEvent;

/**
 * Where the board hands over each press on a card. Whatever drags comes later than the board: a press that is earlier
 * waits for it, until it is let go of.
 */
export interface Grip {
  /** null for as long as nothing drags. */
  take: ((press: Press) => void) | null;
  waiting: Press | null;
}

export function createGrip(): Grip {
  return { take: null, waiting: null };
}

/** @returns whether someone takes presses already */
export function press(grip: Grip, event: Press): boolean {
  grip.waiting = grip.take ? null : event;
  grip.take?.(event);
  return grip.take !== null;
}

export function letGo(grip: Grip): void {
  grip.waiting = null;
}

/** From now on presses go here, beginning with the one that waits. @returns how to end it */
export function takePresses(grip: Grip, take: (press: Press) => void): () => void {
  const { waiting } = grip;
  grip.take = take;
  grip.waiting = null;
  if (waiting) take(waiting);
  return () => {
    if (grip.take === take) grip.take = null;
  };
}
