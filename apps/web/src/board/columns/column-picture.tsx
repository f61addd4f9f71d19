import type { Id } from '@taktboard/board';
import { useLayoutEffect, useRef } from 'react';
import { useBoard } from '../state/board-context.ts';
import styles from './carried-columns.module.css';

/** A column in the hand: a picture of what is seen of it. */
export function ColumnPicture({ columnId }: { columnId: Id }) {
  const model = useBoard();
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const handle = model.handles.get(columnId);
    const picture = handle?.lane.cloneNode(true);
    if (!frame.current || !(picture instanceof HTMLElement)) return;
    for (const element of [picture, ...picture.querySelectorAll('*')]) {
      for (const name of ['id', 'data-card', 'data-column', 'data-open', 'data-lane', 'aria-describedby'])
        element.removeAttribute(name);
    }
    picture.className = handle?.lane.className.replace(styles.shade ?? ' ', '') ?? '';
    picture.style.translate = '';
    picture.inert = true;
    const offset = handle?.scroller?.scrollTop ?? 0;
    frame.current.replaceChildren(picture);
    if (offset > 0) picture.querySelector('[role="list"]')?.parentElement?.scrollTo(0, offset);
  }, [model, columnId]);
  return <div ref={frame} className={styles.picture} aria-hidden="true" />;
}
