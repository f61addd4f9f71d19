import { longDay, sayDay, sayDue, type DayContext } from '../../i18n/day.ts';

interface Shown {
  /** It is said how late it is. */
  late: boolean;
  /** The day stands beside that. */
  day?: boolean;
}

/** The name of what shows a date: first the words that are seen of it (WCAG 2.5.3), then the exact day. */
export function spokenDate(value: string, context: DayContext, { late, day }: Shown): string {
  const seen = late ? sayDue(value, context).text : sayDay(value, context);
  const beside = late && day && value.slice(0, 10) < context.today ? ` ${sayDay(value, context)}` : '';
  return `${seen}${beside}, ${longDay(value, context.language)}`;
}
