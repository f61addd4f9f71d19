import type { View } from '@taktboard/board';
import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { showToast } from '../../kit/toast.ts';
import { useBoard } from '../state/board-context.ts';
import { perform } from '../state/perform.ts';
import { filterOf } from './saved-view.ts';
import { useFindText } from './text/find-messages.ts';
import styles from './name-view-dialog.module.css';

export type Naming = { kind: 'save' } | { kind: 'rename'; view: View };

interface NameViewDialogProps {
  naming: Naming;
  search: string;
  onClose: () => void;
}

/** What is seen gets a name, or another one. */
export function NameViewDialog({ naming, search, onClose }: NameViewDialogProps) {
  const model = useBoard();
  const text = useFindText();
  const [name, setName] = useState(naming.kind === 'rename' ? naming.view.name : '');
  const isRename = naming.kind === 'rename';
  const keep = () => {
    const trimmed = name.trim();
    if (trimmed === '') return;
    const done = isRename
      ? perform(model, { type: 'view.set', id: naming.view.id, fields: { name: trimmed } })
      : perform(model, { type: 'view.add', name: trimmed, filter: filterOf(search) });
    if (!done) return;
    showToast({ text: text.saved(trimmed) });
    onClose();
  };
  return (
    <Dialog title={isRename ? text.renameTitle : text.saveTitle} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <TextField
          data-autofocus
          label={text.viewName}
          hint={text.viewHelp}
          maxLength={100}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" look="primary" disabled={name.trim() === ''}>
            {isRename ? text.rename : text.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
