import type { Result } from '@taktboard/protocol';
import { CheckCheck, Inbox as InboxIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ApiFault } from '../../api/request.ts';
import { useSayFault } from '../../api/say-fault.ts';
import { PageFrame } from '../../app/page-frame.tsx';
import { sayInstant } from '../../i18n/instant.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { showToast } from '../../kit/toast.ts';
import { useParts } from '../../kit/use-parts.ts';
import { useStore } from '../../kit/use-store.ts';
import { loadOlder, markRead, ownInbox, refreshInbox, setInbox } from '../../session/inbox.ts';
import { people, refreshPeople } from '../../session/people.ts';
import { InboxLine } from './inbox-line.tsx';
import { InboxSettings } from './inbox-settings.tsx';
import styles from './inbox.module.css';
import { inboxMessages } from './messages.ts';
import { SilentDigests } from './silent-digests.tsx';

/** What is new shows within this. */
const POLL_MS = 30_000;

/** Where one was named, answered, or given a task, over all boards. */
export default function InboxPage() {
  const m = useMessages(inboxMessages);
  const language = useLanguage();
  const sayFault = useSayFault();
  const { inbox, keptAt, fault } = useStore(ownInbox);
  const names = useStore(people);
  const [onlyUnread, setOnlyUnread] = useState(false);
  /** Of what is shown under the filter: it stays until the filter is another one. */
  const [shownRead, setShownRead] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const now = useKept();
  useParts(inbox !== null);
  useEffect(() => {
    if (names.size === 0) void refreshPeople();
  }, [names]);

  const tell = (done: Result<unknown, ApiFault>): boolean => {
    if (!done.ok) showToast({ text: m.failed(sayFault(done.reason)), tone: 'fault' });
    return done.ok;
  };
  const newest = inbox?.items[0]?.at;
  const items = inbox?.items.filter(({ id, read }) => !onlyUnread || !read || shownRead.has(id)) ?? [];
  const filter = (on: boolean) => {
    setOnlyUnread(on);
    setShownRead(new Set());
  };
  const read = (id: string, isRead: boolean) => {
    setShownRead((before) => new Set(before).add(id));
    void markRead({ what: 'items', ids: [id], read: isRead }).then(tell);
  };
  const older = async () => {
    setBusy(true);
    tell(await loadOlder());
    setBusy(false);
  };
  return (
    <PageFrame title={m.title}>
      <div className={styles.page}>
        {fault && fault.kind !== 'signed-out' && (
          <p role="status" className={styles.note}>
            {keptAt === null
              ? sayFault(fault)
              : m.stale(sayInstant(new Date(keptAt).toISOString(), language))}
            <Button look="plain" onClick={() => void refreshInbox()}>
              {m.tryAgain}
            </Button>
          </p>
        )}
        {inbox === null && !fault && <Loading label={m.loading} />}
        {inbox !== null && (
          <>
            {(inbox.silent ?? []).length + (inbox.silentWorkspace ?? []).length > 0 && (
              <SilentDigests digests={inbox.silent ?? []} ofWorkspace={inbox.silentWorkspace ?? []} />
            )}
            {inbox.items.length > 0 && (
              <div className={styles.tools}>
                <label className={styles.check}>
                  <input
                    type="checkbox"
                    checked={onlyUnread}
                    onChange={(event) => filter(event.target.checked)}
                  />
                  {m.onlyUnread}
                </label>
                <span role="status" className={styles.count}>
                  {m.unread(inbox.unread)}
                </span>
                <Button
                  icon={<CheckCheck size={16} aria-hidden="true" />}
                  disabled={inbox.unread === 0 || newest === undefined}
                  onClick={() =>
                    newest !== undefined && void markRead({ what: 'all', upTo: newest }).then(tell)
                  }
                >
                  {m.allRead}
                </Button>
              </div>
            )}
            {items.length === 0 && (
              <EmptyState
                icon={<InboxIcon size={36} />}
                title={onlyUnread ? m.allReadTitle : m.emptyTitle}
                actions={onlyUnread && <Button onClick={() => filter(false)}>{m.showAll}</Button>}
              >
                {onlyUnread ? m.allReadText : m.emptyText}
              </EmptyState>
            )}
            {items.length > 0 && (
              <ul className={styles.list} aria-label={m.title}>
                {items.map((item) => (
                  <InboxLine key={item.id} item={item} now={now} onRead={(isRead) => read(item.id, isRead)} />
                ))}
              </ul>
            )}
            {inbox.next !== undefined && (
              <Button className={styles.older} disabled={busy} onClick={() => void older()}>
                {m.older}
              </Button>
            )}
            <InboxSettings
              settings={inbox.settings}
              onChange={async (change) => tell(await setInbox(change))}
            />
          </>
        )}
      </div>
    </PageFrame>
  );
}

/** Keeps the inbox current for as long as it is looked at. @returns the moment, for saying how long ago it was */
function useKept(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState !== 'visible') return;
      setNow(Date.now());
      void refreshInbox();
    };
    ask();
    const timer = setInterval(ask, POLL_MS);
    document.addEventListener('visibilitychange', ask);
    window.addEventListener('online', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
      window.removeEventListener('online', ask);
    };
  }, []);
  return now;
}

function Loading({ label }: { label: string }) {
  return (
    <div aria-busy="true" aria-label={label} role="status" className={styles.loading}>
      {[0, 1, 2, 3].map((index) => (
        <Skeleton key={index} width="100%" height={64} />
      ))}
    </div>
  );
}
