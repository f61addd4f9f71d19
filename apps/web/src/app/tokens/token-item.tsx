import type { Tokens } from '@taktboard/protocol';
import { sayAgo, sayInstant } from '../../i18n/instant.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { useStore } from '../../kit/use-store.ts';
import { boardList } from '../../session/board-list.ts';
import { tokenMessages } from './text/messages.ts';
import styles from './tokens.module.css';

export type TokenSummary = Tokens['tokens'][number];

interface Props {
  token: TokenSummary;
  busy: boolean;
  onRevoke: () => void;
}

/** A token: what it may, where, until when, and when it was used. */
export function TokenItem({ token, busy, onRevoke }: Props) {
  const m = useMessages(tokenMessages);
  const language = useLanguage();
  const known = useStore(boardList).boards ?? [];
  const { name, scope, boards, createdAt, expiresAt, usedAt } = token;
  const now = Date.now();
  const isOver = expiresAt !== null && Date.parse(expiresAt) <= now;
  const titles = boards?.map((id) => known.find((board) => board.id === id)?.title ?? m.unknownBoard);
  const when = expiresAt === null ? '' : sayInstant(expiresAt, language);
  return (
    <li className={styles.item}>
      <span className={styles.grow}>
        <span className={styles.label}>{name}</span>
        <span className={styles.soft}>
          {[m.scopes[scope], ...(titles ? [m.onBoards([...new Set(titles)].join(', '))] : [])].join(' · ')}
        </span>
        <span className={styles.soft}>
          {m.created(sayInstant(createdAt, language))} ·{' '}
          {usedAt === null ? m.unused : m.used(sayAgo(usedAt, now, language))} ·{' '}
          <span className={isOver ? styles.over : undefined}>
            {expiresAt === null ? m.endless : isOver ? m.expired(when) : m.expires(when)}
          </span>
        </span>
      </span>
      <Button look="danger" aria-label={m.revokeOf(name)} disabled={busy} onClick={onRevoke}>
        {m.revoke}
      </Button>
    </li>
  );
}
