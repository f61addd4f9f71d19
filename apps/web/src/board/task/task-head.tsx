import type { Card, Id } from '@taktboard/board';
import { ArrowLeft, ChevronLeft, ChevronRight, Maximize2, Minimize2, X } from 'lucide-react';
import { memo } from 'react';
import { navigate } from '../../app/navigation.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { useVisible } from '../state/use-topic.ts';
import { neighboursOf } from './neighbours.ts';
import { Readers } from './readers.tsx';
import styles from './task-dialog.module.css';
import { taskHref } from './task-href.ts';
import { TaskMenu } from './task-menu.tsx';
import { useTaskText } from './text/task-messages.ts';
import { TitleField } from './title-field.tsx';

interface TaskHeadProps {
  card: Card;
  isPage: boolean;
  onClose: () => void;
}

export const TaskHead = memo(function TaskHead({ card, isPage, onClose }: TaskHeadProps) {
  const model = useBoard();
  const task = useTaskText();
  const writable = useStore(model.connection.writable);
  const go = (id: Id, page: boolean): void => navigate(taskHref(model, id, page), { replace: true });
  return (
    <div className={styles.head}>
      {isPage && <IconButton label={task.back} icon={<ArrowLeft size={18} />} onClick={onClose} />}
      <TitleField card={card} writable={writable} />
      <div className={styles.tools}>
        <Readers cardId={card.id} />
        <Beside card={card} onGo={(id) => go(id, isPage)} />
        <IconButton
          className={styles.roomy}
          label={isPage ? task.asDialog : task.asPage}
          icon={isPage ? <Minimize2 size={16} /> : <Maximize2 size={16} />}
          onClick={() => go(card.id, !isPage)}
        />
        <TaskMenu
          card={card}
          writable={writable}
          pageHref={taskHref(model, card.id, true)}
          isPage={isPage}
          onSwitch={() => go(card.id, !isPage)}
          onClose={onClose}
        />
        {!isPage && <IconButton label={task.close} shortcut="Esc" icon={<X size={18} />} onClick={onClose} />}
      </div>
    </div>
  );
});

/** The tasks before and after this one in its column. */
function Beside({ card, onGo }: { card: Card; onGo: (id: Id) => void }) {
  const model = useBoard();
  const task = useTaskText();
  useVisible(card.columnId);
  const { previous, next, position, count } = neighboursOf(model, card.id);
  if (count < 2 || position === 0) return null;
  return (
    <span className={styles.beside} role="group" aria-label={task.place(position, count)}>
      <IconButton
        label={task.previous}
        shortcut="←"
        icon={<ChevronLeft size={18} />}
        aria-disabled={previous === null}
        onClick={() => previous !== null && onGo(previous)}
      />
      <span className={styles.position} aria-hidden="true">{`${position}/${count}`}</span>
      <IconButton
        label={task.next}
        shortcut="→"
        icon={<ChevronRight size={18} />}
        aria-disabled={next === null}
        onClick={() => next !== null && onGo(next)}
      />
    </span>
  );
}
