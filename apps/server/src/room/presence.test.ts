import { LIMITS } from '@taktboard/protocol';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import { TestRooms, type TestClient } from '../testing/test-room.ts';
import { readAwareness, writeAwareness } from './presence-codec.ts';

interface Said {
  clientId: number;
  clock: number;
  state: unknown;
}

function say(client: TestClient, said: Omit<Said, 'clientId'> & { clientId?: number }): void {
  const { clientId = client.doc.clientID, clock, state } = said;
  const update = writeAwareness([{ clientId, clock, json: JSON.stringify(state) }]);
  client.send({ kind: 'awareness', update });
}

/** Everything that a client was told of others' presence, in order. */
function heard(client: TestClient): Said[] {
  return client.socket.of('awareness').flatMap(({ update }) => {
    const entries = readAwareness(update);
    if (!entries.ok) throw new Error(entries.reason);
    return entries.value.map(({ clientId, clock, json }) => ({
      clientId,
      clock,
      state: JSON.parse(new TextDecoder().decode(json)) as unknown,
    }));
  });
}

function named(client: TestClient): Record<string, string> {
  const all = client.socket.notices.flatMap((notice) => (notice.kind === 'who' ? [notice.clients] : []));
  return Object.assign({}, ...all) as Record<string, string>;
}

describe('presence', () => {
  it('[SYNC-34] reaches everyone, with the person that the connection is signed in as', async () => {
    const test = await TestRooms.withBoard();
    const [anna, ben] = [await test.join('anna'), await test.join('ben')];
    say(anna, { clock: 1, state: { reads: 'c1', name: 'The Queen' } });
    await test.flush();
    const { clientID } = anna.doc;
    expect(heard(ben)).toEqual([{ clientId: clientID, clock: 1, state: { reads: 'c1' } }]);
    expect(named(ben)).toEqual({ [clientID]: 'person-anna' });
    const late = await test.join('late');
    expect([heard(late), named(late)]).toEqual([heard(ben), named(ben)]);
  });

  it('[SYNC-35] of another user cannot be forged, taken over or ended', async () => {
    const test = await TestRooms.withBoard();
    const [anna, ben, eve] = [await test.join('anna'), await test.join('ben'), await test.join('eve')];
    say(anna, { clock: 1, state: { reads: 'c1' } });
    await test.flush();
    for (const state of [{ reads: 'c2' }, null]) {
      say(eve, { clientId: anna.doc.clientID, clock: 9, state });
    }
    eve.hangUp();
    await test.flush();
    expect(heard(ben).map(({ state }) => state)).toEqual([{ reads: 'c1' }]);
    expect(named(ben)).toEqual({ [anna.doc.clientID]: 'person-anna' });
    expect(eve.socket.closed).toBeNull();
  });

  it('[SYNC-36] ends when the socket does, without a word from the client', async () => {
    const test = await TestRooms.withBoard();
    const [anna, ben] = [await test.join('anna'), await test.join('ben')];
    say(anna, { clock: 5, state: { holds: 'c1' } });
    await test.flush();
    anna.hangUp();
    await test.flush();
    expect(heard(ben).at(-1)).toEqual({ clientId: anna.doc.clientID, clock: 5, state: null });
    expect(heard(await test.join('late'))).toEqual([]);
  });

  it('[SYNC-51] comes back with the next word, which is later than the leaving that others were told of', async () => {
    const test = await TestRooms.withBoard();
    const [anna, ben] = [await test.join('anna'), await test.join('ben')];
    say(anna, { clock: 5, state: { reads: 'c1' } });
    await test.flush();
    anna.hangUp();
    await test.flush();
    say(await test.join('anna', { doc: anna.doc }), { clock: 6, state: { reads: 'c1' } });
    await test.flush();
    expect(heard(ben).map(({ clock, state }) => [clock, state])).toEqual([
      [5, { reads: 'c1' }],
      [5, null],
      [6, { reads: 'c1' }],
    ]);
  });

  it('[SYNC-37] stays when the person is back on a new socket before the old one ends', async () => {
    const test = await TestRooms.withBoard();
    const [old, ben] = [await test.join('anna'), await test.join('ben')];
    say(old, { clock: 1, state: { reads: 'c1' } });
    const fresh = await test.join('anna', { doc: old.doc });
    say(fresh, { clock: 1, state: { reads: 'c1' } });
    old.hangUp();
    await test.flush();
    expect(heard(ben).map(({ state }) => state)).toEqual([{ reads: 'c1' }]);
    fresh.hangUp();
    await test.flush();
    expect(heard(ben).at(-1)?.state).toBeNull();
  });

  it('[SYNC-38] is passed on in batches, everyone’s last word once', async () => {
    const test = await TestRooms.withBoard();
    const ben = await test.join('ben');
    const others = await Promise.all(Array.from({ length: 10 }, (_, n) => test.join(`u${n}`)));
    const before = ben.socket.of('awareness').length;
    for (let clock = 1; clock <= 20; clock++) for (const other of others) say(other, { clock, state: {} });
    await test.flush();
    const frames = ben.socket.of('awareness').length - before;
    expect(frames).toBe(1);
    expect(heard(ben).filter(({ clock }) => clock === 20)).toHaveLength(10);
  });

  it('is not moved back by an older word', async () => {
    const test = await TestRooms.withBoard();
    const [anna, ben] = [await test.join('anna'), await test.join('ben')];
    say(anna, { clock: 4, state: { reads: 'new' } });
    say(anna, { clock: 3, state: { reads: 'old' } });
    await test.flush();
    expect(heard(ben).map(({ state }) => state)).toEqual([{ reads: 'new' }]);
  });

  it('keeps the parts that make sense, and drops the rest', async () => {
    const test = await TestRooms.withBoard();
    const [anna, ben] = [await test.join('anna'), await test.join('ben')];
    const state = { reads: 7, holds: 'c1', over: ['col', 'a0'], cursor: { x: 1 }, ['__proto__']: { a: 1 } };
    say(anna, { clock: 1, state });
    await test.flush();
    expect(heard(ben)[0]?.state).toEqual({ holds: 'c1', over: ['col', 'a0'] });
  });

  it.each([
    [
      'tooLarge',
      'a state that is larger than any honest one',
      JSON.stringify({ reads: 'x'.repeat(LIMITS.awarenessBytes) }),
    ],
    ['malformed', 'a state that is no JSON', '{'],
    ['malformed', 'a state that is no object', '[1]'],
  ])('closes with %s for %s', async (reason, _name, json) => {
    const test = await TestRooms.withBoard();
    const eve = await test.join('eve');
    eve.send({ kind: 'awareness', update: writeAwareness([{ clientId: eve.doc.clientID, clock: 1, json }]) });
    expect(eve.socket.closed).toBe(reason);
  });

  it('closes on an awareness update that ends early', async () => {
    const test = await TestRooms.withBoard();
    const eve = await test.join('eve');
    eve.send({ kind: 'awareness', update: encoding.encode((e) => encoding.writeVarUint(e, 3)) });
    expect(eve.socket.closed).toBe('malformed');
  });

  it('passes over what a stock client repeats of others', async () => {
    const test = await TestRooms.withBoard();
    const [anna, ben] = [await test.join('anna'), await test.join('ben')];
    say(anna, { clock: 1, state: { reads: 'c1' } });
    say(ben, { clock: 1, state: {} });
    await test.flush();
    const before = heard(ben).length;
    say(ben, { clientId: anna.doc.clientID, clock: 1, state: { reads: 'c1' } });
    await test.flush();
    expect([ben.socket.closed, heard(ben).length]).toEqual([null, before]);
  });
});
