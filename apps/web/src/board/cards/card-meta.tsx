import type { Card, Id, Priority } from '@taktboard/board';
import {
  AlignLeft,
  ChevronDown,
  ChevronsUp,
  ChevronUp,
  Diamond,
  Hourglass,
  ListChecks,
  OctagonX,
} from 'lucide-react';
import { sayAmount } from '../../i18n/say-amount.ts';
import { Avatar } from '../../kit/avatar.tsx';
import { DueBadge } from '../../kit/due-badge.tsx';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { useDayContext } from '../state/use-day-context.ts';
import { useColumnKind, useSelected } from '../state/use-topic.ts';
import { useText } from '../text/board-messages.ts';
import styles from './card-meta.module.css';
import { ApprovalBadge, CommentsFact } from './late-facts.ts';
import { useWaiting } from './use-waiting.ts';

const PRIORITY_ICONS = { low: ChevronDown, high: ChevronUp, urgent: ChevronsUp } satisfies Record<
  Priority,
  unknown
>;

/** So many other facts leave room for the word beside the icon of what is blocked. */
const ROOM_FOR_WORD = 1;

/**
 * What is to be said of a task beside its title: a row of facts below it with the owner at its end; the owner alone
 * stands beside the title and takes no row.
 */
export function CardMeta({ card, readers }: { card: Card; readers: readonly Id[] }) {
  const model = useBoard();
  const text = useText();
  const commented = useSelected(model.comments, (counts) => counts.has(card.id));
  const guests = useSelected(model.approvals, (counts) => counts.has(card.id));
  const people = useStore(model.connection.people);
  const names = readers.map((id) => people.get(id)?.name ?? id).join(', ');
  const waiting = useWaiting(card.dependsOn);
  const facts = [
    waiting > 0,
    card.due !== undefined,
    card.priority !== undefined,
    card.milestone === true,
    card.estimate !== undefined,
    card.checklist.length > 0,
    commented,
    guests,
  ].filter(Boolean).length;
  const alone = facts === 0 && !card.blocked;
  const described = card.description !== '';
  if (alone && !described && card.owner === undefined && names === '') return null;
  return (
    <div className={alone ? styles.alone : styles.meta} id={`about-${card.id}`} data-about>
      {!alone && (
        <div className={styles.facts}>
          <Facts
            {...{ card, commented, guests, waiting }}
            word={facts <= ROOM_FOR_WORD}
            roomy={facts <= ROOM_FOR_WORD + Number(commented) && !card.blocked}
          />
        </div>
      )}
      {alone && described && <Described />}
      {names !== '' && <span className="visually-hidden">{text.card.reads(names)}</span>}
      {card.owner !== undefined && (
        <Owner person={people.get(card.owner) ?? { id: card.owner, name: card.owner }} />
      )}
    </div>
  );
}

function BlockedChip({ reason, word }: { reason: string; word: boolean }) {
  const text = useText();
  return (
    <span className={styles.blocked} title={text.card.blockedBy(reason)}>
      <OctagonX size={14} aria-hidden="true" />
      <span className={word ? undefined : 'visually-hidden'}>{text.card.blocked}</span>
    </span>
  );
}

function Described() {
  const text = useText();
  return (
    <span className={styles.fact} title={text.card.described}>
      <AlignLeft size={13} role="img" aria-label={text.card.described} />
    </span>
  );
}

interface FactsProps {
  card: Card;
  commented: boolean;
  /** Somebody outside was asked to decide on it. */
  guests: boolean;
  waiting: number;
  /** There is room for the word beside the icon of what is blocked. */
  word: boolean;
  /** There is room for the word of what guests decide, whose decision is a comment as well. */
  roomy: boolean;
}

/** What decides about the day comes first; where all of it is too much for one row, the last ones are not shown. */
function Facts({ card, commented, guests, waiting, word, roomy }: FactsProps) {
  const text = useText();
  const context = useDayContext(card.due);
  const done = useColumnKind(card.columnId) === 'done';
  const checked = card.checklist.filter((item) => item.done).length;
  const Priority = card.priority && PRIORITY_ICONS[card.priority];
  return (
    <>
      {(card.blocked ?? card.due) !== undefined && (
        <span className={styles.first}>
          {card.blocked && <BlockedChip reason={card.blocked.reason} word={word} />}
          {card.due !== undefined && (
            <span className={styles.due}>
              <DueBadge due={card.due} done={done} context={context} brief />
            </span>
          )}
        </span>
      )}
      {guests && <ApprovalBadge cardId={card.id} word={roomy} />}
      {waiting > 0 && (
        <span className={styles.fact} data-waits title={text.card.waits(waiting)}>
          <Hourglass size={13} role="img" aria-label={text.card.waits(waiting)} />
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
      {card.estimate !== undefined && (
        <span className={styles.estimate} title={text.card.estimate(card.estimate)}>
          <span aria-hidden="true">{sayAmount(card.estimate, context.language)}</span>
          <span className="visually-hidden">{text.card.estimate(card.estimate)}</span>
        </span>
      )}
      {card.checklist.length > 0 && (
        <span className={styles.fact} title={text.card.checklist(checked, card.checklist.length)}>
          <ListChecks size={14} aria-hidden="true" />
          <span aria-hidden="true">{`${checked}/${card.checklist.length}`}</span>
          <span className="visually-hidden">{text.card.checklist(checked, card.checklist.length)}</span>
        </span>
      )}
      {card.description !== '' && <Described />}
      {commented && <CommentsFact cardId={card.id} />}
    </>
  );
}

function Owner({ person }: { person: { id: Id; name: string } }) {
  const text = useText();
  return (
    <span className={styles.owner} title={text.card.owner(person.name)}>
      <span className="visually-hidden">{text.card.owner(person.name)}</span>
      <Avatar person={person} size="small" decorative />
    </span>
  );
}
