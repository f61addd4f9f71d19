import type { Card, Id } from '@taktboard/board';
import { useState } from 'react';
import { Avatar } from '../../kit/avatar.tsx';
import { Button } from '../../kit/button.tsx';
import { Picker } from '../../kit/picker.tsx';
import { useBoard } from '../state/board-context.ts';
import { perform } from '../state/perform.ts';
import styles from './task-dialog.module.css';
import { useTaskText } from './text/task-messages.ts';
import { usePeopleOptions } from './use-people-options.ts';

interface FieldProps {
  card: Card;
  writable: boolean;
}

export function OwnerField({ card, writable }: FieldProps) {
  const model = useBoard();
  const task = useTaskText();
  const options = usePeopleOptions();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const owner =
    card.owner === undefined
      ? undefined
      : (options.find(({ id }) => id === card.owner) ?? { id: card.owner, name: card.owner });
  const set = (id: Id) =>
    perform(model, { type: 'card.set', id: card.id, fields: { owner: id === '' ? null : id } });
  return (
    <div className={styles.field}>
      <span className={styles.label}>{task.owner}</span>
      <Button
        className={styles.value}
        disabled={!writable}
        aria-label={`${task.owner}: ${owner?.name ?? task.nobody}`}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          const button = event.currentTarget;
          setAnchor((open) => (open ? null : button));
        }}
      >
        <Avatar person={owner} size="small" decorative />
        <span className={owner ? styles.grow : styles.empty}>{owner?.name ?? task.nobody}</span>
      </Button>
      {anchor && (
        <Picker
          anchor={anchor}
          label={task.owner}
          options={card.owner === undefined ? options : [...options, { id: '', name: task.nobody }]}
          awaited={options.length === 0}
          selected={new Set(card.owner === undefined ? [] : [card.owner])}
          onPick={({ id }) => set(id)}
          onClose={() => setAnchor(null)}
          renderMark={(person) => (
            <Avatar person={person.id === '' ? undefined : person} size="small" decorative />
          )}
        />
      )}
    </div>
  );
}

export function ContributorsField({ card, writable }: FieldProps) {
  const model = useBoard();
  const task = useTaskText();
  const options = usePeopleOptions();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const names = card.contributors.map((id) => options.find((person) => person.id === id) ?? { id, name: id });
  return (
    <div className={styles.field}>
      <span className={styles.label}>{task.contributors}</span>
      <Button
        className={styles.value}
        disabled={!writable}
        aria-label={`${task.contributors}: ${names.map(({ name }) => name).join(', ') || task.nobody}`}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          const button = event.currentTarget;
          setAnchor((open) => (open ? null : button));
        }}
      >
        {names.length === 0 && <span className={styles.empty}>{task.nobody}</span>}
        <span className={styles.pills}>
          {names.map((person) => (
            <Avatar key={person.id} person={person} size="small" decorative />
          ))}
          {names.length === 1 && <span className={styles.grow}>{names[0]?.name}</span>}
        </span>
      </Button>
      {anchor && (
        <Picker
          anchor={anchor}
          label={task.contributors}
          several
          options={options}
          awaited={options.length === 0}
          selected={new Set(card.contributors)}
          onPick={({ id }) =>
            perform(model, {
              type: 'card.contributor',
              id: card.id,
              personId: id,
              on: !card.contributors.includes(id),
            })
          }
          onClose={() => setAnchor(null)}
          renderMark={(person) => <Avatar person={person} size="small" decorative />}
        />
      )}
    </div>
  );
}
