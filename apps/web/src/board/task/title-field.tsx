import type { Card } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { useBoard } from '../state/board-context.ts';
import { perform } from '../state/perform.ts';
import { useText } from '../text/board-messages.ts';
import styles from './task-dialog.module.css';
import { useDraft } from './use-draft.ts';

export function TitleField({ card, writable }: { card: Card; writable: boolean }) {
  const model = useBoard();
  const text = useText();
  const draft = useDraft({
    value: card.title,
    commit: (value) => {
      const title = value.replace(/\s+/gu, ' ').trim();
      if (title !== '' && title !== card.title)
        perform(model, { type: 'card.set', id: card.id, fields: { title } });
    },
  });
  return (
    <textarea
      className={styles.title}
      rows={1}
      aria-label={text.card.titleField}
      placeholder={text.card.untitled}
      readOnly={!writable}
      maxLength={LIMITS.titleChars}
      value={draft.value}
      onFocus={draft.onFocus}
      onBlur={draft.onBlur}
      onChange={(event) => draft.onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.currentTarget.blur();
      }}
    />
  );
}
