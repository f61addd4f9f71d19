import { outboxDatabase } from '../device/outbox-database.ts';
import { ownPersonId } from '../session/session.ts';
import { boardsThatWait } from '../session/tidy-device.ts';

/** Sends what waits on this device, whatever page one is on; the boards' program is loaded only where something does. */
export async function handOver(): Promise<void> {
  const personId = ownPersonId();
  const unsent = personId === null ? [] : await outboxDatabase.of(personId).catch(() => []);
  if (unsent.length > 0) void import('../session/own-outbox.ts').then(({ ownOutbox }) => ownOutbox().send());
  const waiting = personId === null ? [] : await boardsThatWait(personId).catch(() => []);
  if (waiting.length === 0) return;
  const { handOverBoard } = await import('./open-board.ts');
  for (const { boardId } of waiting) await handOverBoard(boardId);
}
