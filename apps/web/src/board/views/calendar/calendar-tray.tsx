import type { Id } from '@taktboard/board';
import { useState } from 'react';
import { useViewText } from '../text/view-messages.ts';
import { CalendarTask } from './calendar-task.tsx';
import styles from './calendar.module.css';
import type { TaskDrag } from './use-task-drag.ts';

interface CalendarTrayProps {
  overdue: readonly Id[];
  undated: readonly Id[];
  drag: TaskDrag | null;
}

/** As many as one goes through; the list has them all. */
const SHOWN = 50;

/** What has no day, and what has missed it; a task that is put down here loses its date. */
export function CalendarTray({ overdue, undated, drag }: CalendarTrayProps) {
  const text = useViewText().calendar;
  return (
    <aside
      className={styles.tray}
      aria-label={text.tray}
      data-day="none"
      data-over={drag?.over === 'none' || undefined}
    >
      <TrayList name={text.overdue} ids={overdue} drag={drag} late />
      <TrayList name={text.undated} ids={undated} drag={drag} />
    </aside>
  );
}

interface TrayListProps {
  name: string;
  ids: readonly Id[];
  drag: TaskDrag | null;
  late?: boolean;
}

function TrayList({ name, ids, drag, late }: TrayListProps) {
  const text = useViewText().calendar;
  const [most, setMost] = useState(SHOWN);
  if (ids.length === 0) return null;
  return (
    <details open className={styles.trayList}>
      <summary className={styles.trayHead} data-late={late || undefined}>
        {name} <span className={styles.trayCount}>{ids.length}</span>
      </summary>
      <ul>
        {ids.slice(0, most).map((id) => (
          <li key={id} className={styles.trayTask}>
            <CalendarTask id={id} carried={drag?.cardId === id} />
          </li>
        ))}
      </ul>
      {ids.length > most && (
        <button type="button" className={styles.trayMore} onClick={() => setMost(most + SHOWN)}>
          {text.more(ids.length - most)}
        </button>
      )}
    </details>
  );
}
