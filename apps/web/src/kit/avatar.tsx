import { UserRound } from 'lucide-react';
import { avatarColor, avatarInitials } from './avatar-color.ts';
import styles from './avatar.module.css';
import { cx } from './cx.ts';

interface AvatarProps {
  /** Left out: no one yet. */
  person?: { id: string; name: string } | undefined;
  size?: 'small' | 'medium' | 'large' | undefined;
  /** One's own has a ring. */
  own?: boolean | undefined;
  /** The name stands beside it already: say nothing twice. */
  decorative?: boolean | undefined;
}

export function Avatar({ person, size = 'medium', own, decorative }: AvatarProps) {
  const className = cx(styles.avatar, size !== 'medium' && styles[size], own && styles.own);
  if (!person) {
    return (
      <span className={cx(className, styles.nobody)} aria-hidden="true">
        <UserRound size={size === 'small' ? 12 : 14} />
      </span>
    );
  }
  return (
    <span
      className={className}
      data-initials={avatarInitials(person)}
      style={{ ['--avatar' as string]: avatarColor(person.id) }}
      {...(decorative
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': person.name, title: person.name })}
    />
  );
}
