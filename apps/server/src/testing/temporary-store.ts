import { onTestFinished } from 'vitest';
import { systemTimers } from '../ports.ts';
import { openSqlite, type OpenSqlite } from '../store/sqlite/open-sqlite.ts';
import { RecordingLog } from './recording-log.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A real database in a folder of its own, closed when the test is over. */
export async function temporaryStore(): Promise<OpenSqlite> {
  const opened = await openSqlite({
    dataDir: temporaryFolder(),
    timers: systemTimers,
    log: new RecordingLog(),
  });
  if (!opened.ok) throw new Error(`no database: ${JSON.stringify(opened.reason)}`);
  onTestFinished(() => opened.value.store.close());
  return opened.value;
}
