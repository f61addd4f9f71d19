import type { Outbox, OutboxMail } from '@taktboard/protocol';
import type { Kysely } from 'kysely';
import type { Clock } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import { statementOf, type WritePieces } from '../../store/pieces.ts';
import type { Mailer } from './mailer.ts';
import { SENT } from './sent.ts';

const HIDDEN = '••• •••';
/** More of them nobody reads; the oldest go. */
const KEPT_MAILS = 200;

export interface OutboxReader {
  list(): Promise<Outbox['mails']>;
  find(id: string): Promise<OutboxMail | undefined>;
}

interface Dependencies {
  database: Kysely<Database>;
  writePieces: WritePieces;
  newId(): string;
  now: Clock;
}

/** Takes mail where there is no mail server, for administrators to see what would have gone out. */
export function createOutboxMailer({ database, writePieces, newId, now }: Dependencies): Mailer {
  return {
    kind: 'outbox',
    async send({ to, subject, text: whole, html: page, secret }) {
      // for its reader's eyes alone: it is not even stored
      const [text, html] = [whole, page].map((part) =>
        secret === undefined ? part : part.replaceAll(secret, HIDDEN),
      ) as [string, string];
      const inserted = database
        .insertInto('outbox')
        .values({ id: newId(), at: now(), recipient: to, subject, text, html });
      // none of them where there are no more than are kept
      const newestToGo = database
        .selectFrom('outbox')
        .select('at')
        .orderBy('at', 'desc')
        .offset(KEPT_MAILS)
        .limit(1);
      const forgotten = database.deleteFrom('outbox').where('at', '<=', newestToGo);
      const written = await writePieces([[statementOf(inserted), statementOf(forgotten)]]);
      if (!written.ok || written.value[0] !== 'written')
        throw new Error('a mail could not be put into the outbox');
      return SENT;
    },
    close() {},
  };
}

export function createOutboxReader(database: Kysely<Database>): OutboxReader {
  return {
    async list() {
      const rows = await database
        .selectFrom('outbox')
        .select(['id', 'at', 'recipient', 'subject'])
        .orderBy('at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(toEntry);
    },
    async find(id) {
      const row = await database.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
      return row && { ...toEntry(row), text: masked(row.text), html: masked(row.html) };
    },
  };
}

function toEntry(row: { id: string; at: number; recipient: string; subject: string }) {
  return {
    id: row.id,
    at: new Date(row.at).toISOString(),
    to: row.recipient,
    subject: row.subject,
  };
}

const SECRET_IN_LINK = /(https?:\/\/[^\s"'<>/]+\/(?:u|join|confirm|s|g|invitations)\/)[A-Za-z0-9._~-]+/g;

/** An administrator may read a mail; what its links carry for their reader alone stays the reader's. */
function masked(text: string): string {
  return text.replace(SECRET_IN_LINK, '$1…');
}
