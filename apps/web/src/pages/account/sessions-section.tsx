import type { Sessions } from '@taktboard/protocol';
import { Laptop, Smartphone } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { sayFault } from '../../api/late-fault.ts';
import { ownAccountApi } from '../../api/own-account-calls.ts';
import type { ApiFault } from '../../api/request.ts';
import { sayAgo, sayInstant } from '../../i18n/instant.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { newestOnly } from '../../kit/newest-only.ts';
import { Button } from '../../kit/button.tsx';
import { useStore } from '../../kit/use-store.ts';
import { ReportFailed, ReportLoading } from '../digest/report-states.tsx';
import styles from './account.module.css';
import { describeDevice } from './describe-device.ts';
import { Section } from './section.tsx';
import { sessionsChanged } from './sessions-changed.ts';
import { accountMessages } from './text/messages.ts';

type Session = Sessions['sessions'][number];
const PHONES = ['iPhone', 'iPad', 'Android'];

/** Where one is signed in, each to be ended. */
export function SessionsSection() {
  const m = useMessages(accountMessages);
  const language = useLanguage();
  const changes = useStore(sessionsChanged);
  const [known, setKnown] = useState<{ sessions: readonly Session[]; at: number } | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [done, setDone] = useState('');
  const [busy, setBusy] = useState(false);
  const heard = useRef<HTMLParagraphElement>(null);
  const [asking] = useState(newestOnly);
  const load = useCallback(async (): Promise<void> => {
    const isNewest = asking();
    const answer = await ownAccountApi.sessions();
    if (!isNewest()) return;
    setFault(answer.ok ? null : answer.reason);
    if (answer.ok) setKnown({ sessions: answer.value.sessions, at: Date.now() });
  }, [asking]);
  useEffect(() => void load(), [load, changes]);

  const carryOut = async (asked: ReturnType<typeof ownAccountApi.endSession>, said: string) => {
    setBusy(true);
    const answer = await asked;
    if (answer.ok) {
      await load();
      setDone(said);
      // the button that was pressed is gone
      heard.current?.focus();
    } else sayFault(answer.reason);
    setBusy(false);
  };
  return (
    <Section title={m.sessions} text={m.sessionsText}>
      {fault && <ReportFailed fault={fault} onRetry={() => void load()} />}
      {!fault && !known && <ReportLoading />}
      {known && (
        <ul className={styles.list} aria-label={m.sessions}>
          {known.sessions.map(({ id, agent, startedAt, usedAt, own }) => {
            const { browser, system } = describeDevice(agent);
            const device = m.device(browser, system);
            const since = sayInstant(startedAt, language);
            const Icon = system !== undefined && PHONES.includes(system) ? Smartphone : Laptop;
            return (
              <li key={id} className={styles.item}>
                <Icon size={18} aria-hidden="true" className={styles.icon} />
                <span className={styles.grow}>
                  <span className={styles.label}>{device}</span>
                  {own && <span className={styles.here}>{m.here}</span>}
                  <span className={styles.soft}>
                    {own
                      ? m.sessionTimesHere(since)
                      : m.sessionTimes(since, sayAgo(usedAt, known.at, language))}
                  </span>
                </span>
                {!own && (
                  <Button
                    aria-label={m.endOf(device, since)}
                    disabled={busy}
                    onClick={() => void carryOut(ownAccountApi.endSession(id), m.ended(device))}
                  >
                    {m.end}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <div className={styles.buttons}>
        {known && known.sessions.length > 1 && (
          <Button disabled={busy} onClick={() => void carryOut(ownAccountApi.endOtherSessions(), m.endedAll)}>
            {m.endAll}
          </Button>
        )}
        <p ref={heard} role="status" tabIndex={-1} className={styles.heard}>
          {done || (known?.sessions.length === 1 ? m.onlyHere : '')}
        </p>
      </div>
    </Section>
  );
}
