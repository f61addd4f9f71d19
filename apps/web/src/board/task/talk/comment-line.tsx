import type { Id } from '@taktboard/board';
import type { Comment } from '@taktboard/protocol';
import { CircleCheck, CircleQuestionMark, Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { sayAgo, sayInstant } from '../../../i18n/instant.ts';
import { useLanguage } from '../../../i18n/messages.ts';
import { Avatar } from '../../../kit/avatar.tsx';
import { Button } from '../../../kit/button.tsx';
import { IconButton } from '../../../kit/icon-button.tsx';
import { useStore } from '../../../kit/use-store.ts';
import { useBoard } from '../../state/board-context.ts';
import { CommentText } from './comment-text.tsx';
import { EditComment } from './edit-comment.tsx';
import styles from './talk.module.css';
import { useTalkText } from './text/talk-messages.ts';
import { useTalkActions } from './use-talk-actions.ts';

interface CommentLineProps {
  cardId: Id;
  comment: Comment;
  /** The moment, for saying how long ago it was. */
  now: number;
  onChanged: (comment: Comment) => void;
}

/** What one person said, and what can be done about it. */
export function CommentLine({ cardId, comment, now, onChanged }: CommentLineProps) {
  const { connection, ownPersonId } = useBoard();
  const { author, at, edited, removed, question, guest } = comment;
  const people = useStore(connection.people);
  const role = useStore(connection.role);
  const text = useTalkText();
  const language = useLanguage();
  const [doing, setDoing] = useState<'edit' | 'remove' | null>(null);
  const line = useRef<HTMLLIElement>(null);
  const { busy, change, remove } = useTalkActions(cardId, onChanged);
  const person = author === null ? undefined : (people.get(author) ?? { id: author, name: author });
  const who = guest ? (guest.name ?? text.aGuest) : (person?.name ?? text.unknownPerson);
  const isOwn = author !== null && author === ownPersonId;
  const mayWrite = role !== 'viewer';
  const settle = (settled: boolean) => void change(comment.id, { settled });
  const back = () => {
    setDoing(null);
    line.current?.focus();
  };
  return (
    <li ref={line} tabIndex={-1} className={styles.comment} data-comment={comment.id}>
      <Avatar person={person} own={isOwn} decorative />
      <div className={styles.body}>
        <div className={styles.who}>
          <strong>{who}</strong>
          {guest && guest.name !== null && <span className={styles.guest}>{text.guest}</span>}
          {guest?.decision && <span className={styles.meta}>{text.decided[guest.decision]}</span>}
          <time dateTime={at} title={sayInstant(at, language)}>
            {sayAgo(at, now, language)}
          </time>
          {edited !== undefined && !removed && (
            <span className={styles.meta} title={text.editedAt(sayInstant(edited, language))}>
              {text.edited}
            </span>
          )}
          {!removed && doing === null && (
            <span className={styles.actions}>
              {isOwn && mayWrite && (
                <IconButton
                  label={text.edit(who)}
                  icon={<Pencil size={14} aria-hidden="true" />}
                  className={styles.small}
                  onClick={() => setDoing('edit')}
                />
              )}
              {((isOwn && mayWrite) || role === 'manager') && (
                <IconButton
                  label={text.remove(who)}
                  icon={<Trash2 size={14} aria-hidden="true" />}
                  className={styles.small}
                  disabled={busy}
                  onClick={() => (isOwn ? void remove(comment, true) : setDoing('remove'))}
                />
              )}
            </span>
          )}
        </div>
        {removed && <p className={styles.gone}>{text.removed}</p>}
        {!removed && doing === 'edit' && (
          <EditComment
            comment={comment}
            busy={busy}
            onKeep={(next) => void change(comment.id, next).then((kept) => kept && back())}
            onClose={back}
          />
        )}
        {!removed && doing !== 'edit' && comment.text !== '' && (
          <CommentText text={comment.text} mentions={comment.mentions ?? []} />
        )}
        {!removed && doing === 'remove' && (
          <div role="group" aria-label={text.remove(who)} className={styles.ask}>
            <p>{text.reallyRemove(who)}</p>
            <Button look="danger" disabled={busy} onClick={() => void remove(comment, false).then(back)}>
              {text.removeIt}
            </Button>
            <Button autoFocus onClick={back}>
              {text.keepIt}
            </Button>
          </div>
        )}
        {!removed && question && (
          <p className={styles.question} data-open={question.settled === null || undefined}>
            {question.settled === null ? (
              <>
                <CircleQuestionMark size={14} aria-hidden="true" />
                {text.question}
              </>
            ) : (
              <>
                <CircleCheck size={14} aria-hidden="true" />
                {text.settledBy(
                  (question.settled.by !== null && people.get(question.settled.by)?.name) ||
                    text.unknownPerson,
                  sayAgo(question.settled.at, now, language),
                )}
              </>
            )}
            {mayWrite && (
              <Button
                look={question.settled === null ? 'outline' : 'plain'}
                className={styles.settle}
                disabled={busy}
                onClick={() => settle(question.settled === null)}
              >
                {question.settled === null ? text.settle : text.reopen}
              </Button>
            )}
          </p>
        )}
      </div>
    </li>
  );
}
