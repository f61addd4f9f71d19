import type { DigestPreview, Schedule } from '@taktboard/protocol';
import { useState, type FormEvent } from 'react';
import { FaultText } from '../../api/fault-text.tsx';
import type { BoardNames } from '../../api/report-calls.ts';
import type { ApiFault } from '../../api/request.ts';
import { scheduleApi } from '../../api/schedule-calls.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { CopyField } from '../../kit/copy-field.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { announce } from '../../kit/toast.ts';
import { ChannelFields, PlanFields } from './schedule-fields.tsx';
import { draftOf, faultsOf, freshDraft, scheduleOf, type DraftFaults } from './schedule-draft.ts';
import { MailView } from './mail-view.tsx';
import { scheduleMessages } from './messages.ts';
import styles from './schedules.module.css';

interface ScheduleDialogProps {
  boardId: string;
  board: BoardNames;
  personal: boolean;
  /** The one that is changed; null for a new one. */
  schedule: Schedule | null;
  onSaved: () => Promise<void>;
  onClose: () => void;
}

/** When, what and to whom; with a look at what would be sent before anything is saved. */
export function ScheduleDialog({
  boardId,
  board,
  personal,
  schedule,
  onSaved,
  onClose,
}: ScheduleDialogProps) {
  const m = useMessages(scheduleMessages);
  const language = useLanguage();
  const { zone, workdays } = board.meta;
  const [draft, setDraft] = useState(() =>
    schedule === null ? freshDraft({ zone, workdays, language, personal }) : draftOf(schedule),
  );
  const [faults, setFaults] = useState<DraftFaults>({});
  const [refused, setRefused] = useState<ApiFault | null>(null);
  const [preview, setPreview] = useState<DigestPreview | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<typeof draft>): void => {
    setDraft((before) => ({ ...before, ...part }));
    setFaults({});
    if (part.scope || part.language) setPreview(null);
  };

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found = faultsOf(draft, schedule, m);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    const asked = scheduleOf(draft);
    const answer =
      schedule !== null
        ? await scheduleApi.change(schedule.id, asked)
        : personal
          ? await scheduleApi.addOwn(boardId, asked)
          : await scheduleApi.add(boardId, asked);
    setBusy(false);
    setRefused(answer.ok ? null : answer.reason);
    if (!answer.ok) return;
    announce(m.saved);
    await onSaved();
    if (answer.value.secret === undefined) onClose();
    else setSecret(answer.value.secret);
  };
  const look = async (): Promise<void> => {
    const answer = await scheduleApi.preview(boardId, { language: draft.language, scope: draft.scope });
    setRefused(answer.ok ? null : answer.reason);
    if (answer.ok) setPreview(answer.value);
  };

  const title = schedule === null ? m.newTitle : m.changeTitle;
  if (secret !== null) {
    return (
      <Dialog title={title} onClose={onClose} foot={<Button onClick={onClose}>{m.done}</Button>}>
        <div className={styles.form}>
          <CopyField label={m.secret} value={secret} />
          <p className={styles.soft}>{m.secretOnce}</p>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={title}
      wide
      onClose={onClose}
      foot={
        <>
          <Button look="plain" onClick={() => void look()}>
            {m.preview}
          </Button>
          <Button look="primary" type="submit" form="schedule" disabled={busy}>
            {m.save}
          </Button>
        </>
      }
    >
      <form id="schedule" className={styles.form} noValidate onSubmit={(event) => void save(event)}>
        <ChannelFields
          draft={draft}
          before={schedule}
          personal={personal}
          faults={faults}
          onChange={change}
        />
        <PlanFields draft={draft} board={board} faults={faults} onChange={change} />
        {refused && (
          <p role="alert" className={styles.fault}>
            <FaultText fault={refused} />
          </p>
        )}
        {preview && (
          <section aria-label={m.previewOf} className={styles.field}>
            <h3 className={styles.label}>{m.previewOf}</h3>
            {preview.empty && <p role="status">{m.previewEmpty}</p>}
            <MailView mail={preview} />
          </section>
        )}
      </form>
    </Dialog>
  );
}
