import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { useMessages } from '../../i18n/messages.ts';
import { cx } from '../../kit/cx.ts';
import styles from './import-page.module.css';
import { importMessages } from './messages.ts';

/** A file input as large as the place where files can be dropped: one element for mouse, keyboard and drag. */
export function FileDrop({ onFiles, small }: { onFiles: (files: readonly File[]) => void; small: boolean }) {
  const m = useMessages(importMessages);
  const [over, setOver] = useState(false);
  return (
    <div
      className={cx(styles.drop, over && styles.over, small && styles.small)}
      onDragEnter={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      <FileUp size={small ? 20 : 28} aria-hidden="true" className={styles.icon} />
      <p aria-hidden="true">
        {small ? (
          m.another
        ) : (
          <>
            {m.drop} <span className={styles.choose}>{m.choose}</span>
          </>
        )}
      </p>
      {!small && <p className={styles.soft}>{m.kinds}</p>}
      <input
        type="file"
        multiple
        accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/tab-separated-values,text/plain"
        aria-label={m.file}
        className={styles.input}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = ''; // the same file again is a choice too
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}
