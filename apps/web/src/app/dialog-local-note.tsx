import { useMessages } from '../i18n/messages.ts';
import { dialogMessages } from './dialog-messages.ts';
import styles from './dialogs.module.css';

const LAN_COMMAND = 'npx -y pnpm@12 start --lan';

/** Said beside a link that leads to this computer: it can be opened here alone. */
export function LocalNote() {
  const m = useMessages(dialogMessages);
  return (
    <div className={styles.note}>
      <strong>{m.localTitle}</strong> {m.localText} <code>{LAN_COMMAND}</code>
    </div>
  );
}
