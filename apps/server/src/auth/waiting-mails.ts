import { accountLetter, writeLetter, type AccountNews } from '@taktboard/reports';
import type { EventLog, Timers } from '../ports.ts';
import type { Mailer } from '../schedules/channels/mailer.ts';

/**
 * Sends mail with a link of one's own. What waits is a row of the link itself, so that neither a mail server that is away
 * nor a restart loses one; the link is made anew from the row's id each time, and stands nowhere.
 */
export interface WaitingMails {
  /** Sends what is due, and comes back by itself for what is not. Resolves once all that is due was tried. */
  wake(): Promise<void>;
  /** Resolves once nothing is on its way; what waits is sent after the next start. */
  close(): Promise<void>;
}

/** Where the mails of one kind of links wait. None is of a link that is good for nothing any more. */
export interface MailShelf {
  due(now: number): Promise<WaitingMail[]>;
  /** When the next one is due. */
  nextTime(now: number): Promise<number | undefined>;
  makeAllDue(now: number): Promise<void>;
  /** After an attempt. */
  settle(id: string, change: { dueAt: number | null; attempts?: number }): Promise<void>;
}

export interface WaitingMail {
  id: string;
  to: string;
  language: 'de' | 'en';
  news: AccountNews;
  /** What the link carries. */
  token: string;
  attempts: number;
  /** Milliseconds that the link is good for in all. */
  goodForMs: number;
}

interface Dependencies {
  shelves: readonly MailShelf[];
  mailer: Pick<Mailer, 'send'>;
  /** After the @ of message ids. */
  domain: string;
  now(): number;
  timers: Pick<Timers, 'after'>;
  log: EventLog;
}

const MINUTE_MS = 60_000;
/** After the first attempts; then with the last of these until the link ends. */
const AGAIN_AFTER_MS = [MINUTE_MS / 3, 2 * MINUTE_MS, 10 * MINUTE_MS, 60 * MINUTE_MS, 360 * MINUTE_MS];
/** A link that is good for an hour is not left to wait for one. */
const ATTEMPTS_IN_ITS_TIME = 6;
/** A timer holds no more. */
const LONGEST_MS = 24 * 60 * MINUTE_MS;

export function createWaitingMails(dependencies: Dependencies): WaitingMails {
  const { shelves, now, timers, log } = dependencies;
  let isClosed = false;
  let isFirst = true;
  let working: Promise<void> | undefined;
  let isAskedAgain = false;
  let cancel = (): void => undefined;

  const work = async (): Promise<void> => {
    // a restart is often the mending of what was wrong
    if (isFirst) for (const shelf of shelves) await shelf.makeAllDue(now());
    isFirst = false;
    let next: number;
    do {
      isAskedAgain = false;
      next = Infinity;
      for (const shelf of shelves) {
        for (const mail of await shelf.due(now())) {
          if (isClosed) return;
          await attempt(mail, shelf, dependencies);
        }
        next = Math.min(next, (await shelf.nextTime(now())) ?? Infinity);
      }
    } while (isAskedAgain && !isClosed);
    if (isClosed || next === Infinity) return;
    cancel = timers.after(Math.min(Math.max(0, next - now()), LONGEST_MS), () => void wake());
  };

  function wake(): Promise<void> {
    cancel();
    isAskedAgain = true;
    if (isClosed) return Promise.resolve();
    working ??= work()
      .catch((error: unknown) => {
        log.warn('letter.not-sent', { error });
        isAskedAgain = false;
        if (!isClosed) cancel = timers.after(MINUTE_MS, () => void wake());
      })
      .finally(() => {
        working = undefined;
        // asked for while the last look was over already
        if (isAskedAgain && !isClosed) void wake();
      });
    return working;
  }

  return {
    wake,
    async close() {
      isClosed = true;
      cancel();
      await working;
    },
  };
}

async function attempt(mail: WaitingMail, shelf: MailShelf, { mailer, domain, now, log }: Dependencies) {
  const { id, to, language, news, token, attempts, goodForMs } = mail;
  const sent = await mailer.send({
    ...writeLetter(accountLetter(news, language)),
    ...{ to, language, unsubscribeUrl: null, secret: token },
    // the same at every attempt, so that a mailbox shows it once
    messageId: `${news.kind}-${id}@${domain}`,
  });
  if (sent.ok) return shelf.settle(id, { dueAt: null });
  log.warn('letter.not-sent', { ...sent.reason.fault });
  const pause = AGAIN_AFTER_MS[attempts] ?? AGAIN_AFTER_MS.at(-1) ?? LONGEST_MS;
  const again = now() + Math.min(pause, goodForMs / ATTEMPTS_IN_ITS_TIME);
  return shelf.settle(id, { dueAt: sent.reason.then === 'again' ? again : null, attempts: attempts + 1 });
}
