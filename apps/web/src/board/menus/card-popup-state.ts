import type { Id } from '@taktboard/board';

/** Something small that is open at a card or at the bar of the selected ones. */
export interface CardPopup {
  kind: 'menu' | 'owner' | 'due' | 'start' | 'labels' | 'priority' | 'blocked';
  /** What it acts on: one task, or all that are selected. */
  cardIds: readonly Id[];
  /** What it hangs on, and where the focus goes back to. */
  anchor: HTMLElement;
  /** Where the pointer asked for it, in the window. */
  point?: { x: number; y: number } | undefined;
}
