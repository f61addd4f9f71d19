import type { Card } from '@taktboard/board';
import { Settings2, Tag } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { IconButton } from '../../../kit/icon-button.tsx';
import { LabelPill, LabelSwatch } from '../../../kit/label-pill.tsx';
import { Picker } from '../../../kit/picker.tsx';
import { addLabel } from '../../selection/batch.ts';
import { useBoard } from '../../state/board-context.ts';
import { perform } from '../../state/perform.ts';
import { useLabels } from '../../state/use-topic.ts';
import { LabelsDialog } from './labels-dialog.tsx';
import { nextColor } from './next-color.ts';
import styles from '../task-dialog.module.css';
import { useTaskText } from '../text/task-messages.ts';

export function LabelsField({ card, writable }: { card: Card; writable: boolean }) {
  const model = useBoard();
  const task = useTaskText();
  const labels = useLabels();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [managing, setManaging] = useState(false);
  const live = [...labels.values()].filter((label) => !label.archived);
  const own = live.filter((label) => card.labels.includes(label.id));
  return (
    <div className={styles.field}>
      <span className={styles.label}>{task.labels}</span>
      <Button
        className={styles.value}
        disabled={!writable}
        aria-label={`${task.labels}: ${own.map(({ name }) => name).join(', ') || task.none}`}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => {
          const button = event.currentTarget;
          setAnchor((open) => (open ? null : button));
        }}
      >
        {own.length === 0 && (
          <>
            <Tag size={16} aria-hidden="true" />
            <span className={styles.empty}>{task.none}</span>
          </>
        )}
        {own.length > 0 && (
          <span className={styles.pills}>
            {own.map((label) => (
              <LabelPill key={label.id} name={label.name} color={label.color} />
            ))}
          </span>
        )}
      </Button>
      {writable && (
        <IconButton
          className={styles.aside}
          label={task.label.manage}
          icon={<Settings2 size={14} />}
          onClick={() => setManaging(true)}
        />
      )}
      {managing && <LabelsDialog onClose={() => setManaging(false)} />}
      {anchor && (
        <Picker
          anchor={anchor}
          label={task.labels}
          several
          options={live}
          selected={new Set(card.labels)}
          onPick={(label) =>
            perform(model, {
              type: 'card.label',
              id: card.id,
              labelId: label.id,
              on: !card.labels.includes(label.id),
            })
          }
          onCreate={(name) => addLabel(model, [card.id], { name, color: nextColor(live) })}
          onClose={() => setAnchor(null)}
          renderMark={(label) => <LabelSwatch color={label.color} />}
        />
      )}
    </div>
  );
}
