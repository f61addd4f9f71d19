import type { Card, Id } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { Plus } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useBoard } from '../../state/board-context.ts';
import { useText } from '../../text/board-messages.ts';
import { addLines, moveItem } from './check-actions.ts';
import { CheckItem } from './check-item.tsx';
import styles from './checklist.module.css';
import shared from '../task-dialog.module.css';
import { useTaskText } from '../text/task-messages.ts';
import { useItemDrag } from './use-item-drag.ts';

interface ChecklistProps {
  card: Card;
  writable: boolean;
  /** It was asked for just now: the next thing is its first item. */
  begin: boolean;
}

/** The steps of a task: ticked, written, ordered, owned and dated, each kept as it is changed. */
export function Checklist({ card, writable, begin }: ChecklistProps) {
  const model = useBoard();
  const task = useTaskText();
  const text = useText();
  const list = useRef<HTMLUListElement>(null);
  const wanted = useRef<Id | null>(null);
  const items = card.checklist;
  const done = items.filter((item) => item.done).length;
  const move = (id: Id, to: number): void => {
    const said = (position: number, count: number) => task.check.movedTo(position, count);
    if (moveItem(model, card, { id, to, said })) wanted.current = id;
  };
  const drag = useItemDrag(list, move);
  // a new or a moved item takes the focus once it stands where it belongs
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    fieldOf(list.current, wanted.current)?.focus();
    wanted.current = null;
  }, [items]);
  const focusAt = (at: number): void => {
    const item = items[Math.max(0, at)];
    if (item) fieldOf(list.current, item.id)?.focus();
  };
  return (
    <section aria-label={task.checklist}>
      <h3 className={shared.heading}>
        {task.checklist}
        {items.length > 0 && (
          <span className={styles.count} title={text.card.checklist(done, items.length)}>
            {`${done}/${items.length}`}
          </span>
        )}
      </h3>
      {items.length > 0 && (
        <progress
          className={styles.progress}
          max={items.length}
          value={done}
          aria-label={text.card.checklist(done, items.length)}
        />
      )}
      <ul ref={list} className={styles.items} data-dragging={drag.id === null ? undefined : ''}>
        {items.map((item, at) => (
          <CheckItem
            key={item.id}
            card={card}
            item={item}
            place={{ at, count: items.length }}
            writable={writable}
            drag={drag}
            onMove={(to) => move(item.id, to)}
            onNext={(more) => {
              const [first] = addLines(model, card, { text: more, after: item.id });
              wanted.current = first ?? null;
            }}
            onLeave={(step) => focusAt(at + step)}
          />
        ))}
      </ul>
      {writable && <AddLine card={card} begin={begin} />}
    </section>
  );
}

function fieldOf(list: HTMLElement | null, id: Id): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"] textarea`) ?? null;
}

/** Stays open for the next one; what is in it when it is left is added, so that nothing typed is lost. */
function AddLine({ card, begin }: { card: Card; begin: boolean }) {
  const model = useBoard();
  const task = useTaskText();
  const [line, setLine] = useState('');
  const latest = useRef('');
  latest.current = line;
  const add = (text: string): void => {
    setLine('');
    latest.current = '';
    addLines(model, model.connection.projection.card(card.id) ?? card, { text });
  };
  const finish = useRef(add);
  finish.current = add;
  useLayoutEffect(
    () => () => {
      if (latest.current.trim() !== '') finish.current(latest.current);
    },
    [],
  );
  return (
    <div className={styles.add}>
      <Plus size={16} aria-hidden="true" />
      <input
        className={styles.field}
        aria-label={task.check.add}
        placeholder={task.check.add}
        autoComplete="off"
        autoFocus={begin}
        maxLength={LIMITS.lineChars}
        value={line}
        onChange={(event) => setLine(event.target.value)}
        onBlur={() => line.trim() !== '' && add(line)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add(line);
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (!/\S[\r\n]+.*\S/s.test(pasted)) return;
          event.preventDefault();
          add(line + pasted);
        }}
      />
    </div>
  );
}
