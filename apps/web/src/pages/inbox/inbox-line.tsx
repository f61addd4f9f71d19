import type { InboxItem } from '@taktboard/protocol';
import { Mail, MailOpen } from 'lucide-react';
import { Link } from '../../app/navigation.tsx';
import { href } from '../../app/route.ts';
import { sayAgo, sayInstant } from '../../i18n/instant.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Avatar } from '../../kit/avatar.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { useStore } from '../../kit/use-store.ts';
import { people } from '../../session/people.ts';
import styles from './inbox.module.css';
import { inboxMessages } from './messages.ts';
import { sayItem } from './say-item.ts';

interface InboxLineProps {
  item: InboxItem;
  now: number;
  onRead: (read: boolean) => void;
}

/** One thing that one was told, and the way to it. */
export function InboxLine({ item, now, onRead }: InboxLineProps) {
  const m = useMessages(inboxMessages);
  const language = useLanguage();
  const names = useStore(people);
  const { at, board, by, card, more, read, text } = item;
  const person = by === null ? undefined : names.get(by);
  const said = sayItem(item, person?.name, m);
  // of many tasks none is the one to open
  const to = more === undefined ? href.card(board.id, card.id) : `${href.board(board.id)}?owner=me`;
  return (
    <li className={styles.line} data-unread={!read || undefined}>
      <Avatar person={person} decorative />
      <div className={styles.what}>
        <Link href={to} className={styles.said} onClick={() => !read && onRead(true)}>
          {!read && <span className="visually-hidden">{m.isUnread}: </span>}
          {said}
        </Link>
        {text !== undefined && <p className={styles.text}>{text}</p>}
        <p className={styles.about}>
          <span className={styles.place}>{board.title}</span>
          <time dateTime={at} title={sayInstant(at, language)}>
            {sayAgo(at, now, language)}
          </time>
        </p>
      </div>
      <IconButton
        label={read ? m.markUnread(said) : m.markRead(said)}
        icon={read ? <Mail size={16} aria-hidden="true" /> : <MailOpen size={16} aria-hidden="true" />}
        onClick={() => onRead(!read)}
      />
    </li>
  );
}
