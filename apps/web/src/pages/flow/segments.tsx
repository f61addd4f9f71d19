import { useId } from 'react';
import styles from '../digest/report-page.module.css';

interface SegmentsProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly (readonly [value: Value, name: string])[];
  onChange: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export function Segments<Value extends string>({ label, value, options, onChange }: SegmentsProps<Value>) {
  const group = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.segments}>
      {options.map(([option, name]) => (
        <label key={option} className={styles.segment}>
          <input type="radio" name={group} checked={value === option} onChange={() => onChange(option)} />
          {name}
        </label>
      ))}
    </div>
  );
}
