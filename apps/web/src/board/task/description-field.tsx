import type { Card } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { inputClass } from '../../kit/text-field.tsx';
import { useBoard } from '../state/board-context.ts';
import { performWithin } from '../state/perform.ts';
import styles from './description-field.module.css';
import { isPlainText } from './plain-text.ts';
import shared from './task-dialog.module.css';
import { useTaskText } from './text/task-messages.ts';
import { useTextField } from './use-text-field.ts';

/**
 * The description as plain text. It is written to only where that can lose nothing: where there is no formatting. What
 * others write in it comes in while one writes.
 */
export function DescriptionField({ card, writable }: { card: Card; writable: boolean }) {
  const model = useBoard();
  const task = useTaskText();
  const fragment = model.connection.description(card.id);
  const editable = writable && fragment !== undefined && isPlainText(fragment.toArray());
  return (
    <section>
      <h3 className={shared.heading}>{task.description}</h3>
      {editable ? (
        <PlainField card={card} />
      ) : card.description === '' ? (
        <p className={shared.empty}>{task.noDescription}</p>
      ) : (
        <>
          <p className={styles.text}>{card.description}</p>
          {writable && <p className={styles.note}>{task.formatted}</p>}
        </>
      )}
    </section>
  );
}

function PlainField({ card }: { card: Card }) {
  const model = useBoard();
  const task = useTaskText();
  const { field } = useTextField<HTMLTextAreaElement>({
    board: card.description,
    keeping: 'merges',
    stored: (text) => text,
    write: (text, burst) =>
      performWithin(model, burst, { type: 'card.describe', id: card.id, text }) !== null,
  });
  return (
    <textarea
      {...field}
      className={`${inputClass} ${styles.field}`}
      rows={3}
      aria-label={task.description}
      placeholder={task.describe}
      maxLength={LIMITS.descriptionChars}
    />
  );
}
