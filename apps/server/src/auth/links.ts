import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import { fail, ok, type Result, type Role, type WorkspaceRole } from '@taktboard/protocol';
import type { LinkKind } from '../people/account-tables.ts';
import type { Database } from '../store/database.ts';
import { hashOf } from './secret-token.ts';

/** Links at `/join/{token}`: each good once, and for seven days unless said otherwise. Only the token's hash is stored. */
export interface Links {
  make(link: NewLink): Promise<{ token: string; expiresAt: number }>;
  /** What a link is good for. Looking does not use it up: mail scanners and previews look. */
  look(token: string): Promise<Result<LinkInfo, 'no-such-link'>>;
  /** Uses a link up; of two at once one succeeds. */
  take(token: string): Promise<Result<LinkInfo, 'no-such-link'>>;
  /** Ends every unused link of a kind. */
  endAll(kind: LinkKind): Promise<void>;
  /** Ends every unused link for a new password of one person. */
  endResets(personId: string): Promise<void>;
}

interface NewLink {
  kind: LinkKind;
  role: WorkspaceRole;
  invitedBy: string | null;
  /** Whose place the one who joins shall take; with `new-password`, whose account it is. */
  personId: string | null;
  /** Where whoever joins is named, and as what. */
  board?: BoardInvitation | undefined;
  /** For whom it is. */
  mail?: string | undefined;
  /** In which language a mail to that address is to bring it; no mail where nothing is said. */
  mailIn?: 'de' | 'en' | undefined;
  /** Milliseconds; seven days where nothing is said. */
  goodForMs?: number;
}

export interface BoardInvitation {
  id: string;
  role: Role;
}

export interface LinkInfo {
  id: string;
  kind: LinkKind;
  role: WorkspaceRole;
  invitedBy: string | null;
  personId: string | null;
  board: BoardInvitation | null;
}

const GOOD_FOR_MS = 7 * 24 * 60 * 60 * 1000;

interface Dependencies {
  database: Kysely<Database>;
  newId(): string;
  newSecret(): string;
  /** The server's own. */
  secret: string;
  now(): number;
}

/** What a link that goes by mail carries. It can be made anew whenever the mail is tried again, and is stored nowhere. */
export function mailedToken(secret: string, linkId: string): string {
  return createHmac('sha256', secret).update(`invitation\n${linkId}`).digest('base64url');
}

export function createLinks({ database, newId, newSecret, secret, now }: Dependencies): Links {
  const look = async (token: string): Promise<Result<LinkInfo, 'no-such-link'>> => {
    const row = await database
      .selectFrom('invitations')
      .selectAll()
      .where('hash', '=', hashOf(token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now())
      .executeTakeFirst();
    if (!row) return fail('no-such-link');
    const { id, kind, workspace_role: role, invited_by: invitedBy, person_id: personId } = row;
    const { board_id: boardId, board_role: boardRole } = row;
    const board = boardId !== null && boardRole !== null ? { id: boardId, role: boardRole } : null;
    return ok({ id, kind, role, invitedBy, personId, board });
  };

  return {
    look,
    async make({ kind, role, invitedBy, personId, board, mail, mailIn, goodForMs = GOOD_FOR_MS }) {
      const id = newId();
      const token = mailIn === undefined ? newSecret() : mailedToken(secret, id);
      const expiresAt = now() + goodForMs;
      const row = {
        id,
        hash: hashOf(token),
        kind,
        workspace_role: role,
        invited_by: invitedBy,
        person_id: personId,
        created_at: now(),
        expires_at: expiresAt,
        used_at: null,
        board_id: board?.id ?? null,
        board_role: board?.role ?? null,
        mail: mail ?? null,
        mail_language: mailIn ?? null,
        mail_due_at: mailIn === undefined ? null : now(),
      };
      await database.insertInto('invitations').values(row).execute();
      return { token, expiresAt };
    },
    async take(token) {
      const link = await look(token);
      if (!link.ok) return link;
      const taken = await database
        .updateTable('invitations')
        .set({ used_at: now() })
        .where('id', '=', link.value.id)
        .where('used_at', 'is', null)
        .executeTakeFirst();
      return taken.numUpdatedRows === 1n ? link : fail('no-such-link');
    },
    async endAll(kind) {
      await database
        .deleteFrom('invitations')
        .where('kind', '=', kind)
        .where('used_at', 'is', null)
        .execute();
    },
    async endResets(personId) {
      await database
        .deleteFrom('invitations')
        .where('kind', '=', 'new-password')
        .where('person_id', '=', personId)
        .where('used_at', 'is', null)
        .execute();
    },
  };
}
