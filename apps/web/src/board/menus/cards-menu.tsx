import {
  Archive,
  CalendarDays,
  ChevronsUp,
  Copy,
  ExternalLink,
  Link as LinkIcon,
  Maximize2,
  MoveRight,
  OctagonX,
  PencilLine,
  Printer,
  SquareCheck,
  Tag,
  UserRound,
} from 'lucide-react';
import { navigate } from '../../app/navigation.tsx';
import { Menu, type MenuEntry } from '../../kit/menu.tsx';
import { announce } from '../../kit/toast.ts';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { focusCard, focusNeighbour } from '../keys/focus-card.ts';
import { archiveCards } from '../selection/batch.ts';
import { toggleSelected } from '../selection/select.ts';
import { useBoard } from '../state/board-context.ts';
import { duplicateCard } from '../task/duplicate-card.ts';
import { printTask } from '../task/print-task.ts';
import { taskHref } from '../task/task-href.ts';
import { useTaskText } from '../task/text/task-messages.ts';
import { useText } from '../text/board-messages.ts';
import type { CardPopup } from './card-popup-state.ts';
import type { PopupProps } from './card-popups.tsx';
import { copyLink } from './copy-link.ts';

interface CardsMenuProps extends PopupProps {
  more?: readonly MenuEntry[] | undefined;
}

/** Everything that can be done with one task, or with all that are selected. */
export function CardsMenu({ popup, anchor, onClose, more = [] }: CardsMenuProps) {
  const model = useBoard();
  const text = useText();
  const words = useGesturesText().menu;
  const task = useTaskText();
  const { cardIds } = popup;
  const [cardId] = cardIds;
  const card = cardId === undefined ? undefined : model.connection.projection.card(cardId);
  if (!card) return null;
  const writable = model.connection.writable.get();
  const isOne = cardIds.length === 1;
  const opens = (kind: CardPopup['kind']) => () => model.popup.set({ ...popup, kind });
  const selected = model.selection.get().ids.has(card.id);
  const single: MenuEntry[] = [
    {
      label: words.open,
      icon: <Maximize2 size={16} />,
      shortcut: 'Enter',
      onSelect: () => model.open(card.id),
    },
  ];
  const rename: MenuEntry = {
    label: words.rename,
    icon: <PencilLine size={16} />,
    shortcut: 'E',
    onSelect: () => model.renaming.set(card.id),
  };
  const changes: MenuEntry[] = [
    {
      label: text.card.moveTo,
      icon: <MoveRight size={16} />,
      shortcut: 'M',
      onSelect: () => model.asking.set({ kind: 'move', cardId: card.id, cardIds }),
    },
    { label: words.owner, icon: <UserRound size={16} />, shortcut: 'O', onSelect: opens('owner') },
    { label: words.due, icon: <CalendarDays size={16} />, shortcut: 'D', onSelect: opens('due') },
    { label: words.labels, icon: <Tag size={16} />, shortcut: 'L', onSelect: opens('labels') },
    { label: words.priority, icon: <ChevronsUp size={16} />, onSelect: opens('priority') },
    { label: words.block, icon: <OctagonX size={16} />, shortcut: 'B', onSelect: opens('blocked') },
  ];
  const select: MenuEntry = {
    label: selected ? words.deselect : words.select,
    icon: <SquareCheck size={16} />,
    shortcut: 'X',
    onSelect: () => toggleSelected(model, card.id),
  };
  const link: MenuEntry = {
    label: words.copyLink,
    icon: <LinkIcon size={16} />,
    onSelect: () => void copyLink(model.hrefOf(card.id)),
  };
  const title = card.title || text.card.untitled;
  const duplicate: MenuEntry = {
    label: task.menu.duplicate,
    icon: <Copy size={16} />,
    onSelect: () => {
      const made = duplicateCard(model, card, task.menu.copyOf(title));
      if (made === null) return;
      focusCard(model, made);
      announce(task.menu.duplicated(title));
    },
  };
  const page = taskHref(model, card.id, true);
  const whole: MenuEntry[] = [
    link,
    { label: task.asPage, icon: <ExternalLink size={16} />, onSelect: () => navigate(page) },
    { label: task.menu.print, icon: <Printer size={16} />, onSelect: () => printTask(page, false) },
  ];
  const archive: MenuEntry = {
    label: text.card.archive,
    icon: <Archive size={16} />,
    shortcut: 'Del',
    onSelect: () => focusNeighbour(model, card.id, () => archiveCards(model, cardIds)),
  };
  const entries: MenuEntry[] = [
    ...(isOne ? single : []),
    ...(isOne && writable ? [rename] : []),
    ...(writable && more.length > 0 ? [...more, 'line' as const] : []),
    ...(writable ? changes : []),
    ...(isOne && writable ? (['line', select, duplicate] as const) : []),
    ...(isOne ? whole : []),
    ...(writable ? (['line', archive] as const) : []),
  ];
  return (
    <Menu
      anchor={anchor}
      label={isOne ? text.card.menu(title) : words.many(cardIds.length)}
      align={popup.point ? 'start' : 'end'}
      onClose={onClose}
      entries={entries}
    />
  );
}
