import { fail } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { MANAGER, MEMBER, sendingWorld } from './testing/sending-world.ts';

describe('who may', { timeout: 30_000 }, () => {
  it('[SEND-13] one’s own digests are nobody else’s to see, change or send', async () => {
    const world = await sendingWorld();
    const { id } = await world.add({}, MEMBER);
    expect((await world.door.ofBoard('plan')).schedules).toEqual([]);
    expect(await world.door.change(MANAGER, id, { paused: true })).toEqual(fail('no-such-schedule'));
    expect(await world.door.remove(MANAGER, id)).toBe(false);
    expect(await world.door.sendNow(MANAGER, id, undefined)).toEqual(fail('no-such-schedule'));
    expect(await world.door.runs(MANAGER, id)).toBeUndefined();
    expect(await world.door.remove(MEMBER, id)).toBe(true);
  });

  it('[SEND-13] a board’s digests are for those who manage it', async () => {
    const world = await sendingWorld();
    const { id } = await world.add();
    expect(await world.door.change(MEMBER, id, { paused: true })).toEqual(fail('no-such-schedule'));
    expect(await world.door.sendNow(MEMBER, id, undefined)).toEqual(fail('no-such-schedule'));
  });

  it('[SEND-13] a digest about one other person is refused', async () => {
    const world = await sendingWorld();
    const asked = world.add({ scope: { kind: 'owner', personId: 'jonas' } });
    await expect(asked).rejects.toThrow('figures-about-persons');
    expect(await world.add({ scope: { kind: 'owner', personId: 'mara' } })).toBeTruthy();
  });

  it('[SEND-14] one can be had now, by one address alone, and the plan goes on as it was', async () => {
    const world = await sendingWorld();
    const { id } = await world.add({ channel: { kind: 'mail', to: ['mara@example.org', 'jo@example.org'] } });
    expect(await world.door.sendNow(MANAGER, id, 'jo@example.org')).toMatchObject({ ok: true });
    expect(world.mails.map(({ to }) => to)).toEqual(['jo@example.org']);
    expect(await world.door.sendNow(MANAGER, id, 'eve@example.org')).toEqual(fail('no-recipient'));
    await world.at('2026-11-17T07:00:01Z');
    expect(world.mails).toHaveLength(3);
    const [planned] = await world.ledger.runs(id, 1);
    // the first of the plan is still compared with none
    expect((await world.ledger.find(planned?.key ?? ''))?.digest.window.from).toBeNull();
  });

  it('[SEND-10] whoever unsubscribes gets it no more, and the others do', async () => {
    const world = await sendingWorld();
    const { id } = await world.add({ channel: { kind: 'mail', to: ['mara@example.org', 'jo@example.org'] } });
    const url = world.links.urlFor({ id }, 'jo@example.org');
    const token = url.slice(url.lastIndexOf('/') + 1);
    await world.links.unsubscribe(`${token.slice(0, -2)}AA`);
    await world.links.unsubscribe('nothing.at-all');
    expect((await world.store.find(id))?.unsubscribed).toEqual([]);
    await world.links.unsubscribe(token);
    await world.links.unsubscribe(token);
    await world.at('2026-11-17T07:00:01Z');
    expect(world.mails.map(({ to }) => to)).toEqual(['mara@example.org']);
    // and nobody says for them that they want it again
    await world.door.change(MANAGER, id, {
      channel: { kind: 'mail', to: ['mara@example.org', 'jo@example.org'] },
    });
    expect((await world.store.find(id))?.unsubscribed).toEqual(['jo@example.org']);
  });
});
