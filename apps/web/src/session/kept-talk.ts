import { facts } from '../device/facts.ts';
import { ownPersonId } from './session.ts';

/** Under which name this device keeps what was said about a task. */
export function talkName(boardId: string, cardId: string): string {
  return `talk/${boardId}/${cardId}`;
}

/** Of a task, or of a whole board that one may not see any more. */
export async function forgetTalkOf(boardId: string, cardId = ''): Promise<void> {
  const personId = ownPersonId();
  if (personId !== null) await facts.forgetNamed(personId, talkName(boardId, cardId)).catch(() => undefined);
}
