import type { Id } from '@taktboard/board';
import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { inputClass } from '../../kit/text-field.tsx';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { placeAt, withoutAll } from '../drag/place.ts';
import { focusCard } from '../keys/focus-card.ts';
import { useBoard } from '../state/board-context.ts';
import { moveCards } from '../state/move-cards.ts';
import { useCard, useColumnIds, useVisible } from '../state/use-topic.ts';
import { useText } from '../text/board-messages.ts';
import styles from './form.module.css';

/** More places than this in one list are no help: then it is the top, the bottom, and around where the card is. */
const MOST_PLACES = 200;

interface MoveDialogProps {
  cardId: Id;
  /** All that are moved together, in the order in which they shall stand. */
  cardIds?: readonly Id[] | undefined;
  onClose: () => void;
}

/** Everything that dragging does, without dragging: a column, and a place in it; for one task or for several. */
export function MoveDialog({ cardId, cardIds = [cardId], onClose }: MoveDialogProps) {
  const model = useBoard();
  const text = useText();
  const isOne = cardIds.length === 1;
  const card = useCard(cardId);
  const columnIds = useColumnIds();
  const [columnId, setColumnId] = useState(card?.columnId ?? columnIds[0] ?? '');
  const words = useGesturesText();
  const others = withoutAll(useVisible(columnId), cardIds);
  const own = isOne && card?.columnId === columnId ? model.visible(columnId).indexOf(cardId) : -1;
  const [chosen, setChosen] = useState<number | null>(null);
  if (!card) return null;
  const index = Math.min(chosen ?? (own >= 0 ? own : 0), others.length);
  const nameOf = (id: Id) => model.connection.projection.card(id)?.title || text.card.untitled;
  const submit = () => {
    onClose();
    const place = placeAt({ columnId }, others, index);
    if (index !== own && moveCards(model, { cardIds, place })) focusCard(model, cardId);
  };
  return (
    <Dialog title={isOne ? text.move.title : words.carry.moveMany(cardIds.length)} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onKeyDown={(event) => {
          // a choice in a list is ended by Enter as any other field is; browsers do so for text alone
          if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return;
          event.preventDefault();
          submit();
        }}
      >
        {isOne && <p>{card.title || text.card.untitled}</p>}
        <label className={styles.field}>
          <span>{text.move.column}</span>
          <select
            data-autofocus
            className={inputClass}
            value={columnId}
            onChange={(event) => {
              setColumnId(event.target.value);
              setChosen(null);
            }}
          >
            {columnIds.map((id) => (
              <option key={id} value={id}>
                {model.connection.projection.column(id)?.name}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.field}>
          <span>{text.move.position}</span>
          <select
            className={inputClass}
            value={index}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {places(others.length, index).map((place) => (
              <option key={place} value={place}>
                {`${place + 1} · ${placeName(place)}${place === own ? ` (${text.move.here})` : ''}`}
              </option>
            ))}
          </select>
        </label>
        <div className={styles.foot}>
          <Button onClick={onClose}>{text.move.cancel}</Button>
          <Button look="primary" type="submit">
            {text.move.go}
          </Button>
        </div>
      </form>
    </Dialog>
  );

  function placeName(place: number): string {
    if (place === 0) return text.move.top;
    if (place === others.length) return text.move.bottom;
    return text.move.below(nameOf(others[place - 1] ?? ''));
  }
}

function places(count: number, around: number): number[] {
  const all = Array.from({ length: count + 1 }, (_, index) => index);
  if (all.length <= MOST_PLACES) return all;
  return all.filter((index) => index === 0 || index === count || Math.abs(index - around) < MOST_PLACES / 2);
}
