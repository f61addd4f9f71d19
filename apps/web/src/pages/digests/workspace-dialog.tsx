import type { DigestPreview, WorkspaceSchedule, WorkspaceScope } from '@taktboard/protocol';
import { useState } from 'react';
import type { ApiFault } from '../../api/request.ts';
import { workspaceApi } from '../../api/workspace-calls.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { announce } from '../../kit/toast.ts';
import { ScheduleForm } from '../schedules/schedule-form.tsx';
import { scheduleMessages } from '../schedules/messages.ts';
import { draftOf, faultsOf, freshDraft, scheduleOf, type DraftFaults } from '../schedules/schedule-draft.ts';
import { ScopeChoice } from './scope-choice.tsx';
import { digestsMessages } from './text/digests-messages.ts';

interface WorkspaceDialogProps {
  /** The one that is changed; null for a new one. */
  schedule: WorkspaceSchedule | null;
  onSaved: () => Promise<void>;
  onClose: () => void;
}

const WORKDAYS = [1, 2, 3, 4, 5];

/** When, what and to whom of a digest over all boards. */
export function WorkspaceDialog({ schedule, onSaved, onClose }: WorkspaceDialogProps) {
  const m = useMessages(scheduleMessages);
  const text = useMessages(digestsMessages);
  const language = useLanguage();
  const [draft, setDraft] = useState(() =>
    schedule === null
      ? freshDraft({ zone: zoneHere(), workdays: WORKDAYS, language, personal: true })
      : draftOf({ ...schedule, scope: { kind: 'board' }, skipHolidays: schedule.skipHolidays ?? false }),
  );
  const [scope, setScope] = useState<WorkspaceScope>(schedule?.scope ?? { kind: 'all' });
  const [faults, setFaults] = useState<DraftFaults>({});
  const [refused, setRefused] = useState<ApiFault | null>(null);
  const [preview, setPreview] = useState<DigestPreview | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<typeof draft>): void => {
    setDraft((before) => ({ ...before, ...part }));
    setFaults({});
    if (part.language || part.kind) setPreview(null);
  };
  const save = async (): Promise<void> => {
    const found = faultsOf(draft, schedule, m);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    const asked = scheduleOf(draft);
    const answer =
      schedule === null
        ? await workspaceApi.add({ ...asked, scope })
        : await workspaceApi.change(schedule.id, { ...asked, scope });
    setBusy(false);
    setRefused(answer.ok ? null : answer.reason);
    if (!answer.ok) return;
    announce(m.saved);
    await onSaved();
    if (answer.value.secret === undefined) onClose();
    else setSecret(answer.value.secret);
  };
  const look = async (): Promise<void> => {
    const { zone } = draft;
    const ownMail = draft.kind === 'mail';
    const answer = await workspaceApi.preview({ language: draft.language, scope, zone, ownMail });
    setRefused(answer.ok ? null : answer.reason);
    if (answer.ok) setPreview(answer.value);
  };
  return (
    <ScheduleForm
      isNew={schedule === null}
      draft={draft}
      before={schedule}
      personal
      faults={faults}
      refused={refused}
      preview={preview}
      secret={secret}
      busy={busy}
      content={
        <ScopeChoice
          label={text.content}
          scope={scope}
          onChange={(next) => {
            setScope(next);
            setPreview(null);
          }}
        />
      }
      holidays={text.notOnHolidays}
      onChange={change}
      onSave={save}
      onLook={look}
      onClose={onClose}
    />
  );
}

function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
