import type { CardValue } from './board-doc.ts';
import { BOARD_LIMITS } from './limits.ts';
import type { Card } from './plain-board.ts';
import {
  isDay,
  isDue,
  isEstimate,
  isId,
  isPriority,
  isRecord,
  isTextUpTo,
  isTrue,
  ownField,
} from './values.ts';

/** The value as it is read, or undefined when it makes no sense. */
type Reader<Value> = (value: unknown) => Value | undefined;

function guarded<Value>(guard: (value: unknown) => value is Value): Reader<Value> {
  return (value) => (guard(value) ? value : undefined);
}

const shortText: Reader<string> = (value) => (isTextUpTo(value, BOARD_LIMITS.nameChars) ? value : undefined);

function blocked(value: unknown): { reason: string } | undefined {
  if (!isRecord(value)) return undefined;
  const reason = ownField(value, 'reason');
  return isTextUpTo(reason, BOARD_LIMITS.lineChars) ? { reason } : undefined;
}

/** How each optional single value of a card is read: the same for documents and for commands. */
export const CARD_VALUE_READERS: { readonly [K in CardValue]: Reader<NonNullable<Card[K]>> } = {
  owner: guarded(isId),
  start: guarded(isDay),
  due: guarded(isDue),
  priority: guarded(isPriority),
  estimate: guarded(isEstimate),
  blocked,
  milestone: guarded(isTrue),
  campaign: guarded(isId),
  goal: guarded(isId),
  channel: shortText,
  stage: shortText,
  cover: guarded(isId),
};
