import type { Card, Command, Id } from '@taktboard/board';
import { shortDay } from '../../../i18n/day.ts';
import type { Language } from '../../../i18n/language.ts';
import { announce, showToast } from '../../../kit/toast.ts';
import { act } from '../../selection/batch.ts';
import type { BoardModel } from '../../state/board-model.ts';
import { perform } from '../../state/perform.ts';
import { step } from '../../state/step.ts';
import type { ViewText } from '../text/en.ts';
import { movedTo } from './calendar-days.ts';

export interface MoveWords {
  text: ViewText;
  language: Language;
}

/** Puts a task on another day, or takes its date away, and says so; null is no day. */
export function moveToDay(
  model: BoardModel,
  { cardId, day }: { cardId: Id; day: string | null },
  { text, language }: MoveWords,
): void {
  const card = model.connection.projection.card(cardId);
  if (!card || (card.due?.slice(0, 10) ?? null) === day) return;
  const fields = day === null ? { due: null } : movedTo(card, day);
  if (!perform(model, { type: 'card.set', id: cardId, fields })) return;
  const title = card.title || text.untitled;
  const { today } = model.day.get();
  const said =
    day === null
      ? text.calendar.undatedNow(title)
      : text.calendar.moved(title, shortDay(day, { language, today }));
  announce(said);
  showToast({
    about: 'history',
    text: said,
    action: { label: text.calendar.undo, run: () => step(model, 'undo') },
  });
}

/** As `moveToDay`, for several at once. */
export function moveAll(
  model: BoardModel,
  moves: readonly { card: Card; day: string | null }[],
  words: MoveWords,
): void {
  const [only] = moves;
  if (only && moves.length === 1) return moveToDay(model, { cardId: only.card.id, day: only.day }, words);
  const commands = moves.map(({ card, day }): Command => ({
    type: 'card.set',
    id: card.id,
    fields: day === null ? { due: null } : movedTo(card, day),
  }));
  act(model, commands);
}
