import { useMessages } from '../i18n/messages.ts';
import { kitMessages } from '../kit/messages.ts';
import styles from './page-loading.module.css';

/** What every page begins with, while its code or the session is on the way. */
export function PageLoading() {
  const m = useMessages(kitMessages);
  return (
    <div aria-busy="true">
      <div className={styles.bar} />
      <p className="visually-hidden">{m.loading}</p>
    </div>
  );
}
