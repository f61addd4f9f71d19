import type { Card, Id } from '@taktboard/board';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { showToast } from '../../../kit/toast.ts';
import { useBoard } from '../../state/board-context.ts';
import { perform } from '../../state/perform.ts';
import { useText } from '../../text/board-messages.ts';
import shared from '../task-dialog.module.css';
import { useTaskText } from '../text/task-messages.ts';
import { CardPicker } from './card-picker.tsx';
import { RelatedTask } from './related-task.tsx';
import styles from './relations.module.css';
import { useBlocks, useCards } from './use-relations.ts';

interface DependenciesProps {
  card: Card;
  writable: boolean;
}

/** What this task waits for, and what waits for it: the same relation from both of its ends. */
export function Dependencies({ card, writable }: DependenciesProps) {
  const model = useBoard();
  const task = useTaskText();
  const text = useText();
  const blocks = useBlocks(card.id);
  /** @param waits the task that waits, `on` the one it waits for */
  const relate = (waits: Id, on: Id): boolean => {
    const result = model.connection.run({ type: 'card.dependency', id: waits, dependsOn: on, on: true });
    if (result.ok) {
      model.said.did({ what: 'card.dependency', count: 1 });
      return true;
    }
    const { reason } = result;
    const fault = typeof reason === 'string' ? reason : reason.fault;
    const title = (id: Id) => model.connection.projection.card(id)?.title || text.card.untitled;
    const words =
      fault === 'depends-on-itself' && waits !== on
        ? task.relations.circle(title(waits), title(on))
        : text.done.failed(text.faults[fault]);
    showToast({ text: words, tone: 'fault' });
    return false;
  };
  const part = (waits: Id, on: Id) =>
    perform(model, { type: 'card.dependency', id: waits, dependsOn: on, on: false });
  return (
    <>
      <Side
        title={task.relations.waitsFor}
        add={task.relations.addWaitsFor}
        ids={card.dependsOn}
        own={card.id}
        writable={writable}
        onAdd={(id) => relate(card.id, id)}
        onRemove={(id) => part(card.id, id)}
      />
      <Side
        title={task.relations.blocks}
        add={task.relations.addBlocks}
        ids={blocks}
        own={card.id}
        writable={writable}
        onAdd={(id) => relate(id, card.id)}
        onRemove={(id) => part(id, card.id)}
      />
    </>
  );
}

interface SideProps {
  title: string;
  add: string;
  ids: readonly Id[];
  own: Id;
  writable: boolean;
  onAdd: (id: Id) => void;
  onRemove: (id: Id) => void;
}

function Side({ title, add, ids, own, writable, onAdd, onRemove }: SideProps) {
  const cards = useCards(ids);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (cards.length === 0 && !writable) return null;
  return (
    <section aria-label={title} className={styles.side} data-full={cards.length > 0 ? '' : undefined}>
      {cards.length > 0 && <h3 className={shared.heading}>{title}</h3>}
      {cards.length > 0 && (
        <ul className={styles.list}>
          {cards.map((card) => (
            <RelatedTask
              key={card.id}
              card={card}
              onRemove={writable ? () => onRemove(card.id) : undefined}
            />
          ))}
        </ul>
      )}
      {writable && (
        <Button
          look="plain"
          className={styles.add}
          icon={<Plus size={16} aria-hidden="true" />}
          aria-label={add}
          aria-haspopup="dialog"
          aria-expanded={anchor !== null}
          onClick={(event) => {
            const button = event.currentTarget;
            setAnchor((open) => (open ? null : button));
          }}
        >
          {add}
        </Button>
      )}
      {anchor && (
        <CardPicker
          anchor={anchor}
          label={title}
          without={new Set([own, ...ids])}
          onPick={onAdd}
          onClose={() => setAnchor(null)}
        />
      )}
    </section>
  );
}
