import type { DeadlineFeed, DeadlineFeeds } from '@taktboard/protocol';
import { useId, useState } from 'react';
import { sayAgo } from '../../i18n/instant.ts';
import { useLanguage } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import styles from '../dialogs.module.css';
import { useFeedText } from './text/feed-messages.ts';

interface FeedListProps {
  list: DeadlineFeeds | null;
  failed: boolean;
  nameOf: (boardId: string | null) => string;
  onRevoke: (feed: DeadlineFeed) => void;
}

/** One's addresses, and whether anything still reads them. */
export function FeedList({ list, failed, nameOf, onRevoke }: FeedListProps) {
  const text = useFeedText();
  const language = useLanguage();
  const id = useId();
  const [now] = useState(() => Date.now());
  if (!list) return failed ? null : <p role="status">{text.loading}</p>;
  if (list.feeds.length === 0) return <p className={styles.soft}>{text.none}</p>;
  return (
    <>
      <h3 id={id}>{text.heading}</h3>
      <ul className={styles.list} aria-labelledby={id}>
        {list.feeds.map((feed) => (
          <li key={feed.id} className={styles.item}>
            <span className={styles.grow}>
              {nameOf(feed.boardId)}
              <br />
              <span className={styles.soft}>
                {text.made(sayAgo(feed.createdAt, now, language))},{' '}
                {feed.lastRead === null ? text.neverRead : text.read(sayAgo(feed.lastRead, now, language))}
              </span>
            </span>
            <Button
              look="danger"
              aria-label={text.revokeOf(nameOf(feed.boardId))}
              onClick={() => onRevoke(feed)}
            >
              {text.revoke}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
