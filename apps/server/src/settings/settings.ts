import type { Kysely } from 'kysely';
import type { Database } from '../store/database.ts';

/** What the server itself remembers, beside the boards. */
export interface Settings {
  get(key: SettingKey): Promise<string | undefined>;
  set(key: SettingKey, value: string): Promise<void>;
  /** Keeps the first value: of two starts at once, both go on with the same. */
  getOrSet(key: SettingKey, make: () => string): Promise<string>;
}

type SettingKey =
  /** Signs session cookies. */
  | 'session-secret'
  /** Makes the links by which someone unsubscribes from a digest. */
  | 'unsubscribe-secret'
  /** The demo workspace was made, or deliberately not. */
  | 'demo'
  /** The person that acts for TAKTBOARD_ADMIN_TOKEN. */
  | 'service-person'
  /** When `taktboard restore` put a backup in place, in milliseconds since 1970. */
  | 'restored-at'
  /** JSON, a `Retention`. */
  | 'retention'
  /** When old things were last taken out, in milliseconds since 1970. */
  | 'retention-swept'
  | 'workspace-name'
  /** JSON, a `PersonFigures`. */
  | 'person-figures';

export function createSettings(database: Kysely<Database>): Settings {
  const get = async (key: SettingKey) => {
    const row = await database
      .selectFrom('settings')
      .select('value')
      .where('key', '=', key)
      .executeTakeFirst();
    return row?.value;
  };
  return {
    get,
    async set(key, value) {
      await database
        .insertInto('settings')
        .values({ key, value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute();
    },
    async getOrSet(key, make) {
      await database
        .insertInto('settings')
        .values({ key, value: make() })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute();
      return (await get(key)) as string;
    },
  };
}
