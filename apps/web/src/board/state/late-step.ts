import { lateCall } from '../../kit/part.tsx';

/** Undo and redo, for what is drawn with the board. */
export const step = lateCall(async () => (await import('./perform.ts')).step);
