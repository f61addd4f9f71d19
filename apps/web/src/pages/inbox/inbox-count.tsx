import { useEffect } from 'react';
import { formatNumber } from '../../i18n/plural.ts';
import { language as languageNow } from '../../i18n/language.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { useStore } from '../../kit/use-store.ts';
import { boardTalk } from '../../session/board-talk.ts';
import { ownInbox, refreshUnread } from '../../session/inbox.ts';
import { inboxMessages } from './messages.ts';
import styles from './inbox-count.module.css';

/** What is new shows within this, and what is said on the open board at once. */
const POLL_MS = 30_000;

/** With its texts: whatever page it stands on must not wait for them. */
export async function readyInboxCount(): Promise<typeof InboxCount> {
  await inboxMessages.load(languageNow.get());
  return InboxCount;
}

/** How much in one's inbox is not read, kept current while the page is looked at; nothing where all is read. */
function InboxCount() {
  const m = useMessages(inboxMessages);
  const language = useLanguage();
  const unread = useStore(ownInbox).unread ?? 0;
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible') void refreshUnread();
    };
    ask();
    const timer = setInterval(ask, POLL_MS);
    const endTalk = boardTalk.subscribe(ask);
    document.addEventListener('visibilitychange', ask);
    window.addEventListener('online', ask);
    return () => {
      clearInterval(timer);
      endTalk();
      document.removeEventListener('visibilitychange', ask);
      window.removeEventListener('online', ask);
    };
  }, []);
  if (unread === 0) return null;
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{unread > 99 ? '99+' : formatNumber(language, unread)}</span>
      <span className="visually-hidden">{m.unread(unread)}</span>
    </span>
  );
}
