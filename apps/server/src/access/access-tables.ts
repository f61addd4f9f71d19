import type { Everyone, Role } from '@taktboard/protocol';

/** Tables of migration 0015. */
interface AccessTables {
  /** No row: all members are editors. */
  board_everyone: { board_id: string; everyone: Everyone };
  board_roles: { board_id: string; person_id: string; role: Role };
}

declare module '../store/database.ts' {
  interface Database extends AccessTables {}
}
