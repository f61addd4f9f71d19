import { fail, ok, type Result } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import type { ApiFault } from '../api/request.ts';
import type { WaitingComment } from '../device/outbox-database.ts';
import { Outbox } from './outbox.ts';

const comment = (id: string, at = 1): WaitingComment => ({
  ...{ id, at, boardId: 'plan', cardId: 'card', text: id, mentions: [], question: false },
});
const refused = (status: number, code: string): ApiFault => ({
  kind: 'refused',
  status,
  problem: { type: 'x', title: 'x', status, code },
});
const unreachable: ApiFault = { kind: 'unreachable' };

/** A device, a line that answers as told, and timers that run by hand. */
function world() {
  const device = new Map<string, WaitingComment>();
  const sent: string[] = [];
  const timers: (() => void)[] = [];
  const here = { answer: ok(null) as Result<null, ApiFault>, isCurrent: true, keeps: true };
  const page = () =>
    new Outbox({
      kept: async () => [...device.values()],
      async keep(one) {
        if (!here.keeps) throw new Error('full');
        device.set(one.id, one);
      },
      async forget(id) {
        device.delete(id);
      },
      async send({ id }) {
        sent.push(id);
        return here.answer;
      },
      isCurrent: () => here.isCurrent,
      after(_ms, run) {
        timers.push(run);
        return () => void timers.splice(timers.indexOf(run), timers.includes(run) ? 1 : 0);
      },
    });
  const waiting = (outbox: Outbox) => outbox.waiting.get().map(({ id }) => id);
  return { device, sent, timers, here, page, waiting };
}

describe('[SAY-21] comments without a network', () => {
  it('wait on the device, also over a reload, and are sent in their order when there is one', async () => {
    const { device, sent, timers, here, page, waiting } = world();
    here.answer = fail(unreachable);
    const before = page();
    await before.add(comment('one', 1));
    await before.add(comment('two', 2));
    await before.send();
    expect([[...device.keys()], waiting(before)]).toEqual([
      ['one', 'two'],
      ['one', 'two'],
    ]);
    expect(timers.length).toBe(1);
    here.answer = ok(null);
    sent.length = 0;
    const after = page();
    await after.send();
    expect([sent, waiting(after), device.size]).toEqual([['one', 'two'], [], 0]);
    // the page before hears that another one has sent them
    await before.send();
    expect([sent, waiting(before)]).toEqual([['one', 'two'], []]);
  });

  it('stay with why when the server refuses them, hold up no others, and are tried again when asked', async () => {
    const { here, page, waiting } = world();
    const outbox = page();
    here.answer = fail(refused(403, 'not-allowed'));
    await outbox.add(comment('one'));
    await outbox.send();
    expect(outbox.waiting.get()[0]?.refused?.status).toBe(403);
    here.answer = ok(null);
    await outbox.add(comment('two', 2));
    await outbox.send();
    expect(waiting(outbox)).toEqual(['one']);
    outbox.retry('one');
    await outbox.send();
    expect(waiting(outbox)).toEqual([]);
  });

  it('wait for their task, which may be on its way too, and not for ever', async () => {
    const { here, page, timers } = world();
    const outbox = page();
    here.answer = fail(refused(404, 'no-such-card'));
    await outbox.add(comment('one'));
    await outbox.send();
    for (let tries = 0; tries < 10 && timers.length > 0; tries++) await outbox.send();
    expect(outbox.waiting.get()[0]?.refused?.problem?.code).toBe('no-such-card');
  });

  it.each([unreachable, refused(503, 'not-saved'), refused(429, 'too-many-attempts')])(
    'come back by themselves after %j',
    async (fault) => {
      const { here, page, timers, waiting } = world();
      const outbox = page();
      here.answer = fail(fault);
      await outbox.add(comment('one'));
      await outbox.send();
      expect([timers.length, waiting(outbox)]).toEqual([1, ['one']]);
    },
  );

  it('are sent in no one else’s name, and live as long as the page where nothing can be kept', async () => {
    const { device, sent, here, page, waiting } = world();
    here.isCurrent = false;
    here.keeps = false;
    const outbox = page();
    await outbox.add(comment('one'));
    await outbox.send();
    expect([sent, waiting(outbox), device.size]).toEqual([[], ['one'], 0]);
    here.isCurrent = true;
    await outbox.send();
    expect([sent, waiting(outbox)]).toEqual([['one'], []]);
  });
});
