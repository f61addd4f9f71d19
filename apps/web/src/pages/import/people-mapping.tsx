import type { ImportPerson } from '@taktboard/protocol';
import { byName } from '../../i18n/by-name.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { inputClass } from '../../kit/text-field.tsx';
import { useStore } from '../../kit/use-store.ts';
import { people as knownPeople } from '../../session/people.ts';
import styles from './import-page.module.css';
import { importMessages } from './messages.ts';

interface PeopleMappingProps {
  people: readonly ImportPerson[];
  /** As was said; who is not named is matched. */
  said: Readonly<Record<string, string | null>>;
  onSay: (key: string, personId: string | null | undefined) => void;
}

const MATCHED = '';
const NOBODY = '-';

/** Who the people of all files are here. What is said is remembered for the next files. */
export function PeopleMapping({ people, said, onSay }: PeopleMappingProps) {
  const m = useMessages(importMessages);
  const known = useStore(knownPeople);
  const inOrder = byName(useLanguage());
  const nameOf = (id: string) => known.get(id)?.name ?? '';
  return (
    <ul className={styles.people}>
      {people.map(({ key, name, spellings, tasks, personId, suggested }) => {
        const chosen = Object.hasOwn(said, key) ? said[key] : undefined;
        const others = spellings.filter((spelling) => spelling !== name);
        const matched = typeof personId === 'string' && chosen === undefined ? nameOf(personId) : '';
        return (
          <li key={key} className={styles.person}>
            <div>
              <strong>{name}</strong> <span className={styles.soft}>{m.cards(tasks)}</span>
              {others.length > 0 && <p className={styles.soft}>{m.alsoWritten(others.join(' · '))}</p>}
            </div>
            <div className={styles.who}>
              <select
                aria-label={m.whoIs(name)}
                className={inputClass}
                value={chosen === null ? NOBODY : (chosen ?? MATCHED)}
                onChange={({ target: { value } }) =>
                  onSay(key, value === MATCHED ? undefined : value === NOBODY ? null : value)
                }
              >
                <option value={MATCHED}>{matched === '' ? m.newPerson(name) : m.known(matched)}</option>
                <option value={NOBODY}>{m.nobody}</option>
                {[...known.values()].toSorted(inOrder).map((person) => (
                  <option key={person.id} value={person.id}>
                    {person.name}
                  </option>
                ))}
              </select>
              {suggested !== undefined && chosen === undefined && nameOf(suggested) !== '' && (
                <Button look="plain" onClick={() => onSay(key, suggested)}>
                  {m.suggest(nameOf(suggested))}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
