import { carriedWith, clearSelection, extendSelection, toggleSelected } from '../selection/select.ts';
import type { BoardModel } from '../state/board-model.ts';

/**
 * Presses that mean more than opening a task: with Ctrl, Cmd or Shift they select, with the other button they ask for
 * the menu; beside the cards they end the selection. @returns what ends the listening
 */
export function listenToPointer(model: BoardModel): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let pointer = 'mouse';
  document.addEventListener('pointerdown', (event) => (pointer = event.pointerType), {
    capture: true,
    signal,
  });
  document.addEventListener('click', (event) => click(model, event, pointer), { capture: true, signal });
  document.addEventListener('contextmenu', (event) => askForMenu(model, event, pointer), { signal });
  return () => listening.abort();
}

function click(model: BoardModel, event: MouseEvent, pointer: string): void {
  const target = event.target instanceof Element ? event.target : null;
  if (event.button !== 0 || !target || model.carry.get().kind === 'carried') return;
  const card = target.closest<HTMLElement>('[data-card]');
  if (!card) {
    const isGround =
      target.closest('[data-columns]') && !target.closest('button, a, input, textarea, select');
    if (isGround) clearSelection(model);
    return;
  }
  const cardId = card.dataset['card'];
  if (cardId === undefined || target.closest('[data-no-lift]') || !model.connection.writable.get()) return;
  const { ids } = model.selection.get();
  const start = model.spot.get()?.cardId ?? cardId;
  if (event.shiftKey) extendSelection(model, { start, to: cardId });
  // a finger has no Ctrl: once tasks are selected, a touch selects
  else if (event.ctrlKey || event.metaKey || (pointer === 'touch' && ids.size > 0))
    toggleSelected(model, cardId);
  else return;
  event.preventDefault();
  event.stopPropagation();
  card.querySelector<HTMLElement>('[data-open]')?.focus({ preventScroll: true });
  getSelection()?.removeAllRanges();
}

function askForMenu(model: BoardModel, event: MouseEvent, pointer: string): void {
  const target = event.target instanceof Element ? event.target : null;
  const card = target?.closest<HTMLElement>('[data-card]');
  const cardId = card?.dataset['card'];
  if (!card || cardId === undefined || target?.closest('input, textarea')) return;
  event.preventDefault();
  // a finger that rests lifts the card; let go at once, it asks for the menu by itself
  const isKey = !(event instanceof PointerEvent) || event.pointerType === '';
  if (model.carry.get().kind === 'carried' || (pointer === 'touch' && !isKey)) return;
  const anchor = card.querySelector<HTMLElement>('[data-open]');
  if (!anchor) return;
  const point = isKey ? undefined : { x: event.clientX, y: event.clientY };
  model.popup.set({ kind: 'menu', cardIds: carriedWith(model, cardId), anchor, point });
}
