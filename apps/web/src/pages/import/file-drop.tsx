import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { useMessages } from '../../i18n/messages.ts';
import { cx } from '../../kit/cx.ts';
import styles from './import-page.module.css';
import { importMessages } from './messages.ts';

/** A file input as large as the place where a file can be dropped: one element for mouse, keyboard and drag. */
export function FileDrop({ onFile, label }: { onFile: (file: File) => void; label?: string | undefined }) {
  const m = useMessages(importMessages);
  const [over, setOver] = useState(false);
  return (
    <div
      className={cx(styles.drop, over && styles.over, label !== undefined && styles.small)}
      onDragEnter={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={() => setOver(false)}
    >
      <FileUp size={28} aria-hidden="true" className={styles.icon} />
      <p aria-hidden="true">
        {label ?? (
          <>
            {m.drop} <span className={styles.choose}>{m.choose}</span>
          </>
        )}
      </p>
      <input
        type="file"
        accept=".json,application/json"
        aria-label={m.file}
        className={styles.input}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = ''; // the same file again is a choice too
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
