import { lateCall } from '../../kit/part.tsx';

/** Undo and redo, for what is drawn with the board; the words for them come along. */
export const step = lateCall(async () => {
  const [late, { gesturesText }] = await Promise.all([
    import('./step.ts'),
    import('../gestures/text/gestures-messages.ts'),
  ]);
  await gesturesText();
  return late.step;
});
