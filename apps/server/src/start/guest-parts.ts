import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { createApprovalCounts } from '../approvals/approval-counts.ts';
import { createApprovals } from '../approvals/approvals.ts';
import { createGuestDoor } from '../approvals/guest-door.ts';
import { createGuestMails } from '../approvals/guest-mails.ts';
import { createShownSource } from '../approvals/shown-source.ts';
import { tellGuest } from '../approvals/tell-guest.ts';
import type { DoorLimits } from '../auth/door-limits.ts';
import { newSecret } from '../auth/secret-token.ts';
import type { Services } from '../http/services.ts';
import { randomPorts } from '../import/random-ports.ts';
import type { People } from '../people/people.ts';
import type { Clock } from '../ports.ts';
import type { Rooms } from '../room/rooms.ts';
import type { Mailer } from '../schedules/channels/mailer.ts';
import type { Database } from '../store/database.ts';

interface Dependencies {
  doorLimits: DoorLimits;
  database: Kysely<Database>;
  rooms: Pick<Rooms, 'read'>;
  people: Pick<People, 'list'>;
  mailer: Mailer;
  mailDomain: string;
  clock: Clock;
  /** What is said about a task, or decided on it, is another. */
  onChange(boardId: string, cardId: string): void;
}

/** Guests who are asked to decide on a task. */
export function guestParts(dependencies: Dependencies): Services['approvals'] {
  const { doorLimits, database, rooms, people, mailer, mailDomain, clock: now, onChange } = dependencies;
  const sources = { read: (boardId: string) => rooms.read(boardId), people: () => people.list() };
  const source = createShownSource(sources);
  const newApprovalId = () => randomBytes(9).toString('hex');
  return {
    source,
    counts: createApprovalCounts({ ...{ database, now }, ...sources }),
    asking: createApprovals({ database, newApprovalId, newSecret, now, onChange }),
    door: createGuestDoor({
      ...{ database, source, now, onChange },
      newId: () => randomPorts.newId(),
      tell: tellGuest,
    }),
    mails: createGuestMails({ mailer, mailDomain, now }),
    mail: mailer.kind,
    codes: doorLimits['guest-codes'],
    answers: doorLimits['guest-answers'],
  };
}
