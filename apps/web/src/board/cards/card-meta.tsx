import type { Card, Id, Priority } from '@taktboard/board';
import {
  ChevronDown,
  ChevronsUp,
  ChevronUp,
  Diamond,
  ListChecks,
  MessageSquare,
  OctagonX,
} from 'lucide-react';
import { Avatar } from '../../kit/avatar.tsx';
import { DueBadge } from '../../kit/due-badge.tsx';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { useDayContext } from '../state/use-day-context.ts';
import { useColumnKind, useSelected } from '../state/use-topic.ts';
import { useText } from '../text/board-messages.ts';
import styles from './card-meta.module.css';

const PRIORITY_ICONS = { low: ChevronDown, high: ChevronUp, urgent: ChevronsUp } satisfies Record<
  Priority,
  unknown
>;

/** The one row below the title; nothing at all when there is nothing to say. */
export function CardMeta({ card, readers }: { card: Card; readers: readonly Id[] }) {
  const model = useBoard();
  const text = useText();
  const context = useDayContext(card.due);
  const done = useColumnKind(card.columnId) === 'done';
  const comments = useSelected(model.comments, (counts) => counts.get(card.id) ?? 0);
  const people = useStore(model.connection.people);
  const owner =
    card.owner === undefined ? undefined : (people.get(card.owner) ?? { id: card.owner, name: card.owner });
  const names = readers.map((id) => people.get(id)?.name ?? id).join(', ');
  const checked = card.checklist.filter((item) => item.done).length;
  const Priority = card.priority && PRIORITY_ICONS[card.priority];
  const silent =
    card.due === undefined &&
    card.checklist.length === 0 &&
    comments === 0 &&
    !card.blocked &&
    !Priority &&
    !card.milestone &&
    !owner;
  if (silent && names === '') return null;
  return (
    <div className={styles.meta} id={`about-${card.id}`}>
      {card.blocked && (
        <span className={styles.blocked} title={text.card.blockedBy(card.blocked.reason)}>
          <OctagonX size={14} aria-hidden="true" />
          {text.card.blocked}
        </span>
      )}
      {card.due !== undefined && (
        <span className={styles.due}>
          <DueBadge due={card.due} done={done} context={context} />
        </span>
      )}
      {Priority && card.priority && (
        <span
          className={styles.fact}
          data-priority={card.priority}
          title={text.card.priorityName(text.card.priority[card.priority])}
        >
          <Priority
            size={14}
            role="img"
            aria-label={text.card.priorityName(text.card.priority[card.priority])}
          />
        </span>
      )}
      {card.milestone && (
        <span className={styles.fact} title={text.card.milestone}>
          <Diamond size={13} role="img" aria-label={text.card.milestone} />
        </span>
      )}
      {card.checklist.length > 0 && (
        <span className={styles.fact} title={text.card.checklist(checked, card.checklist.length)}>
          <ListChecks size={14} aria-hidden="true" />
          <span aria-hidden="true">{`${checked}/${card.checklist.length}`}</span>
          <span className="visually-hidden">{text.card.checklist(checked, card.checklist.length)}</span>
        </span>
      )}
      {comments > 0 && (
        <span className={styles.fact} title={text.card.comments(comments)}>
          <MessageSquare size={13} aria-hidden="true" />
          <span aria-hidden="true">{comments}</span>
          <span className="visually-hidden">{text.card.comments(comments)}</span>
        </span>
      )}
      {names !== '' && <span className="visually-hidden">{text.card.reads(names)}</span>}
      {owner && (
        <span className={styles.owner}>
          <span className="visually-hidden">{text.card.owner(owner.name)}</span>
          <span title={text.card.owner(owner.name)}>
            <Avatar person={owner} size="small" decorative />
          </span>
        </span>
      )}
    </div>
  );
}
