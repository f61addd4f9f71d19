import type { Card, ChecklistItem } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { Ellipsis, GripVertical } from 'lucide-react';
import { useState } from 'react';
import { Avatar } from '../../../kit/avatar.tsx';
import { DueBadge } from '../../../kit/due-badge.tsx';
import { IconButton } from '../../../kit/icon-button.tsx';
import { useStore } from '../../../kit/use-store.ts';
import { useBoard } from '../../state/board-context.ts';
import { perform, performWithin } from '../../state/perform.ts';
import { useDayContext } from '../../state/use-day-context.ts';
import { OtherVersion } from '../other-version.tsx';
import { useTaskText } from '../text/task-messages.ts';
import { useTextField } from '../use-text-field.ts';
import { CheckPanels, type ItemPanel } from './check-panels.tsx';
import styles from './checklist.module.css';
import type { ItemDrag } from './use-item-drag.ts';

interface CheckItemProps {
  card: Card;
  item: ChecklistItem;
  place: { at: number; count: number };
  writable: boolean;
  drag: ItemDrag;
  onMove: (to: number) => void;
  /** What was typed or pasted for the next items. */
  onNext: (text: string) => void;
  /** The focus goes to the item so many places away. */
  onLeave: (step: number) => void;
}

export function CheckItem(props: CheckItemProps) {
  const { card, item, place, writable, drag, onMove } = props;
  const model = useBoard();
  const task = useTaskText();
  const people = useStore(model.connection.people);
  const context = useDayContext(item.due);
  const [panel, setPanel] = useState<ItemPanel | null>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const owner =
    item.owner === undefined ? undefined : (people.get(item.owner) ?? { id: item.owner, name: item.owner });
  const open = (kind: ItemPanel, element: HTMLElement): void => {
    setAnchor(element);
    setPanel((now) => (now === kind ? null : kind));
  };
  // the gap opens before the item that would follow, or behind the last one
  const behind = drag.id !== null && place.at === place.count - 1 && drag.to >= place.count - 1;
  const others = drag.id === null ? -1 : place.at - (isAbove(card, drag.id, place.at) ? 1 : 0);
  return (
    <li
      className={styles.item}
      data-item={item.id}
      data-carried={drag.id === item.id || undefined}
      data-gap={
        drag.id === null || drag.id === item.id
          ? undefined
          : others === drag.to
            ? 'before'
            : behind
              ? 'behind'
              : undefined
      }
    >
      {writable && (
        <span
          className={styles.grip}
          data-grip
          onPointerDown={(event) => drag.lift(event, item.id)}
          tabIndex={-1}
        >
          <GripVertical size={14} aria-hidden="true" />
        </span>
      )}
      <input
        type="checkbox"
        className={styles.box}
        checked={item.done}
        disabled={!writable}
        aria-label={item.text}
        onChange={(event) =>
          perform(model, {
            type: 'check.set',
            cardId: card.id,
            id: item.id,
            fields: { done: event.target.checked },
          })
        }
      />
      <ItemText {...props} />
      {item.due !== undefined && (
        <button
          type="button"
          className={styles.fact}
          disabled={!writable}
          onClick={(event) => open('due', event.currentTarget)}
        >
          <span className="visually-hidden">{`${task.due}: `}</span>
          <DueBadge due={item.due} done={item.done} context={context} brief />
        </button>
      )}
      {owner && (
        <button
          type="button"
          className={styles.fact}
          disabled={!writable}
          aria-label={`${task.owner}: ${owner.name}`}
          title={owner.name}
          onClick={(event) => open('owner', event.currentTarget)}
        >
          <Avatar person={owner} size="small" decorative />
        </button>
      )}
      {writable && (
        <IconButton
          className={styles.more}
          label={task.check.menu(item.text)}
          icon={<Ellipsis size={16} />}
          aria-haspopup="menu"
          aria-expanded={panel === 'menu'}
          onClick={(event) => open('menu', event.currentTarget)}
        />
      )}
      {panel && anchor && (
        <CheckPanels
          card={card}
          item={item}
          place={place}
          panel={panel}
          anchor={anchor}
          onPanel={setPanel}
          onMove={onMove}
        />
      )}
    </li>
  );
}

function isAbove(card: Card, id: string, at: number): boolean {
  const from = card.checklist.findIndex((item) => item.id === id);
  return from >= 0 && from < at;
}

function ItemText({ card, item, place, writable, onMove, onNext, onLeave }: CheckItemProps) {
  const model = useBoard();
  const task = useTaskText();
  const { field, other, takeOther } = useTextField<HTMLTextAreaElement>({
    board: item.text,
    keeping: 'last',
    stored: (text) => text.replace(/\s+/gu, ' ').trim() || undefined,
    write: (text, burst) =>
      performWithin(model, burst, { type: 'check.set', cardId: card.id, id: item.id, fields: { text } }) !==
      null,
  });
  return (
    <span className={styles.text}>
      <textarea
        {...field}
        className={styles.field}
        rows={1}
        aria-label={task.check.field}
        data-done={item.done || undefined}
        readOnly={!writable}
        maxLength={LIMITS.lineChars}
        onKeyDown={(event) => {
          const { currentTarget: area, key } = event;
          if (event.nativeEvent.isComposing) return;
          if (event.altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
            event.preventDefault();
            if (writable) onMove(place.at + (key === 'ArrowUp' ? -1 : 1));
          } else if (key === 'Enter') {
            event.preventDefault();
            // to the line that adds, which is the next stop below the last one
            if (place.at === place.count - 1) {
              area.closest('section')?.querySelector<HTMLElement>(`.${styles.add} input`)?.focus();
            } else onLeave(1);
          } else if (key === 'Backspace' && area.value === '' && writable) {
            event.preventDefault();
            onLeave(place.at === 0 ? 1 : -1);
            perform(model, { type: 'check.remove', cardId: card.id, id: item.id });
          } else if (key === 'ArrowUp' && area.selectionStart === 0 && place.at > 0) onLeave(-1);
          else if (
            key === 'ArrowDown' &&
            area.selectionEnd === area.value.length &&
            place.at < place.count - 1
          )
            onLeave(1);
        }}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (!writable || !/\S[\r\n]+.*\S/s.test(pasted)) return;
          event.preventDefault();
          onNext(pasted);
        }}
      />
      <OtherVersion text={other} onTake={takeOther} />
    </span>
  );
}
