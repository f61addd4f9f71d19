import { Plus } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { Avatar } from '../../kit/avatar.tsx';
import { LabelSwatch } from '../../kit/label-pill.tsx';
import { placeBeside } from '../../kit/place.ts';
import { useGesturesText } from '../gestures/text/gestures-messages.ts';
import { useLabels } from '../state/use-topic.ts';
import styles from './quick-add-line.module.css';

export interface Choice {
  kind: 'person' | 'label';
  id: string;
  name: string;
  /** A label that choosing makes. */
  isNew?: boolean | undefined;
}

interface ChoicesProps {
  id: string;
  label: string;
  anchor: HTMLElement;
  choices: readonly Choice[];
  active: number;
  onActive: (index: number) => void;
  onChoose: (choice: Choice) => void;
}

/** What a name that is being written could mean. The focus stays in the line. */
export function Choices({ id, label, anchor, choices, active, onActive, onChoose }: ChoicesProps) {
  const text = useGesturesText();
  const labels = useLabels();
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    if (!element.matches(':popover-open')) element.showPopover();
    placeBeside(element, anchor.getBoundingClientRect(), { align: 'start', gap: 4 });
  }, [anchor, choices]);
  return (
    <div ref={list} id={id} popover="manual" role="listbox" aria-label={label} className={styles.choices}>
      {choices.map((choice, index) => (
        <div
          key={choice.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={styles.choice}
          data-active={index === active || undefined}
          onPointerMove={() => onActive(index)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(choice)}
        >
          {choice.kind === 'person' ? (
            <Avatar person={choice} size="small" decorative />
          ) : choice.isNew ? (
            <Plus size={16} aria-hidden="true" />
          ) : (
            <LabelSwatch color={labels.get(choice.id)?.color ?? 'grey'} />
          )}
          <span>{choice.isNew ? text.add.newLabel(choice.name) : choice.name}</span>
        </div>
      ))}
    </div>
  );
}
