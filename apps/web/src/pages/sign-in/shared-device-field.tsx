import { useMessages } from '../../i18n/messages.ts';
import styles from './doorway.module.css';
import { doorMessages } from './messages.ts';

const NAME = 'shared-device';

/** Whether others use this browser too: then it keeps nothing. */
export function SharedDeviceField() {
  const m = useMessages(doorMessages);
  return (
    <label className={styles.choice}>
      <input type="checkbox" name={NAME} aria-describedby={NAME} />
      <span>
        {m.sharedDevice}
        <span id={NAME} className={styles.hint}>
          {m.sharedDeviceHint}
        </span>
      </span>
    </label>
  );
}

export function sharedDevice(form: FormData): boolean {
  return form.has(NAME);
}
