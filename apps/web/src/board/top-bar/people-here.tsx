import type { ReactNode } from 'react';
import { Avatar } from '../../kit/avatar.tsx';
import { useStore } from '../../kit/use-store.ts';
import { othersHere } from '../presence/presence-by-card.ts';
import { useBoard } from '../state/board-context.ts';
import { useText } from '../text/board-messages.ts';
import styles from './people-here.module.css';

const MOST = 5;

/** Who else has this board open just now, behind what else is told of others. There is room for one face at any time. */
export function PeopleHere({ children }: { children: ReactNode }) {
  const { connection, ownPersonId } = useBoard();
  const present = useStore(connection.presence);
  const people = useStore(connection.people);
  const text = useText();
  const here = othersHere(present, ownPersonId).map((id) => ({ id, name: people.get(id)?.name ?? id }));
  const shown = here.slice(0, MOST);
  const rest = here.slice(MOST);
  return (
    <div className={styles.here}>
      {children}
      {here.length > 0 && (
        <ul className={styles.people} aria-label={text.bar.here}>
          {shown.map((person) => (
            <li key={person.id}>
              <Avatar person={person} />
            </li>
          ))}
          {rest.length > 0 && (
            <li className={styles.rest} title={rest.map((person) => person.name).join(', ')}>
              {`+${rest.length}`}
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
