import { CalendarClock, CalendarDays, CircleAlert, CircleCheck } from 'lucide-react';
import { longDay, sayDay, sayDue, type DayContext, type DueTone } from '../i18n/day.ts';
import { Badge, type BadgeTone } from './badge.tsx';

interface DueBadgeProps {
  due: string;
  /** Work that is done is never late. */
  done?: boolean | undefined;
  context: DayContext;
}

const ICONS = { late: CircleAlert, today: CalendarClock, soon: CalendarDays, later: CalendarDays };
const TONES: Record<DueTone, BadgeTone> = { late: 'late', today: 'today', soon: 'soon', later: 'plain' };

export function DueBadge({ due, done, context }: DueBadgeProps) {
  if (done) {
    return (
      <Badge
        tone="plain"
        icon={<CircleCheck size={14} aria-hidden="true" />}
        title={longDay(due, context.language)}
      >
        {sayDay(due, context)}
      </Badge>
    );
  }
  const { text, exact, tone } = sayDue(due, context);
  const Icon = ICONS[tone];
  return (
    <Badge tone={TONES[tone]} icon={<Icon size={14} aria-hidden="true" />} title={exact}>
      {text}
    </Badge>
  );
}
