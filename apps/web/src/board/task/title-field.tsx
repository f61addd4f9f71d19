import type { Card } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { useBoard } from '../state/board-context.ts';
import { performWithin } from '../state/perform.ts';
import { useText } from '../text/board-messages.ts';
import { OtherVersion } from './other-version.tsx';
import styles from './task-dialog.module.css';
import { useTextField } from './use-text-field.ts';

export function TitleField({ card, writable }: { card: Card; writable: boolean }) {
  const model = useBoard();
  const text = useText();
  const { field, other, takeOther } = useTextField<HTMLTextAreaElement>({
    board: card.title,
    keeping: 'last',
    stored: (value) => value.replace(/\s+/gu, ' ').trim() || undefined,
    write: (title, burst) =>
      performWithin(model, burst, { type: 'card.set', id: card.id, fields: { title } }) !== null,
  });
  return (
    <div className={styles.entry}>
      <textarea
        {...field}
        className={styles.title}
        rows={1}
        aria-label={text.card.titleField}
        placeholder={text.card.untitled}
        readOnly={!writable}
        maxLength={LIMITS.titleChars}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      <OtherVersion text={other} onTake={takeOther} />
    </div>
  );
}
