import type { Id } from '@taktboard/board';
import { announce } from '../../kit/toast.ts';
import type { BoardModel } from '../state/board-model.ts';
import { toldTextNow } from './text/told-messages.ts';
import type { Told } from './told-state.ts';

interface Walking {
  told: Told;
  model: BoardModel;
  /** The task that is open. */
  cardId: Id | null;
}

/** Opens the next changed task, or the one before; says so at the end. */
export function stepWalk({ told, model, cardId }: Walking, by: 1 | -1): void {
  const walk = told.walk.get();
  if (!walk) return;
  const at = cardId === null ? -1 : walk.cards.indexOf(cardId);
  const next = at < 0 ? walk.cards[0] : walk.cards[at + by];
  if (next === undefined) return announce(toldTextNow().walkOver);
  model.open(next);
}
