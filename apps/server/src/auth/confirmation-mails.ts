import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import { confirmationToken } from './addresses.ts';
import type { MailShelf, WaitingMail } from './waiting-mails.ts';

interface Dependencies {
  database: Kysely<Database>;
  publicUrl: string;
  /** The server's own. */
  secret: string;
}

/** Mails to addresses that are to be confirmed. */
export function createConfirmationMails({ database, publicUrl, secret }: Dependencies): MailShelf {
  const waiting = (now: number) =>
    database
      .selectFrom('address_confirmations')
      .innerJoin('people', 'people.user_id', 'address_confirmations.user_id')
      .where('expires_at', '>', now)
      .where('link_id', 'is not', null)
      .where('mail_due_at', 'is not', null);

  return {
    async due(now) {
      const rows = await waiting(now)
        .select(['link_id', 'address', 'mail_language', 'mail_attempts', 'people.name'])
        .select(['address_confirmations.created_at', 'expires_at'])
        .where('mail_due_at', '<=', now)
        .orderBy('mail_due_at')
        .orderBy('link_id')
        .execute();
      return rows.flatMap((row): WaitingMail[] => {
        const { link_id: id, mail_language: language, mail_attempts: attempts, name } = row;
        if (id === null || language === null) return [];
        const token = confirmationToken(secret, id);
        const news = { kind: 'address-confirmation', name, url: `${publicUrl}/confirm/${token}` } as const;
        const goodForMs = row.expires_at - row.created_at;
        return [{ id, to: row.address, language, news, token, attempts, goodForMs }];
      });
    },
    async nextTime(now) {
      const next = await waiting(now)
        .select(({ fn }) => fn.min<number | null>('mail_due_at').as('at'))
        .executeTakeFirst();
      return next?.at == null ? undefined : Number(next.at);
    },
    async makeAllDue(now) {
      await database
        .updateTable('address_confirmations')
        .set({ mail_due_at: now })
        .where('mail_due_at', 'is not', null)
        .execute();
    },
    // one that was asked for anew meanwhile has another id
    async settle(id, { dueAt, attempts }) {
      const change = attempts === undefined ? {} : { mail_attempts: attempts };
      await database
        .updateTable('address_confirmations')
        .set({ mail_due_at: dueAt, ...change })
        .where('link_id', '=', id)
        .execute();
    },
  };
}
