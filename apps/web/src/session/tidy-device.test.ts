import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keptBoards, readBoard } from '../device/board-database.ts';
import { facts } from '../device/facts.ts';
import { outboxDatabase } from '../device/outbox-database.ts';
import { freshDevice } from '../sync/testing/kept-device.ts';
import { leftBehind } from './left-behind.ts';
import { boardsThatWait, removeAllOf, tidyAfterRefusal, tidyFor } from './tidy-device.ts';

const me = (id: string, name: string) => ({
  person: { id, name },
  workspaceRole: 'member' as const,
  workspace: 'Team',
});
const anna = me('anna', 'Anna Alt');
const ben = me('ben', 'Ben Bauer');

/** A board as a page leaves it. */
function leave(personId: string, boardId: string, waiting: number): Promise<unknown> {
  return readBoard({ personId, boardId }, async (db) => {
    await db.add('updates', new Uint8Array([0, 0]));
    for (let n = 1; n <= waiting; n++) await db.put('waiting', 1_000 + n, [7, n]);
  });
}

const kept = async () =>
  (await keptBoards()).map(({ personId, boardId }) => `${personId}/${boardId}`).toSorted();

describe('what goes from a device, and what stays', () => {
  beforeEach(async () => {
    freshDevice();
    vi.stubGlobal('localStorage', { getItem: () => null });
    for (const personId of ['anna', 'ben']) await facts.forget(personId).catch(() => undefined);
    for (const { personId } of await keptBoards()) await removeAllOf(personId);
  });

  it('[OFF-8] when a session has ended: what the server has; what waits stays, with its owner’s name', async () => {
    await tidyFor(anna);
    await facts.keep('anna', 'boards', { value: { boards: [] }, at: 1 });
    await leave('anna', 'in-step', 0);
    await leave('anna', 'ahead', 2);
    await tidyAfterRefusal();
    expect(await kept()).toEqual(['anna/ahead']);
    expect(await boardsThatWait('anna')).toEqual([{ boardId: 'ahead', waiting: 2 }]);
    expect(await facts.who()).toBeUndefined();
    expect(await facts.answer('anna', 'boards')).toBeUndefined();
    expect((await facts.answer('anna', 'me'))?.value).toEqual(anna);
    await removeAllOf('anna');
  });

  it('[OFF-8] when someone else signs in: nothing of theirs, and of others what waits', async () => {
    await tidyFor(anna);
    await leave('anna', 'ahead', 1);
    await leave('anna', 'in-step', 0);
    await leave('ben', 'own', 0);
    await tidyFor(ben);
    expect(await kept()).toEqual(['anna/ahead', 'ben/own']);
    expect(await facts.who()).toBe('ben');
    await removeAllOf('anna');
    await removeAllOf('ben');
  });

  it('[OFF-7] when someone signs out: everything of that person, and nothing of another', async () => {
    await tidyFor(anna);
    await leave('anna', 'ahead', 1);
    await leave('ben', 'ahead', 1);
    await removeAllOf('anna');
    expect(await kept()).toEqual(['ben/ahead']);
    expect(await facts.people()).toEqual([]);
    expect(await facts.who()).toBeUndefined();
    await removeAllOf('ben');
  });

  it('[SAY-25] comments that wait stay for whoever wrote them, and go when they sign out', async () => {
    const said = {
      id: 'c1',
      boardId: 'plan',
      cardId: 'card',
      text: 'Hi',
      mentions: [],
      question: false,
      at: 1,
    };
    await tidyFor(anna);
    await outboxDatabase.put('anna', said);
    await tidyAfterRefusal();
    await tidyFor(ben);
    await outboxDatabase.put('ben', { ...said, id: 'c2' });
    expect(await outboxDatabase.of('anna')).toEqual([said]);
    expect((await leftBehind()).map(({ name, waiting }) => [name, waiting])).toEqual([
      ['Anna Alt', 1],
      ['Ben Bauer', 1],
    ]);
    await removeAllOf('ben');
    expect(await outboxDatabase.people()).toEqual(['anna']);
    await removeAllOf('anna');
  });
});
