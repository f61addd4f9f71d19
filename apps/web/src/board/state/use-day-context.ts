import { useMemo } from 'react';
import { useLanguage } from '../../i18n/messages.ts';
import type { DayContext } from '../../i18n/day.ts';
import { useBoard } from './board-context.ts';
import { useSelected } from './use-topic.ts';

/** For a due without a time the clock does not matter: it renders when the day changes, not every minute. */
export function useDayContext(due: string | undefined): DayContext {
  const { day } = useBoard();
  const language = useLanguage();
  const timed = due !== undefined && due.length > 10;
  const today = useSelected(day, (now) => now.today);
  const workdays = useSelected(day, (now) => now.workdays);
  const isPast = useSelected(day, (now) => (timed ? now.isPast : undefined));
  return useMemo(() => ({ language, today, workdays, isPast }), [language, today, workdays, isPast]);
}
