import { sayAgo, sayInstant } from '../../../i18n/instant.ts';
import { useLanguage } from '../../../i18n/messages.ts';
import type { TrailStep } from '../../task/approval/use-trail.ts';
import styles from './history.module.css';

/** What was asked of a guest, or what a guest did. */
export function TrailLine({ step: { at, who, did } }: { step: TrailStep }) {
  const language = useLanguage();
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <p className={styles.words}>
          <strong>{who}</strong> {did}
        </p>
        <span className={styles.end}>
          <time dateTime={at} title={sayInstant(at, language)} className={styles.time}>
            {sayAgo(at, Date.now(), language)}
          </time>
        </span>
      </div>
    </li>
  );
}
