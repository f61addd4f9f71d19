import { CloudOff } from 'lucide-react';
import { sayInstant } from '../i18n/instant.ts';
import { useLanguage } from '../i18n/messages.ts';
import styles from './offline-note.module.css';
import { useOfflineText } from './text/offline-messages.ts';

/** Above a list that is what this device remembers. @param at when the server said so, Unix ms */
export function OfflineNote({ at }: { at: number }) {
  const text = useOfflineText();
  const language = useLanguage();
  return (
    <p role="status" className={styles.note}>
      <CloudOff size={16} aria-hidden="true" />
      {text.offlineList(sayInstant(new Date(at).toISOString(), language))}
    </p>
  );
}
