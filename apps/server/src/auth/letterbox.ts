import { accountLetter, writeLetter, type AccountNews } from '@taktboard/reports';
import type { EventLog, Timers } from '../ports.ts';
import type { Mailer } from '../schedules/channels/mailer.ts';

/** Mail to one person about their account. */
export interface Letterbox {
  /** Whether mail really goes out. */
  reaches: boolean;
  /** Takes it on; it goes out by itself, and is tried again where the mail server does not take it. */
  post(letter: { to: string; language: 'de' | 'en'; news: AccountNews }): void;
  /** Resolves once nothing is on its way; what waits to be tried again is given up. */
  close(): Promise<void>;
}

interface Dependencies {
  mailer: Pick<Mailer, 'kind' | 'send'>;
  /** After the @ of message ids. */
  domain: string;
  newId(): string;
  timers: Pick<Timers, 'after'>;
  log: EventLog;
}

/** A link is good for an hour at most, so nothing is tried for longer. */
const AGAIN_AFTER_MS = [20_000, 120_000, 600_000];

export function createLetterbox({ mailer, domain, newId, timers, log }: Dependencies): Letterbox {
  const onTheirWay = new Set<Promise<void>>();
  const waiting = new Set<() => void>();
  let isClosed = false;

  const attempt = (send: () => ReturnType<Mailer['send']>, tried: number): void => {
    const sending = send()
      .then((sent) => {
        if (sent.ok) return;
        const pause = sent.reason.then === 'again' ? AGAIN_AFTER_MS[tried] : undefined;
        if (pause === undefined || isClosed) return log.warn('letter.not-sent', { ...sent.reason.fault });
        const cancel = timers.after(pause, () => {
          waiting.delete(cancel);
          attempt(send, tried + 1);
        });
        waiting.add(cancel);
      })
      .catch((error: unknown) => log.warn('letter.not-sent', { error }))
      .finally(() => onTheirWay.delete(sending));
    onTheirWay.add(sending);
  };

  return {
    reaches: mailer.kind === 'smtp',
    post({ to, language, news }) {
      if (isClosed) return;
      const messageId = `${newId()}@${domain}`;
      const mail = { ...writeLetter(accountLetter(news, language)), messageId, to, language };
      attempt(() => mailer.send({ ...mail, unsubscribeUrl: null }), 0);
    },
    async close() {
      isClosed = true;
      for (const cancel of waiting) cancel();
      await Promise.all(onTheirWay);
    },
  };
}
