import type { VirtualListHandle } from '../../kit/rows/list-scroll.ts';
import { CardFace } from '../cards/card-face.tsx';
import styles from './card-list.module.css';
import type { LaneCarry } from './use-lane-carry.ts';

/** A picture of the card that keys carry, in the gap where it would land. */
export function Ghost({ list, carry }: { list: VirtualListHandle | null; carry: LaneCarry }) {
  return (
    <div className={styles.ghost} style={{ transform: `translateY(${topOf(list, carry)}px)` }}>
      <CardFace id={carry.carried.cardId} lifted />
    </div>
  );
}

function topOf(list: VirtualListHandle | null, { gap, source }: LaneCarry): number {
  if (!list) return 0;
  const row = source >= 0 && gap > source ? gap + 1 : gap;
  const offset = list.getItemOffset(row);
  return source >= 0 && gap > source ? offset - list.getItemSize(source) : offset;
}
