import type { Role } from '@taktboard/protocol';
import { inputClass } from '../../kit/text-field.tsx';
import styles from './people.module.css';
import { usePeopleText } from './text/people-messages.ts';

const ROLES: readonly Role[] = ['manager', 'editor', 'commenter', 'viewer'];

interface Props {
  label: string;
  value: Role;
  disabled?: boolean;
  onChange: (role: Role) => void;
}

export function RoleSelect({ label, value, disabled = false, onChange }: Props) {
  const text = usePeopleText();
  return (
    <select
      className={`${inputClass} ${styles.role}`}
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => {
        const role = ROLES.find((one) => one === event.target.value);
        if (role) onChange(role);
      }}
    >
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {text.roles[role]}
        </option>
      ))}
    </select>
  );
}
