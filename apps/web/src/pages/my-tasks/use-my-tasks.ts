import { useEffect, useMemo, useState } from 'react';
import { useStore } from '../../kit/use-store.ts';
import { session } from '../../session/session.ts';
import { askForTasks, MyTasksStore, type KnownTasks } from './my-tasks-store.ts';

/** What others change shows within this; what one changes oneself at once. */
const POLL_MS = 20_000;

/** One's own tasks, kept current for as long as the page is looked at. */
export function useMyTasks(): { known: KnownTasks; refresh: () => Promise<void> } {
  const current = useStore(session);
  const personId = current.kind === 'signed-in' ? current.me.person.id : '';
  // another person has other tasks
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the person stands for what the server answers
  const store = useMemo(() => new MyTasksStore({ ask: askForTasks, now: () => Date.now() }), [personId]);
  const known = useStore(store.known);
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState === 'visible') void store.refresh();
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
  }, [store]);
  return { known, refresh: () => store.refreshAnew() };
}

/** The moment, anew every minute: what was due today is late tomorrow. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
