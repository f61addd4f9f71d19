import { AUDIT_KINDS, type AuditKind } from '@taktboard/protocol';
import { useId, type ReactNode } from 'react';
import type { AuditAsked } from '../../api/privacy-calls.ts';
import { byName } from '../../i18n/by-name.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { inputClass } from '../../kit/text-field.tsx';
import { useStore } from '../../kit/use-store.ts';
import { people } from '../../session/people.ts';
import styles from './privacy.module.css';
import { privacyMessages } from './text/messages.ts';

interface AuditFilterProps {
  asked: AuditAsked;
  onChange: (asked: AuditAsked) => void;
}

/** By person, kind and day. */
export function AuditFilter({ asked, onChange }: AuditFilterProps) {
  const m = useMessages(privacyMessages);
  const language = useLanguage();
  const everyone = [...useStore(people).values()].toSorted(byName(language));
  return (
    <div role="search" aria-label={m.audit} className={styles.filter}>
      <Field label={m.person}>
        {(id) => (
          <select
            id={id}
            className={inputClass}
            value={asked.person}
            onChange={(event) => onChange({ ...asked, person: event.target.value })}
          >
            <option value="">{m.everyone}</option>
            {everyone.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={m.kind}>
        {(id) => (
          <select
            id={id}
            className={inputClass}
            value={asked.kind}
            onChange={(event) => onChange({ ...asked, kind: kindOf(event.target.value) })}
          >
            <option value="">{m.allKinds}</option>
            {AUDIT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {m.kinds[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {(['from', 'to'] as const).map((end) => (
        <Field key={end} label={m[end]}>
          {(id) => (
            <input
              id={id}
              type="date"
              className={inputClass}
              value={asked[end]}
              max="9999-12-31"
              onChange={(event) => onChange({ ...asked, [end]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children(id)}
    </div>
  );
}

function kindOf(value: string): AuditKind | '' {
  return AUDIT_KINDS.find((kind) => kind === value) ?? '';
}
