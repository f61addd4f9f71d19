import {
  Archive,
  CalendarDays,
  ChevronsUp,
  MoveRight,
  Tag,
  UserRound,
  X,
  type LucideIcon,
} from 'lucide-react';
import { useLanguage } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { keyNames } from '../../kit/key-names.ts';
import { useStore } from '../../kit/use-store.ts';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { focusCard } from '../keys/focus-card.ts';
import type { CardPopup } from '../menus/card-popup-state.ts';
import { useBoard } from '../state/board-context.ts';
import { archiveCards } from './batch.ts';
import { clearSelection, selectedInOrder } from './select.ts';
import styles from './selection-bar.module.css';

const FIELDS: readonly {
  kind: Exclude<CardPopup['kind'], 'menu' | 'blocked'>;
  Icon: LucideIcon;
  shortcut?: string;
}[] = [
  { kind: 'owner', Icon: UserRound, shortcut: 'O' },
  { kind: 'due', Icon: CalendarDays, shortcut: 'D' },
  { kind: 'start', Icon: CalendarDays },
  { kind: 'labels', Icon: Tag, shortcut: 'L' },
  { kind: 'priority', Icon: ChevronsUp },
];

/** How many tasks are selected, and what can be done with all of them at once. */
export function SelectionBar() {
  const model = useBoard();
  const text = useGesturesText().selection;
  const language = useLanguage();
  const { ids } = useStore(model.selection);
  const popup = useStore(model.popup);
  const writable = useStore(model.connection.writable);
  if (ids.size === 0 || !writable) return null;
  const clear = () => {
    const [first] = selectedInOrder(model);
    clearSelection(model);
    if (first !== undefined) focusCard(model, first);
  };
  return (
    <div className={styles.bar} role="toolbar" aria-label={text.bar} data-selection-bar>
      <span className={styles.count}>{text.count(ids.size)}</span>
      <div className={styles.actions}>
        <Button
          look="plain"
          icon={<MoveRight size={16} />}
          title={`${text.moveTo} (M)`}
          onClick={() => {
            const cardIds = selectedInOrder(model);
            const [cardId] = cardIds;
            if (cardId !== undefined) model.asking.set({ kind: 'move', cardId, cardIds });
          }}
        >
          {text.moveTo}
        </Button>
        {FIELDS.map(({ kind, Icon, shortcut }) => (
          <Button
            key={kind}
            look="plain"
            icon={<Icon size={16} />}
            title={shortcut === undefined ? text[kind] : `${text[kind]} (${shortcut})`}
            aria-haspopup={kind === 'priority' ? 'menu' : 'dialog'}
            aria-expanded={popup?.kind === kind}
            onClick={(event) => {
              const anchor = event.currentTarget;
              const cardIds = selectedInOrder(model);
              model.popup.set(popup?.kind === kind ? null : { kind, anchor, cardIds });
            }}
          >
            {text[kind]}
          </Button>
        ))}
        <Button
          look="plain"
          icon={<Archive size={16} />}
          title={`${text.archive} (${keyNames('Del', language)})`}
          onClick={() => archiveCards(model, selectedInOrder(model))}
        >
          {text.archive}
        </Button>
      </div>
      <IconButton label={text.clear} shortcut="Esc" icon={<X size={16} />} onClick={clear} />
    </div>
  );
}
