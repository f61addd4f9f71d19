import type { Share } from '@taktboard/protocol';
import { sayInstant } from '../../i18n/instant.ts';
import { useLanguage } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import styles from './share.module.css';
import { useShareText } from './text/share-messages.ts';

interface Props {
  share: Share;
  now: number;
  onChange: () => void;
  onNewLink: () => void;
  onRevoke: () => void;
}

/** One live board: since and until when, how often it was opened, and what can be done with it. */
export function ShareEntry({ share, now, onChange, onNewLink, onRevoke }: Props) {
  const text = useShareText();
  const language = useLanguage();
  const { title, createdAt, expiresAt, revokedAt, hasPassword, views } = share;
  const isExpired = expiresAt !== null && Date.parse(expiresAt) <= now;
  const isOver = revokedAt !== null || isExpired;
  const opened = views.reduce((sum, { count }) => sum + count, 0);
  const today = views.find(({ day }) => day === new Date(now).toISOString().slice(0, 10))?.count ?? 0;
  const state = revokedAt !== null ? text.ended : isExpired ? text.expired : text.active;
  const facts = [
    `${state} ${revokedAt === null ? text.since(sayInstant(createdAt, language)) : sayInstant(revokedAt, language)}`,
    ...(expiresAt !== null && !isOver ? [text.to(sayInstant(expiresAt, language))] : []),
    ...(hasPassword ? [text.withPassword] : []),
    opened > 0 ? text.views(opened) : text.notViewed,
    ...(today > 0 && !isOver ? [text.viewsToday(today)] : []),
  ];
  return (
    <li className={styles.entry}>
      <div className={styles.grow}>
        <p className={isOver ? styles.over : styles.name}>{title}</p>
        <p className={styles.soft}>{facts.join(' · ')}</p>
      </div>
      {revokedAt === null && (
        <div className={styles.acts}>
          <Button look="plain" aria-label={`${text.change}: ${title}`} onClick={onChange}>
            {text.change}
          </Button>
          <Button look="plain" aria-label={`${text.newLink}: ${title}`} onClick={onNewLink}>
            {text.newLink}
          </Button>
          <Button look="plain" aria-label={`${text.revoke}: ${title}`} onClick={onRevoke}>
            {text.revoke}
          </Button>
        </div>
      )}
    </li>
  );
}
