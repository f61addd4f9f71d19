import { useLanguage } from '../../i18n/messages.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { keyNames } from '../../kit/key-names.ts';
import { useStore } from '../../kit/use-store.ts';
import { preferences } from '../preferences.ts';
import type { HelpKey } from './help-keys.ts';
import styles from './keys-dialog.module.css';
import { useKeysText } from './text/keys-messages.ts';

interface KeysDialogProps {
  keys: readonly HelpKey[];
  onClose: () => void;
}

/** Every key that there is on a page, and no other. */
export function KeysDialog({ keys: shown, onClose }: KeysDialogProps) {
  const text = useKeysText();
  const language = useLanguage();
  const { letterKeys } = useStore(preferences);
  return (
    <Dialog title={text.title} onClose={onClose}>
      {/* longer than a small screen, and nothing in it takes the focus that scrolls it */}
      <dl className={styles.keys} tabIndex={0} data-autofocus>
        {shown.map(({ action, keys }) => (
          <div key={action} className={styles.row}>
            <dt>{text[action]}</dt>
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
      <p className={styles.note}>{letterKeys ? text.lettersOn : text.lettersOff}</p>
    </Dialog>
  );
}
