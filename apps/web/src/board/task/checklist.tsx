import type { Card } from '@taktboard/board';
import { Avatar } from '../../kit/avatar.tsx';
import { DueBadge } from '../../kit/due-badge.tsx';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { perform } from '../state/perform.ts';
import { useDayContext } from '../state/use-day-context.ts';
import { useText } from '../text/board-messages.ts';
import styles from './checklist.module.css';
import shared from './task-dialog.module.css';
import { useTaskText } from './text/task-messages.ts';

export function Checklist({ card, writable }: { card: Card; writable: boolean }) {
  const model = useBoard();
  const task = useTaskText();
  const text = useText();
  const people = useStore(model.connection.people);
  const context = useDayContext(undefined);
  if (card.checklist.length === 0) return null;
  const done = card.checklist.filter((item) => item.done).length;
  return (
    <section>
      <h3 className={shared.heading}>
        {task.checklist}
        <span className={styles.count} title={text.card.checklist(done, card.checklist.length)}>
          {`${done}/${card.checklist.length}`}
        </span>
      </h3>
      <ul className={styles.items}>
        {card.checklist.map((item) => {
          const owner = item.owner === undefined ? undefined : people.get(item.owner);
          return (
            <li key={item.id}>
              <label className={styles.item}>
                <input
                  type="checkbox"
                  checked={item.done}
                  disabled={!writable}
                  onChange={(event) =>
                    perform(model, {
                      type: 'check.set',
                      cardId: card.id,
                      id: item.id,
                      fields: { done: event.target.checked },
                    })
                  }
                />
                <span className={styles.text} data-done={item.done || undefined}>
                  {item.text}
                </span>
                {item.due !== undefined && <DueBadge due={item.due} done={item.done} context={context} />}
                {owner && <Avatar person={owner} size="small" />}
              </label>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
