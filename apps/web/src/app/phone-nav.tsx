import { CircleCheck, Inbox, LayoutGrid, Search } from 'lucide-react';
import { useMessages } from '../i18n/messages.ts';
import { InboxBadge } from './inbox-badge.ts';
import { appMessages } from './messages.ts';
import { Link, usePath } from './navigation.tsx';
import { palette } from './palette-state.ts';
import styles from './phone-nav.module.css';
import { href } from './route.ts';

/** What a thumb reaches on every page that has no bar of its own. */
export function PhoneNav() {
  const m = useMessages(appMessages);
  const path = usePath();
  const links = [
    { to: href.my, name: m.myTasks, Icon: CircleCheck },
    { to: href.inbox, name: m.inbox, Icon: Inbox },
    { to: href.boards, name: m.boards, Icon: LayoutGrid },
  ];
  return (
    <nav className={styles.bar} aria-label={m.mainPages}>
      {links.map(({ to, name, Icon }) => (
        <Link key={to} href={to} className={styles.item} aria-current={path === to ? 'page' : undefined}>
          <Icon size={20} aria-hidden="true" />
          {name}
          {to === href.inbox && (
            <span className={styles.badge}>
              <InboxBadge />
            </span>
          )}
        </Link>
      ))}
      <button type="button" className={styles.item} onClick={() => palette.set(true)}>
        <Search size={20} aria-hidden="true" />
        {m.goTo}
      </button>
    </nav>
  );
}
