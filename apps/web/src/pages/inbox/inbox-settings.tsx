import { INBOX_KINDS, type InboxKind, type InboxSettings as Settings } from '@taktboard/protocol';
import { useState } from 'react';
import { useMessages } from '../../i18n/messages.ts';
import styles from './inbox.module.css';
import { inboxMessages } from './messages.ts';

interface InboxSettingsProps {
  settings: Settings;
  /** @returns whether the server knows it now */
  onChange: (change: Partial<Settings>) => Promise<boolean>;
}

/** What one wants to be told of; each choice holds at once. */
export function InboxSettings({ settings, onChange }: InboxSettingsProps) {
  const m = useMessages(inboxMessages);
  /** What was chosen and the server has not answered for. */
  const [chosen, setChosen] = useState<Partial<Settings>>({});
  const choose = async (kind: InboxKind, on: boolean) => {
    setChosen((before) => ({ ...before, [kind]: on }));
    await onChange({ [kind]: on });
    setChosen(({ [kind]: _answered, ...rest }) => rest);
  };
  return (
    <details className={styles.settings}>
      <summary>{m.settings}</summary>
      {INBOX_KINDS.map((kind) => (
        <label key={kind} className={styles.check}>
          <input
            type="checkbox"
            checked={chosen[kind] ?? settings[kind]}
            onChange={(event) => void choose(kind, event.target.checked)}
          />
          {m.kinds[kind]}
        </label>
      ))}
    </details>
  );
}
