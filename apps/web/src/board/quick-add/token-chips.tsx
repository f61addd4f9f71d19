import { CalendarDays, UserRound, UsersRound, X } from 'lucide-react';
import { longDay, sayDay } from '../../i18n/day.ts';
import { LabelSwatch } from '../../kit/label-pill.tsx';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { useDayContext } from '../state/use-day-context.ts';
import { useLabels } from '../state/use-topic.ts';
import type { GesturesText } from '../gestures/text/en.ts';
import styles from './quick-add-line.module.css';
import type { Token } from './read-line.ts';

interface TokenChipsProps {
  tokens: readonly Token[];
  /** What it was written as is to stay in the title. */
  onKeepText: (raw: string) => void;
}

/** What the line has understood so far; a press on one leaves it in the title as it was written. */
export function TokenChips({ tokens, onKeepText }: TokenChipsProps) {
  const text = useGesturesText().add;
  const labels = useLabels();
  const context = useDayContext('2026-01-01T00:00');
  if (tokens.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={text.understood}>
      {tokens.map((token) => {
        const said = token.kind === 'due' ? sayDay(token.due, context) : nameOf(token);
        const full = fullName(token, text, token.kind === 'due' ? longDay(token.due, context.language) : '');
        return (
          <li key={token.at}>
            <button
              type="button"
              className={styles.chip}
              aria-label={text.keepText(full)}
              title={text.keepText(full)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onKeepText(token.raw)}
            >
              {iconOf(token, labels)}
              <span>{said}</span>
              <X size={12} aria-hidden="true" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function nameOf(token: Exclude<Token, { kind: 'due' }>): string {
  return token.kind === 'label' ? token.label.name : token.person.name;
}

function fullName(token: Token, text: GesturesText['add'], day: string): string {
  return token.kind === 'due' ? text.due(day) : text[token.kind](nameOf(token));
}

function iconOf(token: Token, labels: ReturnType<typeof useLabels>) {
  switch (token.kind) {
    case 'owner':
      return <UserRound size={14} aria-hidden="true" />;
    case 'contributor':
      return <UsersRound size={14} aria-hidden="true" />;
    case 'due':
      return <CalendarDays size={14} aria-hidden="true" />;
    case 'label':
      return (
        <LabelSwatch
          color={'color' in token.label ? token.label.color : (labels.get(token.label.id)?.color ?? 'grey')}
        />
      );
  }
}
