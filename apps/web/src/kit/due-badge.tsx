import { CalendarClock, CalendarDays, CircleAlert, CircleCheck } from 'lucide-react';
import { longDay, sayDay, sayDue, type DayContext, type DueTone } from '../i18n/day.ts';
import { Badge, type BadgeTone } from './badge.tsx';

interface DueBadgeProps {
  due: string;
  /** Work that is done is never late. */
  done?: boolean | undefined;
  context: DayContext;
  /** Few characters; the words are there on hover and for screen readers. */
  brief?: boolean | undefined;
}

const ICONS = { late: CircleAlert, today: CalendarClock, soon: CalendarDays, later: CalendarDays };
const TONES: Record<DueTone, BadgeTone> = { late: 'late', today: 'today', soon: 'soon', later: 'plain' };

export function DueBadge({ due, done, context, brief: isBrief }: DueBadgeProps) {
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
  const { text, brief, exact, tone } = sayDue(due, context);
  const Icon = ICONS[tone];
  const shortened = isBrief && brief !== text;
  return (
    <Badge
      tone={TONES[tone]}
      icon={<Icon size={14} aria-hidden="true" />}
      title={shortened ? `${text}: ${exact}` : exact}
    >
      {shortened ? (
        <>
          <span aria-hidden="true">{brief}</span>
          <span className="visually-hidden">{text}</span>
        </>
      ) : (
        text
      )}
    </Badge>
  );
}
