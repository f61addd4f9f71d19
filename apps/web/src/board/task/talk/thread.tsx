import type { Id } from '@taktboard/board';
import type { Comment } from '@taktboard/protocol';
import { useEffect, useMemo, useRef, useState } from 'react';
import { sayInstant } from '../../../i18n/instant.ts';
import { useLanguage } from '../../../i18n/messages.ts';
import { formatNumber } from '../../../i18n/plural.ts';
import { announce } from '../../../kit/toast.ts';
import { useStore } from '../../../kit/use-store.ts';
import { ownOutbox } from '../../../session/own-outbox.ts';
import { ownInbox, readTask } from '../../../session/inbox.ts';
import { useBoard } from '../../state/board-context.ts';
import shared from '../task-dialog.module.css';
import { CommentLine } from './comment-line.tsx';
import { Composer } from './composer.tsx';
import styles from './talk.module.css';
import { useTalkText } from './text/talk-messages.ts';
import { useThread } from './use-thread.ts';
import { WaitingLine } from './waiting-line.tsx';

/** What is said about the task, the oldest first, and where one answers. */
export function Thread({ cardId }: { cardId: Id }) {
  const { connection } = useBoard();
  const text = useTalkText();
  const language = useLanguage();
  const role = useStore(connection.role);
  const { thread, replace, refresh } = useThread(cardId);
  const { comments, keptAt, failed } = thread;
  const now = useMinute();
  const waiting = useWaiting(cardId, comments, refresh);
  useArrivals(comments);
  useReading(cardId, comments);
  const said = comments?.filter(({ removed }) => !removed).length ?? 0;
  const open =
    comments?.filter(({ removed, question }) => !removed && question?.settled === null).length ?? 0;
  return (
    <section aria-label={text.heading} className={styles.thread}>
      <h3 className={shared.heading}>
        {text.heading}
        {said > 0 && <span className={styles.count}>{formatNumber(language, said)}</span>}
        {open > 0 && <span className={styles.open}>{text.open(open)}</span>}
      </h3>
      {failed && (
        <p className={styles.hint} role="status">
          {keptAt === null
            ? text.notReached
            : text.asOf(sayInstant(new Date(keptAt).toISOString(), language))}
        </p>
      )}
      {(said > 0 || (comments?.length ?? 0) > 0 || waiting.length > 0) && (
        <ol className={styles.comments}>
          {comments?.map((comment) => (
            <CommentLine key={comment.id} cardId={cardId} comment={comment} now={now} onChanged={replace} />
          ))}
          {waiting.map((entry) => (
            <WaitingLine key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      {role === 'viewer' ? (
        <p className={styles.hint}>{comments?.length === 0 ? text.none : text.readOnly}</p>
      ) : (
        <Composer cardId={cardId} />
      )}
    </section>
  );
}

/** One's own comments on this task that wait. One that was sent is shown as waiting until the thread has it. */
function useWaiting(cardId: Id, comments: readonly Comment[] | null, refresh: () => void) {
  const all = useStore(ownOutbox().waiting);
  const waiting = useMemo(() => all.filter((entry) => entry.cardId === cardId), [all, cardId]);
  const [sent, setSent] = useState<typeof waiting>([]);
  const before = useRef(waiting);
  useEffect(() => {
    const gone = before.current.filter(
      ({ id, refused }) => !refused && !waiting.some((one) => one.id === id),
    );
    before.current = waiting;
    if (gone.length === 0) return;
    setSent((already) => [...already, ...gone]);
    refresh();
  }, [waiting, refresh]);
  const there = useMemo(() => new Set(comments?.map(({ id }) => id)), [comments]);
  return [...sent.filter(({ id }) => !waiting.some((one) => one.id === id)), ...waiting].filter(
    ({ id }) => !there.has(id),
  );
}

/** Whoever looks at a task has read what they were told of it. */
function useReading(cardId: Id, comments: readonly Comment[] | null): void {
  const { boardId } = useBoard().connection;
  const newest = comments?.at(-1)?.id;
  const first = useRef(true);
  useEffect(() => {
    if (comments === null) return;
    // what comes while one looks is told of in this moment, and counted later
    if (!first.current || ownInbox.get().unread !== 0) void readTask(boardId, cardId);
    first.current = false;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a change of an old comment is nothing to read
  }, [boardId, cardId, newest, comments === null]);
}

/** Says what others write while the thread is shown; a screen reader reads it when it is free. */
function useArrivals(comments: readonly Comment[] | null): void {
  const { connection, ownPersonId } = useBoard();
  const text = useTalkText();
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (comments === null) return;
    const before = known.current;
    known.current = new Set(comments.map(({ id }) => id));
    const [newest] = comments
      .filter(({ id, author, removed }) => before && !before.has(id) && author !== ownPersonId && !removed)
      .slice(-1);
    if (!newest) return;
    const { author, guest } = newest;
    const name = author === null ? undefined : connection.people.get().get(author)?.name;
    const who = guest ? `${text.guest} ${guest.name ?? ''}`.trim() : (name ?? text.unknownPerson);
    // a guest may decide without a word
    announce(guest?.decision ? `${who} ${text.decided[guest.decision]}` : text.arrived(who, newest.text));
  }, [comments, connection, ownPersonId, text]);
}

/** The moment, anew every minute: what was just said was said five minutes ago then. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
