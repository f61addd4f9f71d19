import { Avatar } from '../../kit/avatar.tsx';
import { useStore } from '../../kit/use-store.ts';
import { peopleHere } from '../presence/presence-by-card.ts';
import { useBoard } from '../state/board-context.ts';
import { useText } from '../text/board-messages.ts';
import styles from './people-here.module.css';

const MOST = 5;

/** Who has this board open just now; oneself first, with a ring. */
export function PeopleHere() {
  const { connection, ownPersonId } = useBoard();
  const present = useStore(connection.presence);
  const people = useStore(connection.people);
  const text = useText();
  const here = peopleHere(present, ownPersonId).map((id) => ({ id, name: people.get(id)?.name ?? id }));
  const shown = here.slice(0, MOST);
  const rest = here.slice(MOST);
  return (
    <ul className={styles.people} aria-label={text.bar.here}>
      {shown.map((person) => (
        <li key={person.id} data-own={person.id === ownPersonId || undefined}>
          <Avatar
            person={person.id === ownPersonId ? { ...person, name: `${person.name} (${text.bar.you})` } : person}
            own={person.id === ownPersonId}
          />
        </li>
      ))}
      {rest.length > 0 && (
        <li className={styles.rest} title={rest.map((person) => person.name).join(', ')}>
          {`+${rest.length}`}
        </li>
      )}
    </ul>
  );
}
