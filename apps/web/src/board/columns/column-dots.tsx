import type { Id } from '@taktboard/board';
import { useEffect, type RefObject } from 'react';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { useColumnName } from '../state/use-topic.ts';
import { useText } from '../text/board-messages.ts';
import styles from './column-dots.module.css';

interface ColumnDotsProps {
  columnIds: readonly Id[];
  scroller: RefObject<HTMLElement | null>;
}

/** Which column is on the screen, and a way to each. */
export function ColumnDots({ columnIds, scroller }: ColumnDotsProps) {
  const model = useBoard();
  const text = useText();
  const seen = useStore(model.inView);
  // columns and the heads over swimlanes are other elements
  const swimlanes = useStore(model.swimlanes);
  useEffect(() => {
    const root = scroller.current;
    if (!root) return;
    const watch = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (entry.isIntersecting && entry.target instanceof HTMLElement) {
            model.inView.set(entry.target.dataset['column'] ?? null);
          }
        }
      },
      { root, threshold: 0.6 },
    );
    for (const column of root.querySelectorAll(columnOf())) watch.observe(column);
    return () => watch.disconnect();
  }, [model, columnIds, scroller, swimlanes]);
  return (
    <nav className={styles.dots} aria-label={text.phone.columns}>
      {columnIds.map((id) => (
        <Dot
          key={id}
          id={id}
          current={id === seen}
          onGo={() =>
            scroller.current
              ?.querySelector(columnOf(id))
              ?.scrollIntoView({ inline: 'start', block: 'nearest' })
          }
        />
      ))}
    </nav>
  );
}

/** A column as a whole, and not what a swimlane has of it. */
function columnOf(id?: Id): string {
  return `[data-column${id === undefined ? '' : `="${CSS.escape(id)}"`}]:not([data-swimlane])`;
}

function Dot({ id, current, onGo }: { id: Id; current: boolean; onGo: () => void }) {
  const name = useColumnName(id);
  const text = useText();
  if (name === undefined) return null;
  return (
    <button
      type="button"
      className={styles.dot}
      aria-label={text.phone.go(name)}
      aria-current={current || undefined}
      onClick={onGo}
    />
  );
}
