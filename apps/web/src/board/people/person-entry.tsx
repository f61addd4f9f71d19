import type { BoardPeople, Role } from '@taktboard/protocol';
import { Avatar } from '../../kit/avatar.tsx';
import { Button } from '../../kit/button.tsx';
import styles from './people.module.css';
import { RoleSelect } from './role-select.tsx';
import { usePeopleText } from './text/people-messages.ts';

interface Props {
  person: BoardPeople['people'][number];
  own: boolean;
  /** Undefined: to be read alone. */
  onChange: ((role: Role | null) => void) | undefined;
  busy: boolean;
}

/** Someone with a role of their own, and what can be done about it. */
export function PersonEntry({ person, own, onChange, busy }: Props) {
  const text = usePeopleText();
  const { name, role, by } = person;
  const isFixed = by === 'workspace';
  return (
    <li className={styles.entry}>
      <Avatar person={person} own={own} decorative />
      <span className={styles.grow}>
        <span className={styles.name}>{name}</span>
        {own && <span className={styles.soft}> ({text.you})</span>}
        {isFixed && <span className={styles.about}>{text.administrator}</span>}
      </span>
      {!isFixed && !onChange && <span className={styles.soft}>{text.roles[role]}</span>}
      {!isFixed && onChange && (
        <span className={styles.acts}>
          <RoleSelect label={text.roleOf(name)} value={role} disabled={busy} onChange={onChange} />
          <Button
            look="plain"
            aria-label={text.removeName(name)}
            disabled={busy}
            onClick={() => onChange(null)}
          >
            {text.remove}
          </Button>
        </span>
      )}
    </li>
  );
}
