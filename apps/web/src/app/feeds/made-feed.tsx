import type { NewDeadlineFeed } from '@taktboard/protocol';
import { CalendarPlus } from 'lucide-react';
import { Button, buttonClass } from '../../kit/button.tsx';
import { CopyField } from '../../kit/copy-field.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { LocalNote } from '../dialog-local-note.tsx';
import styles from '../dialogs.module.css';
import { useFeedText } from './text/feed-messages.ts';

interface MadeFeedProps {
  made: NewDeadlineFeed;
  onDone: () => void;
  onClose: () => void;
}

/** The addresses, this once. */
export function MadeFeed({ made: { calendarUrl, atomUrl, reach }, onDone, onClose }: MadeFeedProps) {
  const text = useFeedText();
  return (
    <Dialog
      key="made"
      title={text.madeTitle}
      onClose={onClose}
      foot={<Button onClick={onDone}>{text.done}</Button>}
    >
      <div className={styles.stack}>
        <p className={styles.note}>{text.once}</p>
        <h3>{text.calendar}</h3>
        <CopyField label={text.calendar} value={calendarUrl} />
        <p>
          <a href={calendarUrl.replace(/^https?:/, 'webcal:')} className={buttonClass()}>
            <CalendarPlus size={16} aria-hidden="true" />
            {text.open}
          </a>
        </p>
        <p className={styles.soft}>{text.help}</p>
        <h3>{text.atom}</h3>
        <CopyField label={text.atom} value={atomUrl} />
        {reach === 'local' && <LocalNote />}
      </div>
    </Dialog>
  );
}
