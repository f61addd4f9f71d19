import { useState } from 'react';
import { sayFault } from '../../api/late-fault.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { downloadFile } from '../../kit/download.ts';
import { announce } from '../../kit/toast.ts';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { exportCards } from './export-calls.ts';
import { shownIds } from './shown-ids.ts';
import { whenHandedOver } from './when-handed-over.ts';
import styles from './menu-dialogs.module.css';
import { useMenuText } from './text/menu-messages.ts';

/** The board as a file, or only what is seen on it just now. The server writes the file, in either case. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const model = useBoard();
  const text = useMenuText();
  const { boardId, projection } = model.connection;
  const state = useStore(model.connection.state);
  const waiting = 'waiting' in state ? state.waiting : 0;
  const isReached = state.kind !== 'offline' && state.kind !== 'loading' && state.kind !== 'refused';
  const [shown] = useState(() => shownIds(model));
  const [count] = useState(() => projection.snapshot().cards.length);
  const isFiltered = model.filter.get().passes !== null;
  const [scope, setScope] = useState<'all' | 'shown'>(isFiltered ? 'shown' : 'all');
  const [format, setFormat] = useState<'csv' | 'json'>('csv');
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    await whenHandedOver(model.connection);
    const file = await exportCards(boardId, { format, cards: scope === 'shown' ? shown : null });
    setBusy(false);
    if (!file.ok) return sayFault(file.reason);
    downloadFile(file.value);
    announce(text.exported(file.value.name));
    onClose();
  };
  const scopes = [
    ['all', text.all(count)],
    ['shown', text.shown(shown.length)],
  ] as const;
  const formats = [
    ['csv', text.csv, text.csvHelp],
    ['json', text.json, text.jsonHelp],
  ] as const;
  return (
    <Dialog
      title={text.exportTitle}
      onClose={onClose}
      foot={
        <>
          <Button look="plain" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button
            look="primary"
            disabled={busy || !isReached || (scope === 'shown' && shown.length === 0)}
            onClick={() => void take()}
          >
            {text.download}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <fieldset className={styles.days}>
          <legend>{text.what}</legend>
          {scopes.map(([value, name]) => (
            <label key={value} className={styles.choice}>
              <input
                type="radio"
                name="scope"
                data-autofocus={value === scope || undefined}
                checked={value === scope}
                onChange={() => setScope(value)}
              />
              {name}
            </label>
          ))}
        </fieldset>
        <fieldset className={styles.days}>
          <legend>{text.as}</legend>
          {formats.map(([value, name, help]) => (
            <label key={value} className={styles.choice}>
              <input
                type="radio"
                name="format"
                checked={value === format}
                onChange={() => setFormat(value)}
              />
              <span>
                {name}
                <span className={styles.soft}>
                  <br />
                  {help}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        <p role="status" className={styles.soft}>
          {!isReached && text.exportOffline}
          {state.kind === 'saving' && text.exportWaits(waiting)}
          {state.kind === 'not-saved' && text.exportWithout(waiting)}
        </p>
      </div>
    </Dialog>
  );
}
