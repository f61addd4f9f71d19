import { useId, type InputHTMLAttributes, type ReactNode, type Ref } from 'react';
import { cx } from './cx.ts';
import styles from './text-field.module.css';

interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  /** Said below the field, and read out with it. */
  hint?: ReactNode;
  /** What is wrong with the value; the field is marked as invalid then. */
  fault?: string | undefined;
  /** A button inside the field at its end. */
  end?: ReactNode;
  ref?: Ref<HTMLInputElement> | undefined;
}

export function TextField({ label, hint, fault, end, className, ...rest }: TextFieldProps) {
  const id = useId();
  const about = `${id}-about`;
  return (
    <div className={cx(styles.field, className)}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.row}>
        <input
          {...rest}
          id={id}
          className={cx(styles.input, Boolean(end) && styles.inside)}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault || hint ? about : undefined}
        />
        {end && <div className={styles.end}>{end}</div>}
      </div>
      {fault ? (
        <p id={about} className={styles.fault} role="alert">
          {fault}
        </p>
      ) : (
        hint && (
          <p id={about} className={styles.hint}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}

/** The look of a field for inputs, selects and text areas that bring their own label. */
export const inputClass = styles.input;
