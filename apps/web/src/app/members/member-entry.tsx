import type { Members, WorkspaceRole } from '@taktboard/protocol';
import { Avatar } from '../../kit/avatar.tsx';
import { Button } from '../../kit/button.tsx';
import { inputClass } from '../../kit/text-field.tsx';
import styles from './members.module.css';
import { useMembersText } from './text/members-messages.ts';

const ROLES: readonly WorkspaceRole[] = ['member', 'administrator'];

interface Props {
  member: Members['members'][number];
  own: boolean;
  busy: boolean;
  onRole: (role: WorkspaceRole) => void;
  onSignOut: () => void;
  onRemove: () => void;
}

/** Someone with an account, and what an administrator can do about it; of oneself others decide. */
export function MemberEntry({ member, own, busy, onRole, onSignOut, onRemove }: Props) {
  const text = useMembersText();
  const { name, workspaceRole } = member;
  return (
    <li className={styles.entry}>
      <Avatar person={member} own={own} decorative />
      <span className={styles.grow}>
        <span className={styles.name}>{name}</span>
        {own && <span className={styles.soft}> ({text.you})</span>}
      </span>
      {own ? (
        <span className={styles.soft}>{text.roles[workspaceRole]}</span>
      ) : (
        <span className={styles.acts}>
          <select
            className={`${inputClass} ${styles.role}`}
            aria-label={text.roleOf(name)}
            value={workspaceRole}
            disabled={busy}
            onChange={(event) => {
              const role = ROLES.find((one) => one === event.target.value);
              if (role) onRole(role);
            }}
          >
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {text.roles[role]}
              </option>
            ))}
          </select>
          <Button look="plain" aria-label={text.signOutName(name)} disabled={busy} onClick={onSignOut}>
            {text.signOut}
          </Button>
          <Button look="plain" aria-label={text.removeName(name)} disabled={busy} onClick={onRemove}>
            {text.remove}
          </Button>
        </span>
      )}
    </li>
  );
}
