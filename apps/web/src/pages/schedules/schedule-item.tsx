import type { Result, Schedule } from '@taktboard/protocol';
import { CircleAlert, Ellipsis, Mail, Send, Webhook } from 'lucide-react';
import { useState } from 'react';
import { sayFault } from '../../api/late-fault.ts';
import type { ApiFault } from '../../api/request.ts';
import { scheduleApi } from '../../api/schedule-calls.ts';
import { sayInstant } from '../../i18n/instant.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { IconButton } from '../../kit/icon-button.tsx';
import { Menu } from '../../kit/late-menu.tsx';
import { showToast } from '../../kit/toast.ts';
import { scheduleMessages } from './messages.ts';
import { sayChannel, sayFaultOf, sayLast, sayWhen } from './say-schedule.ts';
import styles from './schedules.module.css';

export type ScheduleAction = 'change' | 'history' | 'remove';

interface ScheduleItemProps {
  schedule: Omit<Schedule, 'boardId' | 'personal' | 'scope' | 'skipHolidays'> & {
    skipHolidays?: boolean | undefined;
  };
  scope: string;
  onPause: (on: boolean) => Promise<Result<unknown, ApiFault>>;
  onAsk: (action: ScheduleAction) => void;
  onChanged: () => Promise<void>;
}

/** One digest that is sent: when, to whom, what became of the last one, and what can be done. */
export function ScheduleItem({ schedule, scope, onPause, onAsk, onChanged }: ScheduleItemProps) {
  const m = useMessages(scheduleMessages);
  const language = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [busy, setBusy] = useState(false);
  const saying = { m, language };
  const { channel, failing, offSince, paused, next, zone } = schedule;
  const when = sayWhen(schedule, saying);
  const rests = paused || offSince !== null;

  const setPaused = async (on: boolean): Promise<void> => {
    const answer = await onPause(on);
    if (!answer.ok) return sayFault(answer.reason);
    await onChanged();
  };
  const sendNow = async (): Promise<void> => {
    setBusy(true);
    const answer = await scheduleApi.sendNow(schedule.id, undefined);
    setBusy(false);
    if (!answer.ok) return sayFault(answer.reason);
    const deliveries = answer.value.runs[0]?.deliveries ?? [];
    const fault = deliveries.find((one) => one.fault !== null)?.fault;
    if (fault) showToast({ text: m.notSentNow(sayFaultOf(fault, m)), tone: 'fault' });
    else showToast({ text: m.sentNow(deliveries.map(({ recipient }) => recipient).join(', ')) });
    await onChanged();
  };

  const details = [
    scope,
    m.languages[schedule.language],
    ...(schedule.skipHolidays ? [m.notOnHolidays] : []),
  ];
  const state = paused ? m.paused : next === null ? null : m.next(sayInstant(next, language, zone));
  return (
    <li className={styles.item}>
      <div className={styles.what}>
        <p className={styles.channel}>
          {channel.kind === 'mail' ? (
            <Mail size={16} aria-hidden="true" />
          ) : (
            <Webhook size={16} aria-hidden="true" />
          )}
          {sayChannel(schedule, saying)}
        </p>
        <p>{when}</p>
        <p className={styles.soft}>{details.join(' · ')}</p>
        <p className={styles.soft}>
          {[state, sayLast(schedule, saying)].filter((part) => part !== null).join(' · ')}
        </p>
        {channel.kind === 'mail' && channel.unsubscribed.length > 0 && (
          <p className={styles.soft}>{m.unsubscribed(channel.unsubscribed.join(', '))}</p>
        )}
        {failing && (
          <p className={styles.fault} role="status">
            <CircleAlert size={16} aria-hidden="true" />
            {offSince === null
              ? m.failing(sayFaultOf(failing.fault, m))
              : m.off(sayInstant(offSince, language, zone), sayFaultOf(failing.fault, m))}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        {rests ? (
          <Button onClick={() => void setPaused(false)}>{m.goOn}</Button>
        ) : (
          <Button disabled={busy} icon={<Send size={16} aria-hidden="true" />} onClick={() => void sendNow()}>
            {m.sendNow}
          </Button>
        )}
        <Button onClick={() => onAsk('change')}>{m.change}</Button>
        <IconButton
          label={m.actions(when)}
          icon={<Ellipsis size={18} />}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => {
            const { currentTarget } = event;
            setAnchor((open) => (open ? null : currentTarget));
          }}
        />
        {anchor && (
          <Menu
            anchor={anchor}
            align="end"
            label={m.actions(when)}
            entries={[
              { label: m.history, onSelect: () => onAsk('history') },
              ...(rests ? [] : [{ label: m.pause, onSelect: () => void setPaused(true) }]),
              { label: m.remove, onSelect: () => onAsk('remove') },
            ]}
            onClose={() => setAnchor(null)}
          />
        )}
      </div>
    </li>
  );
}
