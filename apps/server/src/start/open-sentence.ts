import { messageOf } from '../logging/message-of.ts';
import type { SqliteOpenFault } from '../store/sqlite/open-sqlite.ts';

/** Why the data could not be opened, for whoever started the server. */
export function openSentence(fault: SqliteOpenFault, dataDir: string): string {
  switch (fault.kind) {
    case 'in-use':
      return `Another Taktboard is running on ${dataDir}. Stop it, or choose another folder with DATA_DIR.`;
    case 'no-folder':
      return `DATA_DIR is ${dataDir}, but that folder cannot be made: ${fault.detail}. Choose a folder that this user may write to.`;
    case 'step-failed':
      return `The database in ${dataDir} could not be brought up to this version: step ${fault.name} failed (${messageOf(fault.error)}). Nothing of that step was kept; go on with the version before, on the copy before-….db that lies beside it.`;
    case 'not-backed-up':
      return `The database in ${dataDir} was not brought up to this version, because no copy of it could be made first: ${fault.detail}. Make room or check the rights of the folder, and start again; nothing was changed.`;
    case 'newer-database':
      return `${dataDir} was written by a newer version of Taktboard (${fault.name}). Start that version; nothing was changed.`;
    case 'damaged':
      return `The database in ${dataDir} is damaged: ${fault.detail}. Restore a backup of taktboard.db; nothing was changed.`;
    case 'disk-full':
      return `The disk that holds ${dataDir} is full. Make room and start again.`;
    case 'locked':
      return `Another program holds the database in ${dataDir}. Close it and start again.`;
    case 'disk-failing':
    case 'closed':
    case 'refused':
      return `The database in ${dataDir} cannot be opened: ${fault.detail}. Check that DATA_DIR is a folder that this user may write to.`;
  }
}
