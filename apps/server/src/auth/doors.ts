import type { Kysely } from 'kysely';
import { createBoardRoles } from '../access/board-roles.ts';
import { createPeople } from '../people/people.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../store/database.ts';
import { createAccounts } from './accounts.ts';
import type { Doors } from './join.ts';
import { createLinks } from './links.ts';

export interface DoorSettings {
  publicUrl: string;
  secret: string;
  newId(): string;
  newSecret(): string;
  now: Clock;
}

/** Everything that making an account needs, over a database or over one transaction of it. */
export function createDoors(settings: DoorSettings): (database: Kysely<Database>) => Doors {
  return (database) => ({
    accounts: createAccounts({ ...settings, database }),
    links: createLinks({ ...settings, database }),
    people: createPeople({ ...settings, database }),
    roles: createBoardRoles(database),
  });
}
