import { CalendarDays, CircleDot, Columns3, Flag, Hourglass, Search, Tag, UserRound, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Avatar } from '../../kit/avatar.tsx';
import { LabelSwatch } from '../../kit/label-pill.tsx';
import { Picker } from '../../kit/picker.tsx';
import { useBoard } from '../state/board-context.ts';
import { useLabels } from '../state/use-topic.ts';
import { DateRange } from './date-range.tsx';
import { chosenIn, optionsOf, RANGE, toggled, withDates } from './facet-options.ts';
import styles from './filter-bar.module.css';
import { ME, NONE, without, type Facet, type FilterQuery } from './filter-query.ts';
import { sayFacet } from './say-facet.ts';
import { useFind, useSaying } from './use-find.ts';

export const FACET_ICONS = {
  text: Search,
  owner: UserRound,
  label: Tag,
  due: CalendarDays,
  start: Hourglass,
  priority: Flag,
  state: CircleDot,
  kind: Columns3,
} satisfies Record<Facet, unknown>;

interface FilterChipProps {
  facet: Facet;
  query: FilterQuery;
  /** How many tasks this one alone hides. */
  hides: number;
  /** It was just added: what there is to choose is open. */
  isNew: boolean;
  onClosed: () => void;
}

/** One part of the filter: what it asks for, and ways to change it and to take it away. */
export function FilterChip({ facet, query, hides, isNew, onClosed }: FilterChipProps) {
  const find = useFind();
  const saying = useSaying();
  const { text } = saying;
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (isNew) setAnchor(button.current);
  }, [isNew]);
  const Icon = FACET_ICONS[facet];
  const name = text.facet[facet];
  const value = sayFacet(query, facet, saying);
  const close = () => {
    setAnchor(null);
    onClosed();
  };
  return (
    <li className={styles.chip}>
      <button
        ref={button}
        type="button"
        className={styles.value}
        aria-haspopup={facet === 'text' ? undefined : 'dialog'}
        aria-expanded={facet === 'text' ? undefined : anchor !== null}
        title={hides > 0 ? text.hidesLong(name, hides) : undefined}
        onClick={(event) => {
          if (facet === 'text') return focusSearch();
          const { currentTarget } = event;
          setAnchor((open) => (open ? null : currentTarget));
        }}
      >
        <Icon size={14} aria-hidden="true" />
        <span className={styles.name}>{name}:</span>
        <span className={styles.words}>{value || '…'}</span>
        {hides > 0 && <span className={styles.hides}>{text.hides(hides)}</span>}
      </button>
      <button
        type="button"
        className={styles.remove}
        aria-label={text.remove(name)}
        onClick={() => {
          find.choose(without(query, facet));
          onClosed();
        }}
      >
        <X size={14} aria-hidden="true" />
      </button>
      {anchor && <FacetChoice facet={facet} query={query} anchor={anchor} onClose={close} />}
    </li>
  );
}

function focusSearch(): void {
  const fields = document.querySelectorAll<HTMLInputElement>('[data-search]');
  [...fields].find((field) => field.checkVisibility())?.select();
}

interface FacetChoiceProps {
  facet: Facet;
  query: FilterQuery;
  anchor: HTMLElement;
  onClose: () => void;
}

function FacetChoice({ facet, query, anchor, onClose }: FacetChoiceProps) {
  const model = useBoard();
  const find = useFind();
  const saying = useSaying();
  const labels = useLabels();
  const [ranging, setRanging] = useState(false);
  const leadsOn = useRef(false);
  if ((facet === 'due' || facet === 'start') && ranging) {
    return (
      <DateRange
        anchor={anchor}
        label={saying.text.facet[facet]}
        value={query[facet]}
        onChange={(dates) => find.choose(withDates(query, facet, dates))}
        onClose={onClose}
      />
    );
  }
  const isDate = facet === 'due' || facet === 'start';
  return (
    <Picker
      anchor={anchor}
      label={saying.text.facet[facet]}
      options={optionsOf(facet, query, { model, saying })}
      selected={chosenIn(facet, query)}
      several={!isDate}
      onPick={({ id }) => {
        leadsOn.current = id === RANGE;
        if (leadsOn.current) setRanging(true);
        else find.choose(toggled(query, facet, id));
      }}
      onClose={() => {
        if (!leadsOn.current) onClose();
      }}
      renderMark={(option) => {
        if (facet === 'label') {
          const label = labels.get(option.id);
          return label ? <LabelSwatch color={label.color} /> : null;
        }
        if (facet !== 'owner') return null;
        const id = option.id === ME ? model.ownPersonId : option.id;
        const person = id === null || id === NONE ? undefined : saying.people.get(id);
        return (
          <Avatar person={person && id ? { id, name: person.name } : undefined} size="small" decorative />
        );
      }}
    />
  );
}
