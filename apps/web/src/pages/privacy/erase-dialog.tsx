import type { ErasurePreview, Person } from '@taktboard/protocol';
import { useCallback, useEffect, useState } from 'react';
import { sayFault } from '../../api/late-fault.ts';
import { privacyApi } from '../../api/privacy-calls.ts';
import type { ApiFault } from '../../api/request.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { showToast } from '../../kit/toast.ts';
import { refreshPeople } from '../../session/people.ts';
import { ReportFailed, ReportLoading } from '../digest/report-states.tsx';
import { ErasureDetails } from './erasure-details.tsx';
import styles from './privacy.module.css';
import { privacyMessages } from './text/messages.ts';

interface EraseDialogProps {
  person: Person;
  onClose: () => void;
}

/** What erasing would do, before it is done: it is done only once the name was typed, and has no way back. */
export function EraseDialog({ person, onClose }: EraseDialogProps) {
  const m = useMessages(privacyMessages);
  const [preview, setPreview] = useState<ErasurePreview | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [comments, setComments] = useState<'keep' | 'remove'>('keep');
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const load = useCallback(async (): Promise<void> => {
    const answer = await privacyApi.erasure(person.id);
    setFault(answer.ok ? null : answer.reason);
    if (answer.ok) setPreview(answer.value);
  }, [person.id]);
  useEffect(() => void load(), [load]);
  const matches = preview !== null && name.trim() === preview.person.name;
  const erase = async (): Promise<void> => {
    if (!matches || busy) return;
    setBusy(true);
    const answer = await privacyApi.erase(person.id, { name: name.trim(), comments });
    setBusy(false);
    if (!answer.ok) return sayFault(answer.reason);
    showToast({ text: m.erased(answer.value.pseudonym) });
    void refreshPeople();
    onClose();
  };
  const foot = preview && (
    <>
      <Button onClick={onClose}>{m.cancel}</Button>
      <Button look="danger" disabled={!matches || busy} onClick={() => void erase()}>
        {m.erase}
      </Button>
    </>
  );
  return (
    <Dialog title={m.eraseTitle(person.name)} wide onClose={onClose} foot={foot}>
      {!preview && !fault && <ReportLoading />}
      {fault && <ReportFailed fault={fault} onRetry={() => void load()} />}
      {preview && (
        <form
          className={styles.section}
          onSubmit={(event) => {
            event.preventDefault();
            void erase();
          }}
        >
          <p>{m.eraseText(preview.pseudonym)}</p>
          <ErasureDetails preview={preview} />
          {preview.comments > 0 && (
            <fieldset className={styles.choice}>
              <legend className={styles.label}>{m.commentsQuestion(preview.comments)}</legend>
              {(['keep', 'remove'] as const).map((value) => (
                <label key={value} className={styles.option}>
                  <input
                    type="radio"
                    name="comments"
                    checked={comments === value}
                    onChange={() => setComments(value)}
                  />
                  {value === 'keep' ? m.commentsKeep : m.commentsRemove}
                </label>
              ))}
            </fieldset>
          )}
          <TextField
            label={m.typeName(preview.person.name)}
            value={name}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </form>
      )}
    </Dialog>
  );
}
