import { useId } from 'react';
import { useMessages } from '../../i18n/messages.ts';
import { AVATAR_COLORS, avatarColorAt } from '../../kit/avatar-color.ts';
import styles from './account.module.css';
import { accountMessages } from './text/messages.ts';

const PLACES = [...AVATAR_COLORS.keys()];

interface Props {
  /** Null: the one that follows from the id. */
  value: number | null;
  onChange: (color: number | null) => void;
}

/** One of the colours of avatars, each with its name. */
export function ColorChoice({ value, onChange }: Props) {
  const m = useMessages(accountMessages);
  const group = useId();
  return (
    <fieldset className={styles.colors}>
      <legend className={styles.label}>{m.color}</legend>
      <label className={styles.automatic}>
        <input type="radio" name={group} checked={value === null} onChange={() => onChange(null)} />
        {m.automatic}
      </label>
      {PLACES.map((place) => (
        <label key={place} className={styles.swatch} title={m.colors[place]}>
          <input
            type="radio"
            name={group}
            aria-label={m.colors[place]}
            checked={value === place}
            style={{ background: avatarColorAt(place) }}
            onChange={() => onChange(place)}
          />
        </label>
      ))}
    </fieldset>
  );
}
