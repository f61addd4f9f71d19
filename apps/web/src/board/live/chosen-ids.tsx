import { useId } from 'react';
import styles from './share.module.css';

interface Props {
  legend: string;
  all: string;
  some: string;
  choices: readonly { id: string; name: string }[];
  /** Null: all of them. */
  chosen: readonly string[] | null;
  onChange: (chosen: string[] | null) => void;
}

/** All of some things, also those to come, or only the ones that are ticked. */
export function ChosenIds({ legend, all, some, choices, chosen, onChange }: Props) {
  const name = useId();
  const toggle = (id: string, on: boolean) =>
    onChange(choices.map((choice) => choice.id).filter((one) => (one === id ? on : chosen?.includes(one))));
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      <label className={styles.choice}>
        <input type="radio" name={name} checked={chosen === null} onChange={() => onChange(null)} />
        {all}
      </label>
      <label className={styles.choice}>
        <input
          type="radio"
          name={name}
          checked={chosen !== null}
          onChange={() => onChange(choices.map(({ id }) => id))}
        />
        {some}
      </label>
      {chosen !== null && (
        <div className={styles.ticks}>
          {choices.map((choice) => (
            <label key={choice.id} className={styles.choice}>
              <input
                type="checkbox"
                checked={chosen.includes(choice.id)}
                onChange={(event) => toggle(choice.id, event.target.checked)}
              />
              {choice.name}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
