import type { Id, Slot } from '@taktboard/board';

/** The slot one step to the left (-1) or to the right (1); null at the edge. */
export function slotBeside(order: readonly Id[], id: Id, step: -1 | 1): Required<Slot> | null {
  const at = order.indexOf(id);
  const passed = order[at + step];
  if (at < 0 || passed === undefined) return null;
  const beyond = order[at + 2 * step] ?? null;
  return step === 1 ? { after: passed, before: beyond } : { after: beyond, before: passed };
}
