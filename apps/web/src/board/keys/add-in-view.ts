import type { BoardModel } from '../state/board-model.ts';

const ADD = '[data-add-row]';

/**
 * Goes to where another view than the board takes new tasks: the line of the list; in the calendar the day that has the
 * focus, or that of the task that has it, or else today.
 */
export function addInView(model: BoardModel): boolean {
  const spot = model.spot.get()?.cardId;
  const due = spot ? model.connection.projection.card(spot)?.due?.slice(0, 10) : undefined;
  const places = [
    document.activeElement?.closest('[data-day]'),
    due === undefined ? null : document.querySelector(`[data-day="${CSS.escape(due)}"]`),
    document.querySelector('[data-day][aria-current="date"]'),
    document,
  ];
  const row = places
    .map((place) => place?.querySelector<HTMLElement>(ADD))
    .find((found) => found?.checkVisibility());
  const field = row?.querySelector('input');
  if (field) field.focus();
  else row?.click();
  return row !== undefined;
}
