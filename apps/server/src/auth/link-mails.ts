import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import type { MailShelf, WaitingMail } from './waiting-mails.ts';

interface Dependencies {
  database: Kysely<Database>;
  publicUrl: string;
  tokenOf(linkId: string): string;
}

const DAY_MS = 24 * 60 * 60_000;

/** Mails with a link to `/join/…`: invitations, and links for a new password that people had sent to themselves. */
export function createLinkMails({ database, publicUrl, tokenOf }: Dependencies): MailShelf {
  const waiting = (now: number) =>
    database
      .selectFrom('invitations')
      .leftJoin('people as inviting', 'inviting.id', 'invitations.invited_by')
      .leftJoin('people as whose', 'whose.id', 'invitations.person_id')
      .leftJoin('user', (join) =>
        join.onRef('user.id', '=', 'whose.user_id').on('user.emailVerified', '=', 1),
      )
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .where('mail_due_at', 'is not', null)
      // an address that no longer counts opens no account
      .where((is) => is.or([is('kind', '!=', 'new-password'), is('user.email', '=', is.ref('mail'))]));

  return {
    async due(now) {
      const rows = await waiting(now)
        .select(['invitations.id', 'kind', 'invitations.created_at', 'expires_at'])
        .select(['mail', 'mail_language', 'mail_attempts', 'inviting.name as by', 'whose.name as name'])
        .where('mail_due_at', '<=', now)
        .orderBy('mail_due_at')
        .orderBy('invitations.id')
        .execute();
      return rows.flatMap((row): WaitingMail[] => {
        const { id, mail: to, mail_language: language, mail_attempts: attempts } = row;
        if (to === null || language === null) return [];
        const token = tokenOf(id);
        const url = `${publicUrl}/join/${token}`;
        const days = Math.max(1, Math.round((row.expires_at - now) / DAY_MS));
        const news: WaitingMail['news'] =
          row.kind === 'new-password'
            ? { kind: 'password-reset', name: row.name ?? '', url }
            : { kind: 'invitation', by: row.by ?? '', days, url };
        return [{ id, to, language, news, token, attempts, goodForMs: row.expires_at - row.created_at }];
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
        .updateTable('invitations')
        .set({ mail_due_at: now })
        .where('mail_due_at', 'is not', null)
        .execute();
    },
    async settle(id, { dueAt, attempts }) {
      const change = attempts === undefined ? {} : { mail_attempts: attempts };
      await database
        .updateTable('invitations')
        .set({ mail_due_at: dueAt, ...change })
        .where('id', '=', id)
        .execute();
    },
  };
}
