import type { Schedule } from '@taktboard/protocol';
import { useId, useState, type ReactNode } from 'react';
import { weekdayName } from '../../i18n/day.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { inputClass, TextField } from '../../kit/text-field.tsx';
import { scheduleMessages } from './messages.ts';
import { Choice } from './choice.tsx';
import type { DraftFaults, ScheduleDraft } from './schedule-draft.ts';
import styles from './schedules.module.css';

interface FieldsProps {
  draft: ScheduleDraft;
  faults: DraftFaults;
  onChange: (part: Partial<ScheduleDraft>) => void;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7];
const KINDS = ['mail', 'slack', 'teams', 'webhook'] as const;

interface ChannelFieldsProps extends FieldsProps {
  before: Pick<Schedule, 'channel'> | null;
  personal: boolean;
}

export function ChannelFields({ draft, before, personal, faults, onChange }: ChannelFieldsProps) {
  const m = useMessages(scheduleMessages);
  const { kind } = draft;
  const kept = before !== null && before.channel.kind === kind && before.channel.kind !== 'mail';
  return (
    <>
      <Choice label={m.channel} value={kind} onChange={(next) => onChange({ kind: next as typeof kind })}>
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {m.kinds[one]}
          </option>
        ))}
      </Choice>
      {kind === 'mail' && personal && (
        <TextField
          data-autofocus
          label={m.address}
          type="email"
          autoComplete="email"
          value={draft.addresses}
          fault={faults.addresses}
          onChange={(event) => onChange({ addresses: event.target.value })}
        />
      )}
      {kind === 'mail' && !personal && <Addresses draft={draft} faults={faults} onChange={onChange} />}
      {kind !== 'mail' && (
        <TextField
          label={m.url[kind]}
          type="url"
          autoComplete="off"
          value={draft.url}
          hint={kept && before.channel.kind !== 'mail' ? m.urlKept(before.channel.host) : m.urlHint[kind]}
          fault={faults.url}
          onChange={(event) => onChange({ url: event.target.value })}
        />
      )}
    </>
  );
}

function Addresses({ draft, faults, onChange }: FieldsProps) {
  const m = useMessages(scheduleMessages);
  const id = useId();
  const { addresses: fault } = faults;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {m.addresses}
      </label>
      <textarea
        data-autofocus
        id={id}
        className={inputClass}
        rows={2}
        value={draft.addresses}
        aria-invalid={fault ? true : undefined}
        aria-describedby={`${id}-about`}
        onChange={(event) => onChange({ addresses: event.target.value })}
      />
      {fault ? (
        <p id={`${id}-about`} role="alert" className={styles.fault}>
          {fault}
        </p>
      ) : (
        <p id={`${id}-about`} className={styles.soft}>
          {m.addressesHint}
        </p>
      )}
    </div>
  );
}

interface PlanFieldsProps extends FieldsProps {
  /** The choice of what is told. */
  content: ReactNode;
  /** What is said beside the choice to send nothing on public holidays; null where there are none. */
  holidays: string | null;
}

export function PlanFields({ draft, content, holidays, faults, onChange }: PlanFieldsProps) {
  const m = useMessages(scheduleMessages);
  const language = useLanguage();
  const [zones] = useState(() => Intl.supportedValuesOf('timeZone'));
  const toggle = (day: number): void => {
    const { weekdays } = draft;
    onChange({
      weekdays: weekdays.includes(day) ? weekdays.filter((one) => one !== day) : [...weekdays, day],
    });
  };
  return (
    <>
      <fieldset className={styles.days}>
        <legend className={styles.label}>{m.days}</legend>
        {WEEK.map((day) => (
          <label key={day} className={styles.day}>
            <input type="checkbox" checked={draft.weekdays.includes(day)} onChange={() => toggle(day)} />
            {weekdayName(day, language)}
          </label>
        ))}
        {faults.days && (
          <p role="alert" className={styles.fault}>
            {faults.days}
          </p>
        )}
      </fieldset>
      <div className={styles.row}>
        <TextField
          label={m.time}
          type="time"
          required
          value={draft.time}
          onChange={(event) => {
            // a time that is cleared is none to send at
            if (event.target.value !== '') onChange({ time: event.target.value.slice(0, 5) });
          }}
        />
        <Choice label={m.zone} value={draft.zone} onChange={(zone) => onChange({ zone })}>
          {!zones.includes(draft.zone) && <option value={draft.zone}>{draft.zone}</option>}
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </Choice>
      </div>
      <div className={styles.row}>
        {content}
        <Choice
          label={m.language}
          value={draft.language}
          onChange={(next) => onChange({ language: next === 'de' ? 'de' : 'en' })}
        >
          <option value="de">{m.languages.de}</option>
          <option value="en">{m.languages.en}</option>
        </Choice>
      </div>
      {holidays !== null && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={draft.skipHolidays}
            onChange={(event) => onChange({ skipHolidays: event.target.checked })}
          />
          {holidays}
        </label>
      )}
    </>
  );
}
