import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { hashOf, newSecret } from '../../auth/secret-token.ts';
import { ADMIN_TOKEN, type Ask, type TestedServer } from '../running-server.ts';

/** Who comes to a door, the least first. */
export const CAST = [
  'nobody',
  'outsider',
  'viewer',
  'commenter',
  'editor',
  'manager',
  'administrator',
] as const;
/** Of whom it is enough to ask where no board is meant. */
export const OUTSIDE = ['nobody', 'outsider', 'administrator'] as const satisfies readonly Cast[];
export type Cast = (typeof CAST)[number];

export interface Person {
  ask: Ask;
  /** Undefined: comes without credentials. */
  token: string | undefined;
  id: string | undefined;
}

/** One person for each role; the outsider is a member of the workspace whom no board names. */
export function castOf(server: TestedServer): Record<Cast, Person> {
  const database = new Sqlite(join(server.dataDir, 'taktboard.db'));
  /** Past the doors: to hash a password for each takes its time, and how one joins is tested elsewhere. */
  const member = (name: string): Person => {
    const id = name.toLowerCase();
    const secret = newSecret();
    const at = Date.now();
    database
      .prepare(
        'INSERT INTO user (id, name, email, emailVerified, createdAt, updatedAt) VALUES (?, ?, ?, 0, ?, ?)',
      )
      .run(`user-${id}`, name, `${id}@accounts.invalid`, at, at);
    database
      .prepare(
        "INSERT INTO people (id, name, name_key, user_id, workspace_role, created_at) VALUES (?, ?, ?, ?, 'member', ?)",
      )
      .run(id, name, id, `user-${id}`, at);
    database
      .prepare('INSERT INTO tokens (id, hash, name, person_id, created_at) VALUES (?, ?, ?, ?, ?)')
      .run(id, hashOf(secret), 'Walk', id, at);
    const token = `tb_${id}_${secret}`;
    return { ask: server.as(token), token, id };
  };
  const cast = {
    nobody: { ask: server.ask, token: undefined, id: undefined },
    outsider: member('Olaf'),
    viewer: member('Vera'),
    commenter: member('Cora'),
    editor: member('Edda'),
    manager: member('Mara'),
    administrator: { ask: server.as(), token: ADMIN_TOKEN, id: undefined },
  };
  database.close();
  return cast;
}

/** A board that names one person of each role and shows itself to nobody else. */
export async function closedBoard(server: TestedServer, cast: Record<Cast, Person>): Promise<string> {
  const admin = server.as();
  const { id } = (await admin('/api/boards', { json: { title: 'Herbst' } })).body;
  const people = (['viewer', 'commenter', 'editor', 'manager'] as const).map((role) => ({
    id: cast[role].id,
    role,
  }));
  const said = await admin(`/api/boards/${id}/people`, {
    method: 'PATCH',
    json: { everyone: 'none', people },
  });
  if (said.status !== 200) throw new Error(JSON.stringify(said.body));
  return id;
}
