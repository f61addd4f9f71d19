import { useLayoutEffect, useRef } from 'react';
import { Avatar } from '../../../kit/avatar.tsx';
import { placeBeside } from '../../../kit/place.ts';
import type { PersonOption } from '../use-people-options.ts';
import styles from './talk.module.css';

interface PeopleListProps {
  id: string;
  label: string;
  anchor: HTMLElement;
  people: readonly PersonOption[];
  active: number;
  onActive: (index: number) => void;
  onChoose: (person: PersonOption) => void;
}

/** Who could be meant by a name that is being written. The focus stays in the text. */
export function PeopleList({ id, label, anchor, people, active, onActive, onChoose }: PeopleListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    if (!element.matches(':popover-open')) element.showPopover();
    placeBeside(element, anchor.getBoundingClientRect(), { align: 'start', gap: 4 });
  }, [anchor, people]);
  return (
    <div ref={list} id={id} popover="manual" role="listbox" aria-label={label} className={styles.people}>
      {people.map((person, index) => (
        <div
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={styles.option}
          onPointerMove={() => onActive(index)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person)}
        >
          <Avatar person={person} size="small" decorative />
          <span>{person.name}</span>
          {person.hint && <span className={styles.hint}>{person.hint}</span>}
        </div>
      ))}
    </div>
  );
}
