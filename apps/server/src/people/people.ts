import type { Kysely } from 'kysely';
import type { Person, WorkspaceRole } from '@taktboard/protocol';
import { nameKey } from '../auth/name-key.ts';
import type { Database } from '../store/database.ts';
import type { AccountTables } from './account-tables.ts';
import './profile-tables.ts';
import { tidyName } from './tidy-name.ts';

export interface Member {
  personId: string;
  userId: string;
  name: string;
  workspaceRole: WorkspaceRole;
}

/** Everyone whom tasks can name, with an account or without. */
export interface People {
  /** By name, then id. */
  list(): Promise<Person[]>;
  find(personId: string): Promise<Person | undefined>;
  memberOfUser(userId: string): Promise<Member | undefined>;
  member(personId: string): Promise<Member | undefined>;
  /** Everyone with an account, by name, then id. */
  members(): Promise<Member[]>;
  hasAdministrator(): Promise<boolean>;
  /**
   * A person id for each name, for imports: someone who already goes by the name, an account before none, the eldest of
   * several; else a new person without an account. Naming someone gives that person nothing but work.
   */
  ensure(names: readonly string[]): Promise<Map<string, string>>;
  /** A person without an account. */
  add(name: string): Promise<string>;
  /**
   * Gives a user a person: a new one, or `personId` where whoever invited said so and it has no account yet. Never
   * someone with the same name by itself: whoever may join would then take over what was assigned to another.
   */
  join(user: { userId: string; name: string; role: WorkspaceRole; personId: string | null }): Promise<string>;
  setRole(userId: string, role: WorkspaceRole): Promise<void>;
}

interface Dependencies {
  database: Kysely<Database>;
  newId(): string;
  now(): number;
}

export function createPeople({ database, newId, now }: Dependencies): People {
  const insert = async (row: Omit<AccountTables['people'], 'id' | 'name_key' | 'created_at'>) => {
    const id = newId();
    await database
      .insertInto('people')
      .values({ ...row, id, name_key: nameKey(row.name), created_at: now() })
      .execute();
    return id;
  };
  const add = (name: string) => insert({ name: tidyName(name), user_id: null, workspace_role: null });
  const memberWhere = async (column: 'id' | 'user_id', value: string) => {
    const row = await database.selectFrom('people').selectAll().where(column, '=', value).executeTakeFirst();
    return row ? toMember(row) : undefined;
  };

  return {
    add,
    async list() {
      const rows = await withLooks(database).orderBy('people.name_key').orderBy('people.id').execute();
      return rows.map(toPerson);
    },
    async find(personId) {
      const row = await withLooks(database).where('people.id', '=', personId).executeTakeFirst();
      return row && toPerson(row);
    },
    memberOfUser: (userId) => memberWhere('user_id', userId),
    member: (personId) => memberWhere('id', personId),
    async members() {
      const rows = await database
        .selectFrom('people')
        .selectAll()
        .where('user_id', 'is not', null)
        .orderBy('name_key')
        .orderBy('id')
        .execute();
      return rows.flatMap((row) => toMember(row) ?? []);
    },
    async hasAdministrator() {
      const row = await database
        .selectFrom('people')
        .select('id')
        .where('workspace_role', '=', 'administrator')
        .where('user_id', 'is not', null)
        .executeTakeFirst();
      return row !== undefined;
    },
    async ensure(names) {
      const rows = await database
        .selectFrom('people')
        .select(['id', 'name_key', 'user_id'])
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      const known = new Map<string, string>();
      for (const row of rows.toReversed()) if (row.user_id === null) known.set(row.name_key, row.id);
      for (const row of rows.toReversed()) if (row.user_id !== null) known.set(row.name_key, row.id);
      const ids = new Map<string, string>();
      for (const name of names) {
        const key = nameKey(name);
        const id = known.get(key) ?? (await add(name));
        known.set(key, id);
        ids.set(name, id);
      }
      return ids;
    },
    async join({ userId, name, role, personId }) {
      if (personId !== null) {
        const linked = await database
          .updateTable('people')
          .set({ user_id: userId, workspace_role: role })
          .where('id', '=', personId)
          .where('user_id', 'is', null)
          .executeTakeFirst();
        if (linked.numUpdatedRows === 1n) return personId;
      }
      return insert({ name: tidyName(name), user_id: userId, workspace_role: role });
    },
    async setRole(userId, role) {
      await database
        .updateTable('people')
        .set({ workspace_role: role })
        .where('user_id', '=', userId)
        .execute();
    },
  };
}

/** With what they chose for their avatar. */
function withLooks(database: Kysely<Database>) {
  return database
    .selectFrom('people')
    .leftJoin('profiles', 'profiles.person_id', 'people.id')
    .select(['people.id', 'people.name', 'people.user_id', 'profiles.color', 'profiles.initials']);
}

type LookRow = Pick<AccountTables['people'], 'id' | 'name' | 'user_id'> &
  Record<'color', number | null> &
  Record<'initials', string | null>;

function toPerson({ id, name, user_id: userId, color, initials }: LookRow): Person {
  return {
    id,
    name,
    ...(userId === null ? {} : { userId }),
    ...(color === null ? {} : { color }),
    ...(initials === null ? {} : { initials }),
  };
}

function toMember(row: AccountTables['people']): Member | undefined {
  if (row.user_id === null || row.workspace_role === null) return undefined;
  return { personId: row.id, userId: row.user_id, name: row.name, workspaceRole: row.workspace_role };
}
