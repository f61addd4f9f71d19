import { Dialog } from '../../kit/dialog.tsx';
import { useLanguage } from '../../i18n/messages.ts';
import { useStore } from '../../kit/use-store.ts';
import { preferences } from '../../app/preferences.ts';
import { keyNames } from '../../kit/key-names.ts';
import { HELP } from '../keys/help-keys.ts';
import { useText } from '../text/board-messages.ts';
import styles from './help-dialog.module.css';

/** Every key there is, and no other. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const language = useLanguage();
  const { letterKeys } = useStore(preferences);
  return (
    <Dialog title={text.help.title} onClose={onClose}>
      {/* longer than a small screen, and nothing in it takes the focus that scrolls it */}
      <dl className={styles.keys} tabIndex={0}>
        {HELP.map(({ action, keys }) => (
          <div key={action} className={styles.row}>
            <dt>{text.help[action]}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {keyNames(key, language)}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{letterKeys ? text.help.lettersOn : text.help.lettersOff}</p>
    </Dialog>
  );
}
