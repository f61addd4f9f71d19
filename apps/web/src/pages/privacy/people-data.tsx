import type { Person } from '@taktboard/protocol';
import { useEffect, useState } from 'react';
import { privacyApi } from '../../api/privacy-calls.ts';
import { byName } from '../../i18n/by-name.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Button, buttonClass } from '../../kit/button.tsx';
import { useStore } from '../../kit/use-store.ts';
import { people, refreshPeople } from '../../session/people.ts';
import { EraseDialog } from './erase-dialog.tsx';
import styles from './privacy.module.css';
import { privacyMessages } from './text/messages.ts';

/** Everyone whom tasks can name: what is kept about each, and a way to erase it. */
export function PeopleData() {
  const m = useMessages(privacyMessages);
  const language = useLanguage();
  const everyone = [...useStore(people).values()].toSorted(byName(language));
  const [erasing, setErasing] = useState<Person | null>(null);
  useEffect(() => void refreshPeople(), []);
  return (
    <section className={styles.section} aria-label={m.people}>
      <p className={styles.text}>{m.peopleText}</p>
      <ul>
        {everyone.map((person) => (
          <li key={person.id} className={styles.person}>
            <div className={styles.who}>
              <p className={styles.what}>{person.name}</p>
              <p className={styles.soft}>{person.userId === undefined ? m.withoutAccount : m.withAccount}</p>
            </div>
            <div className={styles.buttons}>
              <a
                className={buttonClass()}
                href={privacyApi.dataFile(person.id)}
                aria-label={m.dataOf(person.name)}
                download
              >
                {m.download}
              </a>
              <Button aria-label={m.eraseOf(person.name)} onClick={() => setErasing(person)}>
                {m.eraseIt}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {erasing && <EraseDialog person={erasing} onClose={() => setErasing(null)} />}
    </section>
  );
}
