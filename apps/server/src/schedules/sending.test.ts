import type { InboxItem } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { notSent, SENT } from './channels/sent.ts';
import { boardOf, cardOf, MANAGER, MEMBER, sendingWorld } from './testing/sending-world.ts';

const LATE = cardOf('late', { due: '2026-11-12', owner: 'mara' });

describe('a digest that is sent', { timeout: 30_000 }, () => {
  it('[SEND-1] goes out at its time, and again the next day', async () => {
    const world = await sendingWorld();
    const { next } = await world.add();
    expect(next).toBe('2026-11-17T07:00:00.000Z');
    await world.at('2026-11-17T06:59:00Z');
    expect(world.mails).toEqual([]);
    await world.at('2026-11-17T07:00:02Z');
    await world.at('2026-11-17T18:00:00Z');
    expect(world.mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['mara@example.org', '[Herbstkampagne] Überblick: 1 überfällig'],
    ]);
    await world.at('2026-11-18T07:00:02Z');
    expect(world.mails).toHaveLength(2);
  });

  it('[SEND-1] is sent by a server that is only left alone', async () => {
    const world = await sendingWorld();
    await world.add();
    const sent = new Promise<string>((resolve) => {
      world.answer = async ({ to }) => {
        resolve(to);
        return SENT;
      };
    });
    world.timers.setClock(Date.parse('2026-11-17T07:00:00Z') - world.timers.now());
    world.timers.advance(60_000);
    expect(await sent).toBe('mara@example.org');
  });

  it('[SEND-2] goes out once, however many servers there are and however often they start', async () => {
    const world = await sendingWorld();
    await world.add({ channel: { kind: 'mail', to: ['mara@example.org', 'jo@example.org'] } });
    const twins = [world.clockwork, world.twin(), world.twin()];
    world.timers.setClock(Date.parse('2026-11-17T07:00:01Z') - world.timers.now());
    await Promise.all(twins.map((twin) => twin.wake()));
    await world.twin().wake();
    expect(world.mails.map(({ to }) => to).toSorted()).toEqual(['jo@example.org', 'mara@example.org']);
    expect(new Set(world.mails.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('[SEND-34] goes out while others of the same morning are still made', async () => {
    const world = await sendingWorld();
    await world.add();
    await world.add({ channel: { kind: 'mail', to: ['late@example.org'] } });
    let letThrough = (): void => undefined;
    const gate = new Promise<void>((resolve) => (letThrough = resolve));
    let reads = 0;
    world.beforeRead = () => (++reads === 2 ? gate : Promise.resolve());
    const first = new Promise<string>((resolve) => {
      world.answer = async ({ to }) => {
        resolve(to);
        return SENT;
      };
    });
    const morning = world.at('2026-11-17T07:00:01Z');
    expect(await first).toBe('mara@example.org');
    letThrough();
    await morning;
    expect(world.mails.map(({ to }) => to)).toEqual(['mara@example.org', 'late@example.org']);
  });

  it('[SEND-34] is not sent any more once the next one, which tells the same, is due', async () => {
    const world = await sendingWorld();
    const { id } = await world.add();
    world.answer = async () => notSent('mail-unreachable');
    await world.at('2026-11-17T07:00:01Z');
    world.answer = async () => SENT;
    // the pause after the failure is over, and the next morning has come
    world.timers.setClock(Date.parse('2026-11-18T07:00:01Z') - world.timers.now());
    expect(await world.ledger.claim(world.timers.clock(), 1_000)).toBeUndefined();
    await world.clockwork.wake();
    expect(world.mails).toHaveLength(1);
    const runs = await world.ledger.runs(id, 9);
    expect(runs.map(({ deliveries }) => deliveries[0]?.state)).toEqual(['sent', 'replaced']);
  });

  it('[SEND-3] tells what happened since the one before, and in one what happened while nothing ran', async () => {
    const world = await sendingWorld();
    const { id } = await world.add();
    await world.at('2026-11-17T07:00:01Z');
    // down from Tuesday to Friday
    world.board = boardOf([LATE, cardOf('new'), cardOf('over', { columnId: 'done' })]);
    await world.at('2026-11-20T13:00:00Z');
    const [run] = await world.ledger.runs(id, 1);
    expect(run).toMatchObject({ reportDate: '2026-11-20', missed: ['2026-11-18', '2026-11-19'] });
    const stored = await world.ledger.find(run?.key ?? '');
    expect(stored?.digest).toMatchObject({
      window: { from: '2026-11-17T07:00:00.000Z', to: '2026-11-20T13:00:00.000Z' },
      headline: { created: 2, completed: 1 },
    });
    expect(world.mails).toHaveLength(2);
  });

  it('[SEND-3] a digest that never got out is told by the next one', async () => {
    const world = await sendingWorld();
    const { id } = await world.add();
    await world.at('2026-11-17T07:00:01Z');
    world.answer = async () => notSent('mail-unreachable');
    world.board = boardOf([LATE, cardOf('new')]);
    await world.at('2026-11-18T07:00:01Z');
    world.answer = async () => SENT;
    await world.at('2026-11-19T07:00:01Z');
    const runs = await world.ledger.runs(id, 9);
    expect(runs.map(({ deliveries }) => deliveries[0]?.state)).toEqual(['sent', 'replaced', 'sent']);
    const last = await world.ledger.find(runs[0]?.key ?? '');
    expect(last?.digest).toMatchObject({
      window: { from: '2026-11-17T07:00:00.000Z', missed: ['2026-11-18'] },
      headline: { created: 1 },
    });
  });

  it('[SEND-4] is not sent when there is nothing to tell, and is when there is only what is late', async () => {
    const world = await sendingWorld();
    world.board = boardOf([]);
    const { id } = await world.add();
    await world.at('2026-11-17T07:00:01Z');
    expect(world.mails).toEqual([]);
    expect(await world.ledger.runs(id, 1)).toMatchObject([{ outcome: 'empty', deliveries: [] }]);
    world.board = boardOf([LATE]);
    await world.at('2026-11-18T07:00:01Z');
    await world.at('2026-11-19T07:00:01Z');
    expect(world.mails).toHaveLength(2);
  });

  it('[SEND-5] waits while it is paused, and does not make up for it afterwards', async () => {
    const world = await sendingWorld();
    const { id } = await world.add();
    await world.door.change(MANAGER, id, { paused: true });
    await world.at('2026-11-18T09:00:00Z');
    expect(world.mails).toEqual([]);
    const resumed = await world.door.change(MANAGER, id, { paused: false });
    expect(resumed).toMatchObject({ ok: true, value: { schedule: { next: '2026-11-19T07:00:00.000Z' } } });
    await world.clockwork.wake();
    expect(world.mails).toEqual([]);
    await world.at('2026-11-19T07:00:01Z');
    expect((await world.ledger.runs(id, 9)).map(({ missed }) => missed)).toEqual([[]]);
  });

  it('[SEND-5] leaves out the public holidays of the board where that is chosen', async () => {
    const world = await sendingWorld();
    const { id } = await world.add({ skipHolidays: true });
    await world.at('2026-11-17T07:00:01Z');
    // Buß- und Bettag
    expect((await world.store.find(id))?.nextAt).toBe(Date.parse('2026-11-19T07:00:00Z'));
    await world.at('2026-11-18T12:00:00Z');
    expect(world.mails).toHaveLength(1);
  });

  it('[SEND-6] of a scope tells its tasks alone, and what came into it is not new', async () => {
    const world = await sendingWorld();
    const other = cardOf('other', { due: '2026-11-12', owner: 'mara' });
    const third = cardOf('third');
    world.board = boardOf([cardOf('mine', { due: '2026-11-12', owner: 'jonas' }), other, third]);
    const { id } = await world.add({ scope: { kind: 'mine' } }, MEMBER);
    await world.at('2026-11-17T07:00:01Z');
    world.board = boardOf([
      cardOf('mine', { due: '2026-11-12', owner: 'jonas' }),
      { ...other, owner: 'jonas' },
      third,
    ]);
    await world.at('2026-11-18T07:00:01Z');
    const [second, first] = await world.ledger.runs(id, 2);
    const told = async (key = '') => (await world.ledger.find(key))?.digest;
    expect(await told(first?.key)).toMatchObject({ headline: { overdue: 1 }, wip: [] });
    expect(await told(second?.key)).toMatchObject({ headline: { overdue: 2, created: 0 }, wip: [] });
  });

  it('[SEND-13] stops when whoever it belongs to has no account any more', async () => {
    const world = await sendingWorld();
    await world.add({}, MEMBER);
    world.members.delete('jonas');
    await world.at('2026-11-17T07:00:01Z');
    expect(world.mails).toEqual([]);
    // nor is it made up for when they come back
    world.members.add('jonas');
    await world.at('2026-11-17T09:00:00Z');
    expect(world.mails).toEqual([]);
    await world.at('2026-11-18T07:00:01Z');
    expect(world.mails).toHaveLength(1);
  });
});

describe('what fails', { timeout: 30_000 }, () => {
  it('[SEND-12] is tried again after pauses that grow, under the same message id', async () => {
    const world = await sendingWorld();
    const { id } = await world.add();
    const tried: [number, string][] = [];
    world.answer = async ({ messageId }) => {
      tried.push([world.timers.clock(), messageId]);
      return tried.length < 4 ? notSent('mail-unreachable') : SENT;
    };
    await world.at('2026-11-17T07:00:00Z');
    expect(await world.ledger.runs(id, 1)).toMatchObject([
      {
        deliveries: [
          {
            state: 'waiting',
            attempts: 1,
            next: '2026-11-17T07:01:00.000Z',
            fault: { code: 'mail-unreachable' },
          },
        ],
      },
    ]);
    for (let minute = 1; minute <= 30; minute += 1) {
      await world.at(`2026-11-17T07:${String(minute).padStart(2, '0')}:00Z`);
    }
    const [began = 0] = tried[0] ?? [];
    expect(tried.map(([at]) => (at - began) / 60_000)).toEqual([0, 1, 6, 21]);
    expect(new Set(tried.map(([, messageId]) => messageId)).size).toBe(1);
    expect(world.mails).toHaveLength(1);
    expect((await world.store.find(id))?.failingSince).toBeNull();
  });

  it('[SEND-12] [SEND-26] for five days is switched off, says why to whoever set it up, and can be switched on again', async () => {
    const world = await sendingWorld();
    const { id } = await world.add({ weekdays: [1, 2, 3, 4, 5, 6, 7] });
    world.answer = async () => notSent('mail-login', { status: 535 });
    for (let hour = 0; hour <= 6 * 24; hour += 3) {
      await world.at(new Date(Date.parse('2026-11-17T07:00:00Z') + hour * 3_600_000).toISOString());
    }
    const off = await world.door.ofBoard('plan');
    expect(off.schedules).toMatchObject([
      {
        next: null,
        offSince: '2026-11-22T07:00:00.000Z',
        failing: { since: '2026-11-17T07:00:00.000Z', fault: { code: 'mail-login', status: 535 } },
      },
    ]);
    expect((await world.door.silent('mara')).ofBoards).toEqual([
      {
        scheduleId: id,
        board: { id: 'plan', title: '' },
        to: 'mara@example.org',
        since: '2026-11-22T07:00:00.000Z',
        fault: { code: 'mail-login', status: 535 },
      },
    ]);
    expect((await world.door.silent('jonas')).ofBoards).toEqual([]);
    world.answer = async () => SENT;
    await world.at('2026-11-24T07:00:01Z');
    expect(world.mails).toEqual([]);
    await world.door.change(MANAGER, id, { paused: false });
    expect((await world.door.silent('mara')).ofBoards).toEqual([]);
    await world.at('2026-11-25T07:00:01Z');
    expect(world.mails).toHaveLength(1);
    expect((await world.door.ofBoard('plan')).schedules).toMatchObject([{ failing: null, offSince: null }]);
  });

  it('[SEND-12] for one address keeps nothing from the others', async () => {
    const world = await sendingWorld();
    const { id } = await world.add({ channel: { kind: 'mail', to: ['gone@example.org', 'jo@example.org'] } });
    world.answer = async ({ to }) =>
      to.startsWith('gone') ? notSent('address-refused', { status: 550, then: 'never' }) : SENT;
    await world.at('2026-11-17T07:00:01Z');
    expect(await world.ledger.runs(id, 1)).toMatchObject([
      { deliveries: [{ recipient: 'gone@example.org', state: 'failed' }, { state: 'sent' }] },
    ]);
  });

  it('[SEND-8] in the middle, by a server that stopped, is told as unclear and not sent again', async () => {
    const world = await sendingWorld();
    const { id } = await world.add();
    // one server takes it on and is gone
    const began = new Promise<void>((resolve) => {
      world.answer = () => {
        resolve();
        return new Promise(() => undefined);
      };
    });
    void world.at('2026-11-17T07:00:01Z');
    await began;
    world.answer = async () => SENT;
    const next = world.twin();
    for (const seconds of [0, 60, 240]) {
      world.timers.setClock(Date.parse('2026-11-17T07:00:01Z') - world.timers.now() + seconds * 1000);
      await next.wake();
    }
    expect(world.mails).toEqual([]);
    expect(await world.ledger.runs(id, 1)).toMatchObject([{ deliveries: [{ state: 'unclear' }] }]);
  });
});

describe('what one was told and has not read', { timeout: 30_000 }, () => {
  const told = (at: string, fields: Partial<InboxItem> = {}): InboxItem => ({
    id: at,
    kind: 'mention',
    at,
    by: 'mara',
    read: false,
    board: { id: 'plan', title: 'Herbstkampagne' },
    card: { id: 'flyer', title: 'Flyer' },
    text: 'Passt die Farbe so?',
    asks: true,
    ...fields,
  });

  it('[SEND-27] stands in one mail of one’s own, which is sent for that alone', async () => {
    const world = await sendingWorld();
    world.board = boardOf([]);
    await world.add({ channel: { kind: 'mail', to: ['jonas@example.org'] } }, MEMBER);
    world.unread = [
      told('2026-11-16T15:00:00Z'),
      told('2026-11-16T16:00:00Z', { board: { id: 'other', title: 'Anderes' }, text: 'Nicht hier' }),
    ];
    await world.at('2026-11-17T07:00:01Z');
    expect(world.mails).toHaveLength(1);
    expect(world.mails[0]?.text).toContain('Noch nicht gelesen');
    expect(world.mails[0]?.text).toContain('Frage von Mara Weiß · Passt die Farbe so?');
    expect(world.mails[0]?.text).not.toContain('Nicht hier');
    await world.at('2026-11-18T07:00:01Z');
    expect(world.mails).toHaveLength(1);
    world.unread.push(told('2026-11-18T08:00:00Z', { kind: 'assignment', text: undefined, asks: undefined }));
    await world.at('2026-11-19T07:00:01Z');
    expect(world.mails).toHaveLength(2);
    expect(world.mails[1]?.text).toContain('übergeben von Mara Weiß');
    expect(world.mails[1]?.text).not.toContain('Farbe');
  });

  it('[SEND-27] stands in no mail of the team’s', async () => {
    const world = await sendingWorld();
    await world.add();
    world.unread = [told('2026-11-16T15:00:00Z')];
    await world.at('2026-11-17T07:00:01Z');
    expect(world.mails[0]?.text).toContain('Aufgabe late');
    expect(world.mails[0]?.text).not.toContain('Farbe');
  });
});
