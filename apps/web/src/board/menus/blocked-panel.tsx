import { LIMITS } from '@taktboard/protocol';
import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Popover } from '../../kit/popover.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { cardsOf, setFields } from '../selection/batch.ts';
import { useBoard } from '../state/board-context.ts';
import { useText } from '../text/board-messages.ts';
import styles from './card-popups.module.css';
import type { PopupProps } from './card-popups.tsx';

/** That something is in the way, and what: Enter says so. */
export function BlockedPanel({ popup, anchor, onClose }: PopupProps) {
  const model = useBoard();
  const text = useText();
  const words = useGesturesText().menu;
  const [blocked] = cardsOf(model, popup.cardIds).flatMap((card) => card.blocked ?? []);
  const [reason, setReason] = useState(blocked?.reason ?? '');
  const set = (value: { reason: string } | null) => {
    anchor.focus({ preventScroll: true });
    onClose();
    setFields(model, popup.cardIds, { blocked: value });
  };
  /** However it is left, a reason that was typed counts. */
  const leave = () => {
    onClose();
    const typed = reason.trim();
    if (typed !== (blocked?.reason ?? '')) setFields(model, popup.cardIds, { blocked: { reason: typed } });
  };
  return (
    <Popover anchor={anchor} label={text.card.blocked} onClose={leave} className={styles.panel}>
      <TextField
        data-autofocus
        label={words.reason}
        autoComplete="off"
        maxLength={LIMITS.lineChars}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          set({ reason: reason.trim() });
        }}
      />
      <div className={styles.foot}>
        {blocked && (
          <Button look="plain" onClick={() => set(null)}>
            {words.unblock}
          </Button>
        )}
        <Button look="primary" onClick={() => set({ reason: reason.trim() })}>
          {blocked ? words.keepReason : words.blockIt}
        </Button>
      </div>
    </Popover>
  );
}
