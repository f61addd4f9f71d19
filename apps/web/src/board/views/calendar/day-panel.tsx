import type { Id } from '@taktboard/board';
import { CircleCheck } from 'lucide-react';
import { longDay } from '../../../i18n/day.ts';
import { useLanguage } from '../../../i18n/messages.ts';
import { Popover } from '../../../kit/popover.tsx';
import { useBoard } from '../../state/board-context.ts';
import { useCard, useColumnKind } from '../../state/use-topic.ts';
import { useViewText } from '../text/view-messages.ts';
import styles from './day-panel.module.css';

interface DayPanelProps {
  anchor: HTMLElement;
  day: string;
  ids: readonly Id[];
  onWeek: () => void;
  onClose: () => void;
}

/** Everything that lies on a day, where the day itself has no room for it. */
export function DayPanel({ anchor, day, ids, onWeek, onClose }: DayPanelProps) {
  const text = useViewText().calendar;
  const language = useLanguage();
  const name = longDay(day, language);
  return (
    <Popover anchor={anchor} label={`${name}: ${text.count(ids.length)}`} onClose={onClose}>
      <div className={styles.panel}>
        <h3 className={styles.head}>{name}</h3>
        <ul className={styles.tasks}>
          {ids.map((id) => (
            <DayTask key={id} id={id} day={day} onClose={onClose} />
          ))}
        </ul>
        <button type="button" className={styles.week} onClick={onWeek}>
          {text.openWeek}
        </button>
      </div>
    </Popover>
  );
}

interface DayTaskProps {
  id: Id;
  day: string;
  onClose: () => void;
}

function DayTask({ id, day, onClose }: DayTaskProps) {
  const model = useBoard();
  const card = useCard(id);
  const text = useViewText();
  const isDone = useColumnKind(card?.columnId ?? '') === 'done';
  if (!card) return null;
  const time = card.due?.startsWith(day) ? card.due.slice(11) : '';
  return (
    <li>
      <a
        href={model.hrefOf(id)}
        className={styles.task}
        data-done={isDone || undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
          event.preventDefault();
          onClose();
          model.open(id);
        }}
      >
        {isDone && <CircleCheck size={14} role="img" aria-label={text.calendar.done} />}
        {time !== '' && <span className={styles.time}>{time}</span>}
        <span className={styles.words}>{card.title || text.untitled}</span>
      </a>
    </li>
  );
}
