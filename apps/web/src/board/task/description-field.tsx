import type { Card } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { Button } from '../../kit/button.tsx';
import { inputClass } from '../../kit/text-field.tsx';
import { useBoard } from '../state/board-context.ts';
import { perform } from '../state/perform.ts';
import styles from './description-field.module.css';
import { isPlainText } from './plain-text.ts';
import shared from './task-dialog.module.css';
import { useTaskText } from './text/task-messages.ts';
import { useDraft } from './use-draft.ts';

/**
 * The description as plain text. It is written to only where that can lose nothing: where there is no formatting, and
 * where no one else has written since.
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
  const write = (text: string) => perform(model, { type: 'card.describe', id: card.id, text });
  const draft = useDraft({ value: card.description, commit: write, careful: true });
  return (
    <>
      <textarea
        className={`${inputClass} ${styles.field}`}
        rows={3}
        aria-label={task.description}
        placeholder={task.describe}
        maxLength={LIMITS.descriptionChars}
        value={draft.value}
        onFocus={draft.onFocus}
        onBlur={draft.onBlur}
        onChange={(event) => draft.onChange(event.target.value)}
      />
      {draft.overtaken && (
        <div className={styles.conflict} role="alert">
          <p>{task.overtaken}</p>
          <blockquote className={styles.text}>{card.description || task.noDescription}</blockquote>
          <div className={styles.choice}>
            <Button
              onClick={() => {
                write(draft.value);
                draft.drop();
              }}
            >
              {task.keepMine}
            </Button>
            <Button onClick={draft.drop}>{task.takeTheirs}</Button>
          </div>
        </div>
      )}
    </>
  );
}
