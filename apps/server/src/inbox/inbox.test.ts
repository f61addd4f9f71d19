import { LIMITS } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { temporaryStore } from '../testing/temporary-store.ts';
import { createInbox } from './inbox.ts';
import { putIntoInbox, type NewEntry } from './put-into-inbox.ts';

async function withPeople() {
  const { database } = await temporaryStore();
  const person = async (id: string, hasAccount: boolean) => {
    const user = { id, name: id, email: `${id}@x.invalid`, emailVerified: 0, createdAt: '', updatedAt: '' };
    if (hasAccount)
      await database
        .insertInto('user')
        .values({ ...user, username: id })
        .execute();
    await database
      .insertInto('people')
      .values({
        ...{ id, name: id, name_key: id, created_at: 0 },
        user_id: hasAccount ? id : null,
        workspace_role: hasAccount ? 'member' : null,
      })
      .execute();
  };
  await person('anna', true);
  await person('former', false);
  await database
    .insertInto('boards')
    .values({
      id: 'plan',
      title: 'Plan',
      seq: 0,
      created_at: 0,
      updated_at: 0,
      trashed_at: null,
      trashed_by: null,
    })
    .execute();
  const entry = (at: number, more: Partial<NewEntry> = {}): NewEntry => ({
    ...{ source: `entry ${at}`, board_id: 'plan', card_id: 'card', kind: 'assignment', at, by: 'ben' },
    ...{ comment_id: null, title: `Task ${at}` },
    ...more,
  });
  const inbox = createInbox({ database, now: () => 1_000_000, catchUp: async () => undefined });
  const put = (people: string[], of: NewEntry) => putIntoInbox(database, people, of);
  return { database, inbox, put, entry };
}

describe('what is put into an inbox', { timeout: 60_000 }, () => {
  it('[SAY-6] is for those who can sign in, and the same is told once', async () => {
    const { database, inbox, put, entry } = await withPeople();
    await put(['anna', 'former', 'nobody'], entry(1));
    await put(['anna'], entry(1));
    expect((await database.selectFrom('inbox').selectAll().execute()).length).toBe(1);
    const [item] = (await inbox.page('anna', { limit: 10 })).items;
    await inbox.read('anna', { what: 'items', ids: [item?.id ?? ''], read: true });
    await put(['anna'], entry(1));
    expect(await inbox.unread('anna')).toBe(0);
    // who was told of an answer and is named in it now is told of that
    await put(['anna'], entry(1, { kind: 'mention' }));
    expect(await inbox.unread('anna')).toBe(1);
  });

  it('[SAY-7] stays until there is too much, the oldest going first', async () => {
    const { database, inbox, put, entry } = await withPeople();
    const rows = Array.from({ length: LIMITS.inboxItems }, (_, at) => {
      const { source, ...rest } = entry(at);
      return { ...rest, id: source.replace(' ', '-'), person_id: 'anna', read_at: null };
    });
    for (let from = 0; from < rows.length; from += 500)
      await database
        .insertInto('inbox')
        .values(rows.slice(from, from + 500))
        .execute();
    await put(['anna'], entry(5_000));
    expect(await inbox.unread('anna')).toBe(LIMITS.inboxItems);
    const titles: string[] = [];
    for (let before: string | undefined, pages = 0; pages < 30; pages++) {
      const page = await inbox.page('anna', { limit: 100, before });
      titles.push(...page.items.map(({ card }) => card.title));
      before = page.next;
      if (before === undefined) break;
    }
    expect([titles.length, titles[0], titles.at(-1)]).toEqual([LIMITS.inboxItems, 'Task 5000', 'Task 1']);
  });

  it('[SAY-9] is given to a digest: what came since and is not read, without what is switched off', async () => {
    const { inbox, put, entry } = await withPeople();
    await put(['anna'], entry(1_000));
    await put(['anna'], entry(2_000));
    await put(['anna'], entry(3_000, { kind: 'answer' }));
    const titles = async () => (await inbox.unreadSince('anna', 1_000)).map(({ card }) => card.title);
    expect(await titles()).toEqual(['Task 3000', 'Task 2000']);
    await inbox.set('anna', { answer: false });
    expect(await titles()).toEqual(['Task 2000']);
    await inbox.read('anna', { what: 'all', upTo: new Date(2_000).toISOString() });
    expect(await titles()).toEqual([]);
  });
});
