import type { Id } from '@taktboard/board';
import type { ActivityItem } from '@taktboard/protocol';
import { useEffect, useState } from 'react';
import { sayAgo, sayInstant } from '../../i18n/day.ts';
import { useLanguage } from '../../i18n/messages.ts';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import styles from './activity-list.module.css';
import { cardActivity } from './card-activity.ts';
import { sayActivity } from './say-activity.ts';
import shared from './task-dialog.module.css';
import { useTaskText } from './text/task-messages.ts';

/** What happened to the task, newest first; asked for when it is opened. */
export function ActivityList({ cardId }: { cardId: Id }) {
  const task = useTaskText();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={shared.heading}>{task.history}</summary>
      {open && <Items cardId={cardId} />}
    </details>
  );
}

function Items({ cardId }: { cardId: Id }) {
  const { connection } = useBoard();
  const task = useTaskText();
  const language = useLanguage();
  const people = useStore(connection.people);
  const [items, setItems] = useState<readonly ActivityItem[] | 'failed' | null>(null);
  useEffect(() => {
    let ended = false;
    const load = async () => {
      const found = await cardActivity(connection.boardId, cardId);
      if (!ended) setItems(found ?? 'failed');
    };
    void load();
    return () => {
      ended = true;
    };
  }, [connection, cardId]);
  if (items === null) return <p className={shared.empty}>{task.loading}</p>;
  if (items === 'failed') return <p className={shared.empty}>{task.notReached}</p>;
  if (items.length === 0) return <p className={shared.empty}>{task.noHistory}</p>;
  return (
    <ol className={styles.items}>
      {items.map((item) => (
        <li key={`${item.seq} ${item.kind} ${String(item.to)}`} className={styles.item}>
          <span>
            <strong>{item.by === null ? task.server : (people.get(item.by)?.name ?? item.by)}</strong>{' '}
            {sayActivity(item, { task, columnName: (id) => connection.projection.column(id)?.name })}
          </span>
          <time dateTime={item.at} title={sayInstant(item.at, language)}>
            {sayAgo(item.at, Date.now(), language)}
          </time>
        </li>
      ))}
    </ol>
  );
}
