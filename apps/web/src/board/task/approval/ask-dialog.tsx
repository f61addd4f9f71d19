import type { Id } from '@taktboard/board';
import type { NewApproval } from '@taktboard/protocol';
import { useEffect, useId, useState } from 'react';
import type { ApiFault } from '../../../api/request.ts';
import { useSayFault } from '../../../api/say-fault.ts';
import { useLanguage } from '../../../i18n/messages.ts';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { inputClass, TextField } from '../../../kit/text-field.tsx';
import { useBoard } from '../../state/board-context.ts';
import { approvalApi } from './approval-api.ts';
import { isAddress, isWhole, newDraft, requestOf, type ApprovalDraft } from './approval-draft.ts';
import styles from './approval.module.css';
import { AskedDialog } from './asked-dialog.tsx';
import { TermsFields } from './terms-fields.tsx';
import { useApprovalText } from './text/approval-messages.ts';

const FORM = 'ask-for-approval';
const PARTS = ['dates', 'checklist', 'links', 'owner', 'board'] as const;

/** Asks somebody outside to decide on one task: who, what they see, what is said to them, until when. */
export function AskDialog({ cardId, onClose }: { cardId: Id; onClose: () => void }) {
  const text = useApprovalText();
  const sayFault = useSayFault();
  const language = useLanguage();
  const { boardId } = useBoard().connection;
  const id = useId();
  const [draft, setDraft] = useState<ApprovalDraft>(() => newDraft(language));
  const [left, setLeft] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [made, setMade] = useState<NewApproval | null>(null);
  const [hasMail, setMail] = useState(true);
  // before anything is typed for nothing
  useEffect(() => {
    let ended = false;
    void approvalApi.list({ boardId, cardId }).then((answer) => {
      if (!ended && answer.ok) setMail(answer.value.mail === 'smtp');
    });
    return () => {
      ended = true;
    };
  }, [boardId, cardId]);
  const change = (part: Partial<ApprovalDraft>) => setDraft((before) => ({ ...before, ...part }));
  const send = async () => {
    setBusy(true);
    const answer = await approvalApi.ask({ boardId, cardId }, requestOf(draft, Date.now()));
    setBusy(false);
    setFault(answer.ok ? null : answer.reason);
    if (answer.ok) setMade(answer.value);
  };
  if (made) return <AskedDialog made={made} onClose={onClose} />;
  const { name, email, shows } = draft;
  return (
    <Dialog
      key="ask"
      title={text.askTitle}
      onClose={onClose}
      foot={
        <>
          <Button look="plain" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button look="primary" type="submit" form={FORM} disabled={busy || !isWhole(draft)}>
            {text.send}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole(draft) && !busy) void send();
        }}
      >
        <p className={styles.soft}>{text.about}</p>
        {!hasMail && (
          <p role="status" className={styles.fault}>
            {text.noServer}
          </p>
        )}
        <div className={styles.two}>
          <TextField
            label={text.name}
            hint={text.nameHelp}
            value={name}
            maxLength={100}
            autoComplete="off"
            data-autofocus
            onChange={(event) => change({ name: event.target.value })}
          />
          <TextField
            label={text.email}
            type="email"
            value={email}
            maxLength={254}
            autoComplete="off"
            fault={left && email.trim() !== '' && !isAddress(email) ? text.emailFault : undefined}
            onBlur={() => setLeft(true)}
            onChange={(event) => change({ email: event.target.value })}
          />
        </div>
        <fieldset className={styles.group}>
          <legend>{text.shows}</legend>
          <p className={styles.soft}>{text.always}</p>
          {PARTS.map((part) => (
            <label key={part} className={styles.choice}>
              <input
                type="checkbox"
                checked={shows[part]}
                onChange={(event) => change({ shows: { ...shows, [part]: event.target.checked } })}
              />
              {text.show[part]}
            </label>
          ))}
          <p className={styles.soft}>{text.bound}</p>
        </fieldset>
        <TermsFields terms={draft} onChange={change} />
        <div className={styles.field}>
          <label htmlFor={`${id}-language`}>{text.language}</label>
          <select
            id={`${id}-language`}
            className={inputClass}
            value={draft.language}
            onChange={(event) => change({ language: event.target.value === 'de' ? 'de' : 'en' })}
          >
            <option value="de">{text.german}</option>
            <option value="en">{text.english}</option>
          </select>
        </div>
        {fault && (
          <p role="alert" className={styles.fault}>
            {sayFault(fault)}
          </p>
        )}
      </form>
    </Dialog>
  );
}
