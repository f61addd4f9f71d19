import { expect, it } from 'vitest';
import { judgeSilence } from './silence.ts';

it('[SYNC-45] asks a silent socket before it drops it', () => {
  const verdicts = [0, 9, 10, 29, 30].map((seconds) => judgeSilence(0, seconds * 1_000, 30_000));
  expect(verdicts).toEqual(['fine', 'fine', 'ping', 'ping', 'drop']);
});
