import type { Id } from '@taktboard/board';
import { useState } from 'react';
import { HistoryList } from '../told/history/history-list.tsx';
import { useToldText } from '../told/text/told-messages.ts';
import styles from './activity-list.module.css';
import shared from './task-dialog.module.css';

/** What happened to the task; asked for when it is opened. */
export function ActivityList({ cardId }: { cardId: Id }) {
  const text = useToldText();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={shared.heading}>{text.history}</summary>
      {open && <HistoryList cardId={cardId} />}
    </details>
  );
}
