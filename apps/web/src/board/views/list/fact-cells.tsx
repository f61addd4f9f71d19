import { useState } from 'react';
import { useLanguage } from '../../../i18n/messages.ts';
import { sayAmount } from '../../../i18n/say-amount.ts';
import { Button } from '../../../kit/button.tsx';
import { Popover } from '../../../kit/popover.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { showToast } from '../../../kit/toast.ts';
import { useBoard } from '../../state/board-context.ts';
import { perform } from '../../state/perform.ts';
import { useSelected } from '../../state/use-topic.ts';
import { readAmount } from '../../task/amount.ts';
import { useTaskText } from '../../task/text/task-messages.ts';
import { useViewText } from '../text/view-messages.ts';
import { CellButton, type CellProps } from './cell-button.tsx';
import styles from './list-view.module.css';

/** Whether something is in the way; changed as on the board. */
export function BlockedCell({ card, writable }: CellProps) {
  const model = useBoard();
  const text = useViewText().list;
  const open = useSelected(
    model.popup,
    (popup) => popup?.kind === 'blocked' && popup.cardIds.length === 1 && popup.cardIds[0] === card.id,
  );
  const { blocked } = card;
  return (
    <CellButton
      {...{ card, writable, open }}
      what={text.column.blocked}
      value={blocked ? blocked.reason || text.yes : text.no}
      setAnchor={(change) => {
        const anchor = change(open ? (model.popup.get()?.anchor ?? null) : null);
        model.popup.set(anchor && { kind: 'blocked', cardIds: [card.id], anchor });
      }}
    >
      <span className={blocked ? styles.words : styles.none}>{blocked ? blocked.reason || '✓' : '–'}</span>
    </CellButton>
  );
}

export function EstimateCell({ card, writable }: CellProps) {
  const text = useViewText().list;
  const language = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const said = card.estimate === undefined ? undefined : sayAmount(card.estimate, language);
  return (
    <>
      <CellButton
        {...{ card, writable, setAnchor }}
        what={text.column.estimate}
        value={said ?? text.none}
        open={anchor !== null}
      >
        <span className={said === undefined ? styles.none : undefined}>{said ?? '–'}</span>
      </CellButton>
      {anchor && <EstimatePanel card={card} anchor={anchor} onClose={() => setAnchor(null)} />}
    </>
  );
}

interface EstimatePanelProps {
  card: CellProps['card'];
  anchor: HTMLElement;
  onClose: () => void;
}

/** A number as people type it. However it is left it counts, and what is none is said. */
function EstimatePanel({ card, anchor, onClose }: EstimatePanelProps) {
  const model = useBoard();
  const text = useViewText().list;
  const task = useTaskText();
  const language = useLanguage();
  const [typed, setTyped] = useState(card.estimate === undefined ? '' : sayAmount(card.estimate, language));
  const [asked, setAsked] = useState(false);
  const amount = readAmount(typed);
  const isWrong = typed.trim() !== '' && amount === null;
  const keep = (): void => {
    if (amount === (card.estimate ?? null)) return;
    perform(model, { type: 'card.set', id: card.id, fields: { estimate: amount } });
  };
  const submit = (): void => {
    setAsked(true);
    if (isWrong) return;
    keep();
    anchor.focus({ preventScroll: true });
    onClose();
  };
  const leave = (): void => {
    onClose();
    if (isWrong) showToast({ text: task.estimateUnread(typed.trim()), tone: 'fault' });
    else keep();
  };
  return (
    <Popover anchor={anchor} label={text.column.estimate} onClose={leave} className={styles.panel}>
      <TextField
        data-autofocus
        label={text.column.estimate}
        inputMode="decimal"
        autoComplete="off"
        maxLength={12}
        value={typed}
        fault={isWrong && asked ? task.estimateUnread(typed.trim()) : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          submit();
        }}
      />
      <Button look="primary" onClick={submit}>
        {text.keep}
      </Button>
    </Popover>
  );
}
