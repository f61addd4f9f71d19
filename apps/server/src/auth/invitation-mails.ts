import { accountLetter, writeLetter } from '@taktboard/reports';
import type { Kysely } from 'kysely';
import type { EventLog, Timers } from '../ports.ts';
import type { Mailer } from '../schedules/channels/mailer.ts';
import type { Database } from '../store/database.ts';

/**
 * Sends invitations. What waits is a row of the invitation itself, so that neither a mail server that is away nor a restart
 * loses one; the link is made anew from the invitation's id each time, and stands nowhere.
 */
export interface InvitationMails {
  /** Sends what is due, and comes back by itself for what is not. Resolves once all that is due was tried. */
  wake(): Promise<void>;
  /** Resolves once nothing is on its way; what waits is sent after the next start. */
  close(): Promise<void>;
}

interface Dependencies {
  database: Kysely<Database>;
  mailer: Pick<Mailer, 'send'>;
  /** After the @ of message ids. */
  domain: string;
  publicUrl: string;
  tokenOf(invitationId: string): string;
  now(): number;
  timers: Pick<Timers, 'after'>;
  log: EventLog;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** After the first attempts; then with the last of these until the link ends. */
const AGAIN_AFTER_MS = [MINUTE_MS / 3, 2 * MINUTE_MS, 10 * MINUTE_MS, 60 * MINUTE_MS, 360 * MINUTE_MS];
/** A timer holds no more. */
const LONGEST_MS = DAY_MS;

export function createInvitationMails(dependencies: Dependencies): InvitationMails {
  const { database, now, timers, log } = dependencies;
  let isClosed = false;
  let isFirst = true;
  let working: Promise<void> | undefined;
  let isAskedAgain = false;
  let cancel = (): void => undefined;

  const work = async (): Promise<void> => {
    // a restart is often the mending of what was wrong
    if (isFirst) await makeAllDue(database, now());
    isFirst = false;
    let next: number | undefined;
    do {
      isAskedAgain = false;
      for (const mail of await dueMails(database, now())) {
        if (isClosed) return;
        await attempt(mail, dependencies);
      }
      next = await nextTime(database, now());
    } while (isAskedAgain && !isClosed);
    if (isClosed || next === undefined) return;
    cancel = timers.after(Math.min(Math.max(0, next - now()), LONGEST_MS), () => void wake());
  };

  function wake(): Promise<void> {
    cancel();
    isAskedAgain = true;
    if (isClosed) return Promise.resolve();
    working ??= work()
      .catch((error: unknown) => {
        log.warn('invitation.not-sent', { error });
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

/** Those of links that are good for nothing any more wait for nothing. */
function waiting(database: Kysely<Database>, now: number) {
  return database
    .selectFrom('invitations')
    .leftJoin('people', 'people.id', 'invitations.invited_by')
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('mail_due_at', 'is not', null);
}

function dueMails(database: Kysely<Database>, now: number) {
  return waiting(database, now)
    .select(['invitations.id', 'expires_at', 'mail', 'mail_language', 'mail_attempts', 'people.name as by'])
    .where('mail_due_at', '<=', now)
    .orderBy('mail_due_at')
    .orderBy('invitations.id')
    .execute();
}

type DueMail = Awaited<ReturnType<typeof dueMails>>[number];

async function nextTime(database: Kysely<Database>, now: number): Promise<number | undefined> {
  const next = await waiting(database, now)
    .select(({ fn }) => fn.min<number | null>('mail_due_at').as('at'))
    .executeTakeFirst();
  return next?.at == null ? undefined : Number(next.at);
}

async function makeAllDue(database: Kysely<Database>, now: number): Promise<void> {
  await database
    .updateTable('invitations')
    .set({ mail_due_at: now })
    .where('mail_due_at', 'is not', null)
    .execute();
}

async function attempt(due: DueMail, { mailer, database, now, log, ...ways }: Dependencies): Promise<void> {
  const { id, mail: to, mail_language: language, mail_attempts: attempts } = due;
  if (to === null || language === null) return later(database, id, { mail_due_at: null });
  const token = ways.tokenOf(id);
  const days = Math.max(1, Math.round((due.expires_at - now()) / DAY_MS));
  const news = {
    kind: 'invitation',
    by: due.by ?? '',
    days,
    url: `${ways.publicUrl}/join/${token}`,
  } as const;
  const sent = await mailer.send({
    ...writeLetter(accountLetter(news, language)),
    ...{ to, language, unsubscribeUrl: null, secret: token },
    // the same at every attempt, so that a mailbox shows it once
    messageId: `invitation-${id}@${ways.domain}`,
  });
  if (sent.ok) return later(database, id, { mail_due_at: null });
  log.warn('invitation.not-sent', { ...sent.reason.fault });
  const pause = AGAIN_AFTER_MS[Math.min(attempts, AGAIN_AFTER_MS.length - 1)] ?? DAY_MS;
  const again = sent.reason.then === 'again' ? now() + pause : null;
  return later(database, id, { mail_due_at: again, mail_attempts: attempts + 1 });
}

async function later(
  database: Kysely<Database>,
  id: string,
  change: { mail_due_at: number | null; mail_attempts?: number },
): Promise<void> {
  await database.updateTable('invitations').set(change).where('id', '=', id).execute();
}
