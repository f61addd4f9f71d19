import type { ComponentType } from 'react';
import type { Grip } from '../drag/grip.ts';

/** The gestures with the words that they say; refused where the network is gone, to be asked for again. */
export async function loadGestures(): Promise<ComponentType<{ grip: Grip }>> {
  const [{ Gestures }, { gesturesText }] = await Promise.all([
    import('./gestures.tsx'),
    import('./text/gestures-messages.ts'),
  ]);
  await gesturesText();
  return Gestures;
}
