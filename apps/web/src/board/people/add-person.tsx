import type { Person, Role } from '@taktboard/protocol';
import { useState } from 'react';
import { byName } from '../../i18n/by-name.ts';
import { useLanguage } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { inputClass } from '../../kit/text-field.tsx';
import { useStore } from '../../kit/use-store.ts';
import { people } from '../../session/people.ts';
import styles from './people.module.css';
import { RoleSelect } from './role-select.tsx';
import { usePeopleText } from './text/people-messages.ts';

interface Props {
  /** Who has a role of their own already. */
  named: ReadonlySet<string>;
  busy: boolean;
  onAdd: (person: Person, role: Role) => void;
}

/** Gives someone of the workspace a role on the board. */
export function AddPerson({ named, busy, onAdd }: Props) {
  const text = usePeopleText();
  const language = useLanguage();
  const [chosen, choose] = useState('');
  const [role, setRole] = useState<Role>('editor');
  const others = [...useStore(people).values()]
    .filter(({ id, userId }) => userId !== undefined && !named.has(id))
    .sort(byName(language));
  return (
    <fieldset className={styles.group}>
      <legend>{text.add}</legend>
      {others.length === 0 ? (
        <p className={styles.soft}>{text.nobodyLeft}</p>
      ) : (
        <form
          className={styles.line}
          onSubmit={(event) => {
            event.preventDefault();
            const person = others.find(({ id }) => id === chosen);
            if (person) onAdd(person, role);
            choose('');
          }}
        >
          <select
            className={`${inputClass} ${styles.person}`}
            aria-label={text.person}
            value={chosen}
            required
            onChange={(event) => choose(event.target.value)}
          >
            <option value="">{text.choose}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <RoleSelect label={text.role} value={role} onChange={setRole} />
          <Button type="submit" disabled={busy || chosen === ''}>
            {text.addThem}
          </Button>
        </form>
      )}
    </fieldset>
  );
}
