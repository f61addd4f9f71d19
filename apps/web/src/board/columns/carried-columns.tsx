import { useLayoutEffect } from 'react';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { standAside } from './column-order.ts';
import styles from './carried-columns.module.css';

/** While a column is in the air the others stand aside, and it leaves a shade where it would land. */
export function CarriedColumns() {
  const model = useBoard();
  const carry = useStore(model.columnCarry);
  useLayoutEffect(() => {
    if (carry.kind !== 'carried') return undefined;
    const order = model.columnIds();
    const laneOf = (id: string) => model.handles.get(id)?.lane;
    const own = laneOf(carry.columnId);
    if (!own) return undefined;
    const gap = Number.parseFloat(getComputedStyle(own.parentElement ?? own).columnGap) || 0;
    const shifts = standAside(order, carry, own.offsetWidth + gap);
    // by as much as those that it has passed are wide
    let way = 0;
    for (const [id, shift] of shifts) way -= Math.sign(shift) * ((laneOf(id)?.offsetWidth ?? 0) + gap);
    for (const id of order) {
      const lane = laneOf(id);
      if (!lane) continue;
      lane.classList.add(styles.aside ?? '');
      lane.style.translate = `${id === carry.columnId ? way : (shifts.get(id) ?? 0)}px`;
    }
    own.classList.add(styles.shade ?? '');
    return undefined;
  }, [model, carry]);
  useLayoutEffect(() => {
    if (carry.kind !== 'idle') return;
    for (const { lane } of model.handles.values()) {
      lane.classList.remove(styles.aside ?? '', styles.shade ?? '');
      lane.style.translate = '';
    }
  }, [model, carry]);
  return null;
}
