import { useEffect, useRef } from 'react';
import { Button } from '../../kit/button.tsx';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import type { Pasted } from './pasted-lines.ts';
import styles from './quick-add-line.module.css';

const SHOWN = 5;

interface PastedTasksProps {
  pasted: Pasted;
  onAll: () => void;
  onOne: () => void;
  onLeave: () => void;
}

/** Several lines were pasted: that they become as many tasks is offered, and not just done. */
export function PastedTasks({ pasted: { lines, left }, onAll, onOne, onLeave }: PastedTasksProps) {
  const text = useGesturesText().add;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const more = lines.length - SHOWN;
  return (
    <div
      className={styles.pasted}
      role="group"
      aria-label={text.pasted(lines.length)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onLeave();
      }}
    >
      <p>{text.pasted(lines.length + left)}</p>
      <p className={styles.lines}>{lines.slice(0, SHOWN).join('\n')}</p>
      {more > 0 && <p className={styles.hint}>{text.more(more)}</p>}
      {left > 0 && <p className={styles.hint}>{text.capped(lines.length)}</p>}
      <div className={styles.answers}>
        <Button ref={first} look="primary" onClick={onAll}>
          {text.addAll(lines.length)}
        </Button>
        <Button onClick={onOne}>{text.asOne}</Button>
        <Button look="plain" onClick={onLeave}>
          {text.leave}
        </Button>
      </div>
    </div>
  );
}
