import type { Id } from '@taktboard/board';
import { avatarColor } from '../../kit/avatar-color.ts';
import { useStore } from '../../kit/use-store.ts';
import { useBoard } from '../state/board-context.ts';
import { useText } from '../text/board-messages.ts';
import styles from './card.module.css';

/** The name of whoever has this card in the hand just now. */
export function HolderTag({ personId }: { personId: Id }) {
  const people = useStore(useBoard().connection.people);
  const text = useText();
  const name = people.get(personId)?.name ?? personId;
  return (
    <span
      className={styles.holder}
      style={{ background: avatarColor(personId) }}
      title={text.card.holds(name)}
    >
      {name}
    </span>
  );
}
