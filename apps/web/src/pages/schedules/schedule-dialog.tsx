import type { DigestPreview, Schedule } from '@taktboard/protocol';
import { useState } from 'react';
import type { BoardNames } from '../../api/report-calls.ts';
import type { ApiFault } from '../../api/request.ts';
import { scheduleApi } from '../../api/schedule-calls.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { announce } from '../../kit/toast.ts';
import { Choice } from './choice.tsx';
import { scheduleMessages } from './messages.ts';
import {
  draftOf,
  faultsOf,
  freshDraft,
  scheduleOf,
  scopeFrom,
  scopeKey,
  type DraftFaults,
} from './schedule-draft.ts';
import { ScheduleForm } from './schedule-form.tsx';

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
    if (part.scope || part.language || part.kind) setPreview(null);
  };

  const save = async (): Promise<void> => {
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
    const ownMail = personal && draft.kind === 'mail';
    const { language: spoken, scope } = draft;
    const answer = await scheduleApi.preview(boardId, { language: spoken, scope, ownMail });
    setRefused(answer.ok ? null : answer.reason);
    if (answer.ok) setPreview(answer.value);
  };

  const labels = board.labels.filter(({ archived }) => !archived);
  return (
    <ScheduleForm
      isNew={schedule === null}
      draft={draft}
      before={schedule}
      personal={personal}
      faults={faults}
      refused={refused}
      preview={preview}
      secret={secret}
      busy={busy}
      content={
        <Choice
          label={m.content}
          value={scopeKey(draft.scope)}
          onChange={(key) => change({ scope: scopeFrom(key) })}
        >
          <option value="board">{m.scopes.board}</option>
          <option value="mine">{m.scopes.mine}</option>
          {labels.length > 0 && (
            <optgroup label={m.scopes.byLabel}>
              {labels.map(({ id, name }) => (
                <option key={id} value={`label:${id}`}>
                  {m.scopes.label(name)}
                </option>
              ))}
            </optgroup>
          )}
        </Choice>
      }
      holidays={board.meta.region === undefined ? null : m.notOnHolidays}
      onChange={change}
      onSave={save}
      onLook={look}
      onClose={onClose}
    />
  );
}
