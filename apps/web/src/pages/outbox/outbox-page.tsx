import type { Outbox, OutboxMail } from '@taktboard/protocol';
import { useEffect, useState } from 'react';
import type { ApiFault } from '../../api/request.ts';
import { sayFault } from '../../api/late-fault.ts';
import { scheduleApi } from '../../api/schedule-calls.ts';
import { PageFrame } from '../../app/page-frame.tsx';
import { sayInstant } from '../../i18n/instant.ts';
import { useLanguage, useMessages } from '../../i18n/messages.ts';
import { Button } from '../../kit/button.tsx';
import { Dialog } from '../../kit/dialog.tsx';
import { useParts } from '../../kit/use-parts.ts';
import { ReportFailed, ReportLoading } from '../digest/report-states.tsx';
import { MailView } from '../schedules/mail-view.tsx';
import { scheduleMessages } from '../schedules/messages.ts';
import styles from '../schedules/schedules.module.css';

/** Mail that would have gone out, had this server a mail server; for administrators. */
export default function OutboxPage() {
  const m = useMessages(scheduleMessages);
  const language = useLanguage();
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [mail, setMail] = useState<OutboxMail | null>(null);
  useParts(true);
  const load = async (): Promise<void> => {
    const answer = await scheduleApi.outbox();
    setFault(answer.ok ? null : answer.reason);
    if (answer.ok) setOutbox(answer.value);
  };
  useEffect(() => void load(), []);
  const read = async (id: string): Promise<void> => {
    const answer = await scheduleApi.outboxMail(id);
    if (!answer.ok) return sayFault(answer.reason);
    setMail(answer.value);
  };
  return (
    <PageFrame title={m.outboxTitle}>
      <div className={styles.page}>
        {outbox === null && fault === null && <ReportLoading />}
        {fault && <ReportFailed fault={fault} onRetry={() => void load()} />}
        {outbox && (
          <section>
            <p className={styles.soft}>{outbox.mail === 'smtp' ? m.outboxSmtp : m.outboxText}</p>
            {outbox.mails.length === 0 && <p className={styles.empty}>{m.outboxEmpty}</p>}
            <ul>
              {outbox.mails.map(({ id, at, to, subject }) => (
                <li key={id} className={styles.item}>
                  <div className={styles.what}>
                    <p className={styles.channel}>{subject}</p>
                    <p className={styles.soft}>{[m.mailTo(to), sayInstant(at, language)].join(' · ')}</p>
                  </div>
                  <Button aria-label={`${m.openMail}: ${subject}`} onClick={() => void read(id)}>
                    {m.openMail}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {mail && (
        <Dialog title={mail.subject} wide onClose={() => setMail(null)}>
          <p className={styles.soft}>{[m.mailTo(mail.to), sayInstant(mail.at, language)].join(' · ')}</p>
          <div className={styles.form}>
            <MailView mail={mail} />
          </div>
        </Dialog>
      )}
    </PageFrame>
  );
}
