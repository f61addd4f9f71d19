import type { Id } from '@taktboard/board';
import type { Comments } from '@taktboard/protocol';
import { useEffect, useState } from 'react';
import { sayAgo, sayInstant } from '../../i18n/day.ts';
import { useLanguage } from '../../i18n/messages.ts';
import { Avatar } from '../../kit/avatar.tsx';
import { useStore } from '../../kit/use-store.ts';
import { taskApi } from './task-api.ts';
import { useBoard } from '../state/board-context.ts';
import { useSelected } from '../state/use-topic.ts';
import styles from './comment-list.module.css';
import shared from './task-dialog.module.css';
import { useTaskText } from './text/task-messages.ts';

type Loading = { kind: 'loading' } | { kind: 'failed' } | { kind: 'loaded'; comments: Comments['comments'] };

/** What was said about the task, oldest first. */
export function CommentList({ cardId }: { cardId: Id }) {
  const { connection, comments } = useBoard();
  const task = useTaskText();
  const count = useSelected(comments, (counts) => counts.get(cardId) ?? 0);
  const [found, setFound] = useState<Loading>({ kind: 'loading' });
  const { boardId } = connection;
  useEffect(() => {
    let ended = false;
    const load = async () => {
      const answer = await taskApi.comments(boardId, cardId);
      if (!ended)
        setFound(answer.ok ? { kind: 'loaded', comments: answer.value.comments } : { kind: 'failed' });
    };
    void load();
    const end = connection.onComment((changed) => {
      if (changed === cardId) void load();
    });
    return () => {
      ended = true;
      end();
    };
  }, [connection, boardId, cardId]);
  if (count === 0 && (found.kind !== 'loaded' || found.comments.length === 0)) return null;
  return (
    <section>
      <h3 className={shared.heading}>{task.comments}</h3>
      {found.kind === 'failed' && <p className={shared.empty}>{task.notReached}</p>}
      {found.kind === 'loaded' && (
        <ol className={styles.comments}>
          {found.comments.map((comment) => (
            <Comment key={comment.id} {...comment} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Comment({ author, at, text }: Comments['comments'][number]) {
  const people = useStore(useBoard().connection.people);
  const task = useTaskText();
  const language = useLanguage();
  const person = author === null ? undefined : (people.get(author) ?? { id: author, name: author });
  return (
    <li className={styles.comment}>
      <Avatar person={person} decorative />
      <div className={styles.body}>
        <p className={styles.who}>
          <strong>{person?.name ?? task.unknownPerson}</strong>
          <time dateTime={at} title={sayInstant(at, language)}>
            {sayAgo(at, Date.now(), language)}
          </time>
        </p>
        <p className={styles.text}>{text}</p>
      </div>
    </li>
  );
}
