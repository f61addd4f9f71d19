import { useMessages } from '../../i18n/messages.ts';
import { privacyApi } from '../../api/privacy-calls.ts';
import { buttonClass } from '../../kit/button.tsx';
import styles from './privacy.module.css';
import { privacyMessages } from './text/messages.ts';

/** What is kept about oneself, to take along. */
export function OwnData({ personId }: { personId: string }) {
  const m = useMessages(privacyMessages);
  return (
    <section className={styles.section} aria-label={m.own}>
      <p className={styles.text}>{m.ownText}</p>
      <div className={styles.buttons}>
        <a className={buttonClass('primary')} href={privacyApi.dataFile(personId)} download>
          {m.download}
        </a>
      </div>
    </section>
  );
}
