import { lateCall } from '../../kit/part.tsx';

/** Puts the focus back on a card, from what is drawn with the board. */
export const focusCardLater = lateCall(async () => (await import('./focus-card.ts')).focusCard);

/** Goes on from a search to what it found. */
export const leaveSearchLater = lateCall(async () => (await import('./focus-card.ts')).focusFound);
