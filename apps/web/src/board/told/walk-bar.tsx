import type { Id } from '@taktboard/board';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { IconButton } from '../../kit/icon-button.tsx';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { sayChange } from './say-change.ts';
import { sayWhen } from './say-merged.ts';
import { stepWalk } from './step-walk.ts';
import styles from './told.module.css';
import { toldOf } from './told-state.ts';
import { useSaying } from './use-saying.ts';
import { NEXT_KEY, PREVIOUS_KEY } from './use-walk-keys.ts';

/** In a task that is reached while walking through what changed: what it was here, and the way on. */
export function WalkBar({ cardId }: { cardId: Id }) {
  const model = useBoard();
  const told = toldOf(model);
  const saying = useSaying();
  const { text } = saying;
  const walk = useStore(told.walk);
  const at = walk?.cards.indexOf(cardId) ?? -1;
  const card = walk?.unseen.cards[at];
  if (!walk || !card) return null;
  const walking = { told, model, cardId };
  return (
    <aside className={styles.walk} aria-label={text.walk}>
      <ol className={styles.changes}>
        {card.items.map((item) => (
          <li key={`${item.seq} ${item.kind}`} className={styles.change}>
            <strong>{item.by === null ? text.server : saying.personName(item.by)}</strong>{' '}
            {sayChange(item, saying)} <span className={styles.when}>{sayWhen(item, saying)}</span>
          </li>
        ))}
        {card.total > card.items.length && (
          <li className={styles.change}>{text.more(card.total - card.items.length)}</li>
        )}
      </ol>
      <div className={styles.steps}>
        <IconButton
          label={text.previous}
          shortcut={PREVIOUS_KEY}
          icon={<ChevronLeft size={16} />}
          disabled={at === 0}
          onClick={() => stepWalk(walking, -1)}
        />
        <span className={styles.place}>{text.place(at + 1, walk.cards.length)}</span>
        <IconButton
          label={text.next}
          shortcut={NEXT_KEY}
          icon={<ChevronRight size={16} />}
          disabled={at === walk.cards.length - 1}
          onClick={() => stepWalk(walking, 1)}
        />
        <IconButton label={text.stop} icon={<X size={14} />} onClick={() => told.endWalk()} />
      </div>
    </aside>
  );
}
