import type { Card, Id } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { Suspense, useState } from 'react';
import { lazyPart, PartBoundary } from '../../kit/part.tsx';
import { inputClass } from '../../kit/text-field.tsx';
import { useBoard } from '../state/board-context.ts';
import { performWithin } from '../state/perform.ts';
import { useCard } from '../state/use-topic.ts';
import styles from './description-field.module.css';
import { isPlainText } from './plain-text.ts';
import shared from './task-dialog.module.css';
import { useTaskText } from './text/task-messages.ts';
import { useTextField } from './use-text-field.ts';

const DescriptionBody = lazyPart(
  async () => (await import('./description/description-body.tsx')).DescriptionBody,
);

interface DescriptionFieldProps {
  card: Card;
  writable: boolean;
}

/**
 * The description, with an editor that comes when it is first needed. Until it is here the text can be read; where it
 * cannot be fetched plain text is written as plain text.
 */
export function DescriptionField({ card, writable }: DescriptionFieldProps) {
  const model = useBoard();
  const task = useTaskText();
  const [isMissing, setMissing] = useState(false);
  const fragment = model.connection.description(card.id);
  const isEmpty = card.description === '' && (fragment?.length ?? 0) === 0;
  return (
    <section className={styles.description}>
      <h3 className={shared.heading}>{task.description}</h3>
      {isMissing || !fragment ? (
        <WithoutEditor card={card} writable={writable} />
      ) : isEmpty && !writable ? (
        <p className={shared.empty}>{task.noDescription}</p>
      ) : (
        <PartBoundary onFailed={() => setMissing(true)}>
          <Suspense fallback={<PlainText cardId={card.id} coming />}>
            <DescriptionBody
              cardId={card.id}
              fragment={fragment}
              label={task.description}
              placeholder={task.describe}
              writable={writable}
            />
          </Suspense>
        </PartBoundary>
      )}
    </section>
  );
}

/** @param coming - it stands there only until the editor is here */
function PlainText({ cardId, coming }: { cardId: Id; coming?: boolean }) {
  return (
    <p className={styles.text} data-coming={coming || undefined}>
      {useCard(cardId)?.description}
    </p>
  );
}

/** It is written to only where that can lose nothing: where there is no formatting. */
function WithoutEditor({ card, writable }: DescriptionFieldProps) {
  const model = useBoard();
  const task = useTaskText();
  const fragment = model.connection.description(card.id);
  const now = useCard(card.id) ?? card;
  if (writable && fragment && isPlainText(fragment.toArray())) return <PlainField card={now} />;
  if (card.description === '') return <p className={shared.empty}>{task.noDescription}</p>;
  return (
    <>
      <PlainText cardId={card.id} />
      {writable && <p className={styles.note}>{task.formatted}</p>}
    </>
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
