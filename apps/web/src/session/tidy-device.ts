import type { Me } from '@taktboard/protocol';
import { keptBoards, readBoard, removeBoard, type BoardKey } from '../device/board-database.ts';
import { facts } from '../device/facts.ts';
import { outboxDatabase } from '../device/outbox-database.ts';
import { forgetDrafts } from '../device/tab-drafts.ts';
import { isSet } from '../device/flags.ts';
import { joinsOf } from '../sync/waiting-ranges.ts';
import { keepAnswer } from './kept-answers.ts';

/** Boards of a person with changes that the server has not answered for, in whatever tab they were made. */
export async function boardsThatWait(personId: string): Promise<{ boardId: string; waiting: number }[]> {
  const own = (await keptBoards()).filter((key) => key.personId === personId);
  const counted = await Promise.all(
    own.map(async (key) => ({ boardId: key.boardId, waiting: await waitingIn(key) })),
  );
  return counted.filter(({ waiting }) => waiting > 0);
}

/** Someone is here: it is theirs, unless the device is shared, and of others only what waits for them stays. */
export const tidyFor = quietly(async (me: Me) => {
  const { id: personId } = me.person;
  forgetDrafts(personId);
  const shared = isSet('shared-device');
  if (shared) await facts.forgetWho();
  else await facts.setWho(personId);
  await keepAnswer(personId, 'me', me);
  const gone = new Set(await facts.people());
  for (const key of await keptBoards()) gone.add(key.personId);
  for (const other of await outboxDatabase.people()) gone.add(other);
  if (!shared) gone.delete(personId);
  for (const other of gone) await removeWhatIsSafe(other);
});

/** The server no longer knows whoever was here. */
export const tidyAfterRefusal = quietly(async () => {
  const personId = await facts.who();
  await facts.forgetWho();
  if (personId !== undefined) await removeWhatIsSafe(personId);
});

export const removeAllOf = quietly(async (personId: string) => {
  forgetDrafts(null);
  for (const key of await keptBoards()) if (key.personId === personId) await removeBoard(key);
  await outboxDatabase.removeAllOf(personId);
  await facts.forget(personId);
  if ((await facts.who()) === personId) await facts.forgetWho();
});

/** Whoever left changes behind comes back for them, and is called by name until then. */
async function removeWhatIsSafe(personId: string): Promise<void> {
  let waits = (await outboxDatabase.of(personId)).length > 0;
  for (const key of await keptBoards()) {
    if (key.personId !== personId) continue;
    if ((await waitingIn(key)) === 0) await removeBoard(key);
    else waits = true;
  }
  await facts.forget(personId, waits ? ['me'] : []);
}

async function waitingIn(key: BoardKey): Promise<number> {
  return readBoard(key, async (db) => {
    const tx = db.transaction('waiting');
    const [marks, times] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
    return marks.length - joinsOf(marks, times).length;
  });
}

/** Where a device keeps nothing there is nothing to take away. */
function quietly<Args extends unknown[]>(work: (...args: Args) => Promise<void>) {
  return (...args: Args): Promise<void> => work(...args).catch(() => undefined);
}
