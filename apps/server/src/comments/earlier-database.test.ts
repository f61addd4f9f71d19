import { describe, expect, it } from 'vitest';
import { systemTimers } from '../ports.ts';
import { migrations } from '../store/migrations/index.ts';
import { openSqlite } from '../store/sqlite/open-sqlite.ts';
import { RecordingLog } from '../testing/recording-log.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { createCommentReader } from './comments.ts';

describe('a database of before', { timeout: 60_000 }, () => {
  it('[SAY-10] keeps its comments, and more can be said about them', async () => {
    const dataDir = temporaryFolder();
    const at = migrations.findIndex(({ name }) => name.endsWith('-conversations'));
    const open = async (steps: typeof migrations) => {
      const opened = await openSqlite({
        dataDir,
        timers: systemTimers,
        log: new RecordingLog(),
        migrations: steps,
      });
      if (!opened.ok) throw new Error(JSON.stringify(opened.reason));
      return opened.value;
    };
    const before = await open(migrations.slice(0, at));
    await before.database
      .insertInto('comments')
      .values({
        ...{ id: 'old', board_id: 'plan', card_id: 'card', at: 1_000, n: 0 },
        ...{ author: 'anna', text: 'Von früher', source: 'trello-1' },
      })
      .execute();
    await before.store.close();
    const now = await open(migrations);
    const comments = createCommentReader(now.database);
    expect((await comments.ofCard('plan', 'card')).comments).toEqual([
      { id: 'old', at: '1970-01-01T00:00:01.000Z', author: 'anna', text: 'Von früher' },
    ]);
    expect(await comments.counts('plan')).toEqual({ counts: { card: 1 }, questions: {} });
    await now.store.close();
  });
});
