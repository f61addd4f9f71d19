import { CalendarPlus, ChartNoAxesColumn, CircleCheck } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useSayFault } from '../../api/say-fault.ts';
import { FeedsDialog } from '../../app/feeds/feeds-part.tsx';
import { Link } from '../../app/navigation.tsx';
import { PageFrame } from '../../app/page-frame.tsx';
import { href } from '../../app/route.ts';
import { sayInstant } from '../../i18n/instant.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Button, buttonClass } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { PartBoundary } from '../../kit/part.tsx';
import { Skeleton } from '../../kit/skeleton.tsx';
import { useParts } from '../../kit/use-parts.ts';
import { useStore } from '../../kit/use-store.ts';
import { whenDrawn } from '../../kit/when-drawn.ts';
import { people, refreshPeople } from '../../session/people.ts';
import { fetchBoards } from './act-on-board.ts';
import { groupTasks, type Entry, type Group } from './group-tasks.ts';
import { myTasksMessages } from './messages.ts';
import styles from './my-tasks.module.css';
import { TaskLine } from './task-line.tsx';
import { useMyTasks, useNow } from './use-my-tasks.ts';

/** What one has to do, over all boards, by when it is due. */
export default function MyTasksPage() {
  const m = useMessages(myTasksMessages);
  const language = useLanguage();
  const sayFault = useSayFault();
  const now = useNow();
  const { known, refresh } = useMyTasks();
  const { answer, at, fault } = known;
  const [subscribing, setSubscribing] = useState(false);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const names = useStore(people);
  useEffect(() => {
    if (names.size === 0) void refreshPeople();
  }, [names]);
  useParts(answer !== null);
  useEffect(() => (answer ? whenDrawn(() => void fetchBoards()) : undefined), [answer]);
  const groups = useMemo(() => (answer ? groupTasks(answer, now) : []), [answer, now]);
  const shown = groups.flatMap(({ name, entries }): Group[] => {
    const left = entries.filter(({ key }) => !hidden.has(key.replace(' waiting', '')));
    return left.length === 0 ? [] : [{ name, entries: left }];
  });
  const hide = (entry: Entry, isHidden: boolean) =>
    setHidden((before) => {
      const next = new Set(before);
      const key = entry.key.replace(' waiting', '');
      if (isHidden) next.add(key);
      else next.delete(key);
      return next;
    });
  return (
    <PageFrame
      title={m.title}
      end={
        <>
          <Link href={href.digests} className={buttonClass('plain')}>
            <ChartNoAxesColumn size={18} aria-hidden="true" />
            <span className={styles.digests}>{m.digests}</span>
          </Link>
          <IconButton
            label={m.subscribe}
            icon={<CalendarPlus size={18} />}
            aria-haspopup="dialog"
            onClick={() => setSubscribing(true)}
          />
        </>
      }
    >
      <div className={styles.page}>
        {fault && fault.kind !== 'signed-out' && (
          <p role="status" className={styles.note}>
            {at === null ? sayFault(fault) : m.stale(sayInstant(new Date(at).toISOString(), language))}
            <Button look="plain" onClick={() => void refresh()}>
              {m.tryAgain}
            </Button>
          </p>
        )}
        {answer === null && !fault && <Loading label={m.loading} />}
        {answer !== null && shown.length === 0 && (
          <EmptyState
            icon={<CircleCheck size={36} />}
            title={m.emptyTitle}
            actions={
              <Link href={href.boards} className={buttonClass('primary')}>
                {m.toBoards}
              </Link>
            }
          >
            {m.emptyText}
          </EmptyState>
        )}
        {shown.map(({ name, entries }) => (
          <section key={name} aria-labelledby={`my-${name}`} className={styles.group} data-group={name}>
            <h2 id={`my-${name}`} className={styles.heading}>
              {m.groups[name]}{' '}
              <span className={styles.count}>
                <span aria-hidden="true">{entries.length}</span>
                <span className="visually-hidden">{m.count(entries.length)}</span>
              </span>
            </h2>
            <ul className={styles.list}>
              {entries.map((entry) => (
                <TaskLine
                  key={entry.key}
                  entry={entry}
                  group={name}
                  onHide={(isHidden) => hide(entry, isHidden)}
                  onChanged={refresh}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {subscribing && (
        <PartBoundary onFailed={() => setSubscribing(false)}>
          <FeedsDialog board={null} onClose={() => setSubscribing(false)} />
        </PartBoundary>
      )}
    </PageFrame>
  );
}

function Loading({ label }: { label: string }) {
  return (
    <div aria-busy="true" aria-label={label} role="status" className={styles.group}>
      <Skeleton width={120} height={18} />
      {[0, 1, 2, 3].map((index) => (
        <Skeleton key={index} width="100%" height={52} />
      ))}
    </div>
  );
}
