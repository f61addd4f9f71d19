import { ownPersonId } from '../session/session.ts';
import { boardsThatWait } from '../session/tidy-device.ts';

/** Sends what waits on this device, whatever page one is on; the boards' program is loaded only where something does. */
export async function handOver(): Promise<void> {
  const personId = ownPersonId();
  const waiting = personId === null ? [] : await boardsThatWait(personId).catch(() => []);
  if (waiting.length === 0) return;
  const { handOverBoard } = await import('./open-board.ts');
  for (const { boardId } of waiting) await handOverBoard(boardId);
}
