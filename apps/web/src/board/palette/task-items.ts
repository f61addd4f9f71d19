import type { Id } from '@taktboard/board';
import { href } from '../../app/route.ts';
import { focusNeighbour } from '../keys/focus-card.ts';
import type { CardPopup } from '../menus/card-popup-state.ts';
import { carriedWith, toggleSelected } from '../selection/select.ts';
import type { BoardModel } from '../state/board-model.ts';
import { archiveCard } from '../state/perform.ts';
import { duplicateCard } from '../task/duplicate-card.ts';
import { printTask } from '../task/print-task.ts';
import { taskHref } from '../task/task-href.ts';
import { actionItem, type ActionName, type AppParts } from './app-items.ts';
import { copyLink } from './copy-link.ts';
import type { PaletteItem } from './match-items.ts';

export interface BoardParts extends AppParts {
  model: BoardModel;
  /** The task that has the focus or is open. */
  cardId: Id | null;
  /** It is open, as a dialog or as a page, and has its fields before one. */
  isOpen: boolean;
}

/** Everything that can be done with the task at which one is, or with all that are selected if it is one of them. */
export function taskItems(parts: BoardParts): PaletteItem[] {
  const { model, cardId, isOpen, text } = parts;
  const card = cardId === null ? undefined : model.connection.projection.card(cardId);
  if (!card || card.archived) return [];
  const title = card.title || text.untitled;
  const action = (name: ActionName, run: () => void, shortcut?: string) =>
    actionItem(parts, name, { group: 'task', hint: title, run, shortcut });
  const field = (name: ActionName, kind: CardPopup['kind'], shortcut?: string) =>
    action(name, () => openField(model, kind, card.id), shortcut);
  const duplicate = (): void => {
    const made = duplicateCard(model, card, text.copyOf(title));
    if (made !== null) model.open(made);
  };
  const isSelected = model.selection.get().ids.has(card.id);
  const writes: PaletteItem[] = [
    ...(isOpen ? [] : [action('rename-task', () => model.renaming.set(card.id), 'E')]),
    action('move-task', () => model.asking.set({ kind: 'move', cardId: card.id }), 'M'),
    ...(isOpen
      ? []
      : [
          field('owner-task', 'owner', 'O'),
          field('due-task', 'due', 'D'),
          field('start-task', 'start'),
          field('labels-task', 'labels', 'L'),
          field('priority-task', 'priority'),
          field('blocked-task', 'blocked', 'B'),
          action(isSelected ? 'deselect-task' : 'select-task', () => toggleSelected(model, card.id), 'X'),
        ]),
    action('duplicate-task', duplicate),
    action('archive-task', () => focusNeighbour(model, card.id, () => archiveCard(model, card.id)), 'Del'),
  ];
  return [
    ...(isOpen ? [] : [action('open-task', () => model.open(card.id), 'Enter')]),
    ...(model.connection.writable.get() ? writes : []),
    action('copy-task-link', () => void copyLink(href.card(model.connection.boardId, card.id), text)),
    action('print-task', () =>
      printTask(taskHref(model, card.id, true), document.querySelector('[data-task-page]') !== null),
    ),
  ];
}

/** At the task where it is seen; where it is not, in the task itself. */
function openField(model: BoardModel, kind: CardPopup['kind'], cardId: Id): void {
  const links = document.querySelectorAll<HTMLElement>(`[data-card="${CSS.escape(cardId)}"] [data-open]`);
  const anchor = [...links].find((link) => link.checkVisibility());
  if (anchor) model.popup.set({ kind, cardIds: carriedWith(model, cardId), anchor });
  else model.open(cardId);
}
