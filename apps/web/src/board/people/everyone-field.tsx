import type { Everyone } from '@taktboard/protocol';
import { inputClass } from '../../kit/text-field.tsx';
import styles from './people.module.css';
import { usePeopleText } from './text/people-messages.ts';

const CHOICES: readonly Everyone[] = ['editor', 'commenter', 'viewer', 'none'];

interface Props {
  value: Everyone;
  /** How many it concerns. */
  count: number;
  busy: boolean;
  /** Undefined: to be read alone. */
  onChange: ((everyone: Everyone) => void) | undefined;
}

/** What those may do whom the board does not name. */
export function EveryoneField({ value, count, busy, onChange }: Props) {
  const text = usePeopleText();
  return (
    <div className={styles.entry}>
      <span className={styles.grow}>
        <span className={styles.name}>{text.everyone}</span>
        {count > 0 && <span className={styles.about}>{text.everyoneCount(count)}</span>}
      </span>
      {onChange ? (
        <select
          className={`${inputClass} ${styles.everyone}`}
          aria-label={text.everyone}
          value={value}
          disabled={busy}
          onChange={(event) => {
            const chosen = CHOICES.find((one) => one === event.target.value);
            if (chosen) onChange(chosen);
          }}
        >
          {CHOICES.map((one) => (
            <option key={one} value={one}>
              {text.everyoneCan[one]}
            </option>
          ))}
        </select>
      ) : (
        <span className={styles.soft}>{text.everyoneCan[value]}</span>
      )}
    </div>
  );
}
