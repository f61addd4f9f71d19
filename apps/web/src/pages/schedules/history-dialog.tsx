import type { DigestDelivery, DigestRun } from '@taktboard/protocol';
import { useEffect, useState } from 'react';
import { FaultText } from '../../api/fault-text.tsx';
import type { ApiFault } from '../../api/request.ts';
import { scheduleApi } from '../../api/schedule-calls.ts';
import { Link } from '../../app/navigation.tsx';
import { longDay, shortDay } from '../../i18n/day.ts';
import { sayInstant } from '../../i18n/instant.ts';
import type { Language } from '../../i18n/language.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Dialog } from '../../kit/dialog.tsx';
import type { ScheduleTexts } from './messages.en.ts';
import { scheduleMessages } from './messages.ts';
import { sayFaultOf, sayOutcome } from './say-schedule.ts';
import styles from './schedules.module.css';

interface HistoryDialogProps {
  /** Where a run is looked up. */
  pageOf: (key: string) => string;
  scheduleId: string;
  /** On whose clock it is sent. */
  zone: string;
  onClose: () => void;
}

/** What was sent to whom, the newest first, each with its digest as it was. */
export function HistoryDialog({ pageOf, scheduleId, zone, onClose }: HistoryDialogProps) {
  const m = useMessages(scheduleMessages);
  const language = useLanguage();
  const say = (instant: string): string => sayInstant(instant, language, zone);
  const [runs, setRuns] = useState<readonly DigestRun[] | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  useEffect(() => {
    void scheduleApi.runs(scheduleId).then((answer) => {
      if (answer.ok) setRuns(answer.value.runs);
      else setFault(answer.reason);
    });
  }, [scheduleId]);
  return (
    <Dialog title={m.historyTitle} wide onClose={onClose}>
      {fault && (
        <p role="alert" className={styles.fault}>
          <FaultText fault={fault} />
        </p>
      )}
      {runs === null && !fault && <p role="status">{m.loading}</p>}
      {runs?.length === 0 && <p className={styles.empty}>{m.noHistory}</p>}
      <ul>
        {runs?.map((run) => (
          <li key={run.key} className={styles.run}>
            <Link href={pageOf(run.key)}>{m.runOf(longDay(run.reportDate, language))}</Link>
            <p className={styles.soft}>{aboutRun(run, { m, language, say })}</p>
            <ul>
              {run.deliveries.map((delivery) => (
                <li key={delivery.recipient}>
                  {delivery.recipient}: {aboutDelivery(delivery, { m, say })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface Saying {
  m: ScheduleTexts;
  language: Language;
  say: (instant: string) => string;
}

function aboutRun(run: DigestRun, { m, language, say }: Saying): string {
  const days = run.missed.map((day) => shortDay(day, { language, today: run.reportDate }));
  return [
    say(run.at),
    ...(run.kind === 'asked' ? [m.asked] : []),
    ...(run.outcome === 'queued' ? [] : [sayOutcome(run, m)]),
    ...(days.length > 0 ? [m.covers(days.join(', '))] : []),
  ].join(' · ');
}

function aboutDelivery(delivery: DigestDelivery, { m, say }: Pick<Saying, 'm' | 'say'>): string {
  const { state, at, attempts, next, fault } = delivery;
  return [
    state === 'sent' && at !== null ? `${m.states.sent} ${say(at)}` : m.states[state],
    ...(fault === null ? [] : [sayFaultOf(fault, m)]),
    ...(attempts > 1 ? [m.tries(attempts)] : []),
    ...(next === null || attempts === 0 ? [] : [m.nextTry(say(next))]),
  ].join(' · ');
}
