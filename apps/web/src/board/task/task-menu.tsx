import type { Card } from '@taktboard/board';
import {
  Archive,
  ArchiveRestore,
  BadgeCheck,
  Copy,
  Ellipsis,
  Link,
  Maximize2,
  Minimize2,
  MoveRight,
  Printer,
} from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../kit/icon-button.tsx';
import { Menu } from '../../kit/late-menu.tsx';
import type { MenuEntry } from '../../kit/menu.tsx';
import { announce, showToast } from '../../kit/toast.ts';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { archiveCard, perform } from '../state/perform.ts';
import { useText } from '../text/board-messages.ts';
import { duplicateCard } from './duplicate-card.ts';
import { printTask } from './print-task.ts';
import { AskDialog } from './approval/ask-dialog.tsx';
import { useApprovalText } from './approval/text/approval-messages.ts';
import { useTaskText } from './text/task-messages.ts';

interface TaskMenuProps {
  card: Card;
  writable: boolean;
  /** The page of the task, for printing. */
  pageHref: string;
  isPage: boolean;
  /** From the dialog to the page and back. */
  onSwitch: () => void;
  onClose: () => void;
}

/** What can be done with a task as a whole. */
export function TaskMenu({ card, writable, pageHref, isPage, onSwitch, onClose }: TaskMenuProps) {
  const model = useBoard();
  const text = useText();
  const task = useTaskText();
  const approval = useApprovalText();
  const manages = useStore(model.connection.role) === 'manager';
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asking, setAsking] = useState(false);
  const title = card.title || text.card.untitled;
  const copyLink = async (): Promise<void> => {
    const address = new URL(model.hrefOf(card.id), location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      announce(task.menu.copied);
      showToast({ about: 'copied', text: task.menu.copied });
    } catch {
      showToast({ about: 'copied', text: task.menu.address(address) });
    }
  };
  const duplicate = (): void => {
    const made = duplicateCard(model, card, task.menu.copyOf(title));
    if (made === null) return;
    model.open(made);
    announce(task.menu.duplicated(title));
  };
  const writing: MenuEntry[] = [
    { label: task.menu.duplicate, icon: <Copy size={16} />, onSelect: duplicate },
    {
      label: text.card.moveTo,
      icon: <MoveRight size={16} />,
      disabled: card.archived,
      onSelect: () => model.asking.set({ kind: 'move', cardId: card.id }),
    },
  ];
  const away: MenuEntry[] = [
    'line',
    card.archived
      ? {
          label: task.restore,
          icon: <ArchiveRestore size={16} />,
          onSelect: () => perform(model, { type: 'card.restore', id: card.id }),
        }
      : {
          label: text.card.archive,
          icon: <Archive size={16} />,
          onSelect: () => archiveCard(model, card.id) && onClose(),
        },
  ];
  return (
    <>
      <IconButton
        label={text.card.menu(title)}
        icon={<Ellipsis size={18} />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          const button = event.currentTarget;
          setAnchor((open) => (open ? null : button));
        }}
      />
      {anchor && (
        <Menu
          anchor={anchor}
          label={text.card.menu(title)}
          align="end"
          onClose={() => setAnchor(null)}
          entries={[
            { label: task.menu.copyLink, icon: <Link size={16} />, onSelect: () => void copyLink() },
            {
              label: isPage ? task.asDialog : task.asPage,
              icon: isPage ? <Minimize2 size={16} /> : <Maximize2 size={16} />,
              onSelect: onSwitch,
            },
            ...(writable ? writing : []),
            ...(manages && card.archived !== true
              ? [{ label: approval.ask, icon: <BadgeCheck size={16} />, onSelect: () => setAsking(true) }]
              : []),
            {
              label: task.menu.print,
              icon: <Printer size={16} />,
              onSelect: () => printTask(pageHref, isPage),
            },
            ...(writable ? away : []),
          ]}
        />
      )}
      {asking && <AskDialog cardId={card.id} onClose={() => setAsking(false)} />}
    </>
  );
}
