import type { DigestPreview, Schedule } from '@taktboard/protocol';
import type { ReactNode } from 'react';
import { FaultText } from '../../api/fault-text.tsx';
import type { ApiFault } from '../../api/request.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { CopyField } from '../../kit/copy-field.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { MailView } from './mail-view.tsx';
import { scheduleMessages } from './messages.ts';
import type { DraftFaults, ScheduleDraft } from './schedule-draft.ts';
import { ChannelFields, PlanFields } from './schedule-fields.tsx';
import styles from './schedules.module.css';

interface ScheduleFormProps {
  isNew: boolean;
  draft: ScheduleDraft;
  /** The one that is changed. */
  before: Pick<Schedule, 'channel'> | null;
  personal: boolean;
  faults: DraftFaults;
  refused: ApiFault | null;
  preview: DigestPreview | null;
  /** Of a webhook that was just made. */
  secret: string | null;
  busy: boolean;
  /** The choice of what is told. */
  content: ReactNode;
  /** What is said beside the choice to send nothing on public holidays; null where there are none. */
  holidays: string | null;
  onChange: (part: Partial<ScheduleDraft>) => void;
  onSave: () => Promise<void>;
  onLook: () => Promise<void>;
  onClose: () => void;
}

/** The dialog of a digest that is sent, with a look at what would be sent before anything is saved. */
export function ScheduleForm(props: ScheduleFormProps) {
  const m = useMessages(scheduleMessages);
  const { draft, before, personal, faults, refused, preview, secret, onChange, onClose } = props;
  const title = props.isNew ? m.newTitle : m.changeTitle;
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
          <Button look="plain" onClick={() => void props.onLook()}>
            {m.preview}
          </Button>
          <Button look="primary" type="submit" form="schedule" disabled={props.busy}>
            {m.save}
          </Button>
        </>
      }
    >
      <form
        id="schedule"
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void props.onSave();
        }}
      >
        <ChannelFields
          draft={draft}
          before={before}
          personal={personal}
          faults={faults}
          onChange={onChange}
        />
        <PlanFields
          draft={draft}
          content={props.content}
          holidays={props.holidays}
          faults={faults}
          onChange={onChange}
        />
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
