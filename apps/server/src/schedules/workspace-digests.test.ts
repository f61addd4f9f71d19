import { fail, type NewWorkspaceSchedule } from '@taktboard/protocol';
import type { WorkspaceDigest } from '@taktboard/reports';
import { describe, expect, it } from 'vitest';
import { boardOf, cardOf, MEMBER, sendingWorld, type SendingWorld } from './testing/sending-world.ts';

const PLAN: NewWorkspaceSchedule = {
  time: '08:00',
  zone: 'Europe/Berlin',
  weekdays: [1, 2, 3, 4, 5],
  language: 'de',
  scope: { kind: 'all' },
  channel: { kind: 'mail', to: ['mara@example.org'] },
};

function titled(title: string, cards: Parameters<typeof boardOf>[0]) {
  const board = boardOf(cards);
  return { ...board, meta: { ...board.meta, title } };
}

/** Two boards with something late, one with nothing to tell, and one that nobody may see. */
async function workspace(): Promise<SendingWorld> {
  const world = await sendingWorld();
  world.others.set(
    'fair',
    titled('Messe', [
      cardOf('stand', { title: 'Stand buchen', due: '2026-11-10', owner: 'jonas' }),
      cardOf('flyer', { title: 'Flyer', due: '2026-11-11', owner: 'mara', labels: ['email'] }),
    ]),
  );
  world.others.set('quiet', titled('Ruhig', []));
  world.others.set('secret', titled('Geheimnis', [cardOf('s', { title: 'Verdeckt', due: '2026-11-01' })]));
  world.hidden.add('secret');
  return world;
}

async function added(world: SendingWorld, part: Partial<NewWorkspaceSchedule> = {}) {
  const saved = await world.workspaceDoor.add('mara', { ...PLAN, ...part });
  if (!saved.ok) throw new Error(saved.reason);
  await world.clockwork.wake();
  return saved.value.schedule;
}

async function lastDigest(world: SendingWorld, scheduleId: string): Promise<WorkspaceDigest> {
  const [run] = await world.ledger.runs(scheduleId, 1);
  const found = await world.ledger.find(run?.key ?? '');
  return found?.digest as WorkspaceDigest;
}

describe('a digest over all boards', { timeout: 30_000 }, () => {
  it('[SEND-28] is one mail with a part for each board that has something to tell, and nothing of one that is not seen', async () => {
    const world = await workspace();
    const { id, next } = await added(world);
    expect(next).toBe('2026-11-17T07:00:00.000Z');
    await world.at('2026-11-17T07:00:01Z');
    await world.at('2026-11-17T12:00:00Z');
    expect(world.mails).toHaveLength(1);
    const [mail] = world.mails;
    expect(mail?.subject).toBe('[Alle Boards] Überblick: 3 überfällig');
    expect(mail?.text).toMatch(/Messe\n=====[^]+Stand buchen[^]+Herbstkampagne\n=+[^]+Aufgabe late/);
    expect(mail?.html).toContain('https://takt.example/b/fair/t/stand');
    expect(mail?.text).toContain(`https://takt.example/digests?run=${id}.2026-11-17`);
    for (const part of [mail?.text, mail?.html]) expect(part).not.toMatch(/Ruhig|Geheimnis|Verdeckt|secret/);
    const stored = await world.database.selectFrom('digest_runs').selectAll().executeTakeFirstOrThrow();
    expect(stored.digest + stored.names).not.toMatch(/Geheimnis|Verdeckt|secret/);
  });

  it('[SEND-28] tells what changed on each board since the one before', async () => {
    const world = await workspace();
    const { id } = await added(world);
    await world.at('2026-11-17T07:00:01Z');
    const change = (at: string, seq: number, card: string) => ({
      ...{ seq, at, by: 'mara', kind: 'card.moved' as const, card },
      ...{ from: 'doing', to: 'done' },
    });
    world.others.set(
      'fair',
      titled('Messe', [cardOf('stand', { columnId: 'done' }), cardOf('flyer', { columnId: 'done' })]),
    );
    // the second one is done after the time at which the digest is judged
    world.activity.set('fair', [
      change('2026-11-17T10:00:00.000Z', 1, 'stand'),
      change('2026-11-18T07:00:30.000Z', 2, 'flyer'),
    ]);
    await world.at('2026-11-18T07:01:00Z');
    const { window, boards } = await lastDigest(world, id);
    expect(window.from).toBe('2026-11-17T07:00:00.000Z');
    const fair = boards.find(({ boardId }) => boardId === 'fair');
    expect(fair?.completed.items.map((item) => item.id)).toEqual(['stand']);
  });

  it('[SEND-28] goes out once, whatever starts again, and in one what was missed', async () => {
    const world = await workspace();
    const { id } = await added(world);
    world.timers.setClock(Date.parse('2026-11-17T07:00:01Z') - world.timers.now());
    await Promise.all([world.clockwork, world.twin(), world.twin()].map((twin) => twin.wake()));
    expect(world.mails).toHaveLength(1);
    await world.at('2026-11-20T13:00:00Z');
    expect(world.mails).toHaveLength(2);
    expect((await lastDigest(world, id)).window.missed).toEqual(['2026-11-18', '2026-11-19']);
  });

  it('[SEND-29] tells one’s own tasks alone, or those of a label by its name on every board that has it', async () => {
    const world = await workspace();
    const idsOf = async (scope: NewWorkspaceSchedule['scope']) => {
      const { id } = await added(world, { scope });
      await world.workspaceDoor.change('mara', id, { paused: true });
      await world.door.sendNow({ personId: 'mara', roleOn: async () => undefined }, id, undefined);
      return (await lastDigest(world, id)).boards.flatMap(({ boardId, overdue }) =>
        Object.values(overdue.buckets).flatMap(({ items }) => items.map((item) => `${boardId}:${item.id}`)),
      );
    };
    expect((await idsOf({ kind: 'mine' })).toSorted()).toEqual(['fair:flyer', 'plan:late']);
    expect(await idsOf({ kind: 'labelled', name: 'e-mail ' })).toEqual(['fair:flyer']);
    expect(await idsOf({ kind: 'labelled', name: 'Presse' })).toEqual([]);
    const others = await world.workspaceDoor.add('mara', {
      ...PLAN,
      scope: { kind: 'owner', personId: 'jonas' },
    });
    expect(others).toEqual(fail('figures-about-persons'));
  });

  it('[SEND-33] is not sent on a day that is a holiday on all of its boards, and then tells what was on that day', async () => {
    const world = await workspace();
    // Buß- und Bettag, in Saxony alone; all boards of this world are there
    await added(world, { skipHolidays: true });
    await world.at('2026-11-17T07:00:01Z');
    await world.at('2026-11-18T07:00:01Z');
    expect(world.mails).toHaveLength(1);
    const fair = world.others.get('fair');
    if (!fair) throw new Error('there is none');
    world.others.set('fair', { ...fair, cards: fair.cards.map((card) => ({ ...card, columnId: 'done' })) });
    const moved = { ...{ by: 'mara', kind: 'card.moved' as const }, ...{ from: 'doing', to: 'done' } };
    world.activity.set('fair', [{ ...moved, seq: 1, at: '2026-11-17T12:00:00.000Z', card: 'stand' }]);
    await world.at('2026-11-19T07:00:01Z');
    expect(world.mails).toHaveLength(2);
    expect(world.mails[1]?.text).toContain('Erledigt wurde seit Dienstag eine Aufgabe.');
    expect(world.mails[1]?.text).not.toContain('18.11');
  });

  it('[SEND-33] is sent where people work on one of its boards', async () => {
    const world = await workspace();
    world.others.set('berlin', {
      ...boardOf([]),
      meta: { ...boardOf([]).meta, title: 'Berlin', region: 'DE-BE' },
    });
    await added(world, { skipHolidays: true });
    await world.at('2026-11-17T07:00:01Z');
    await world.at('2026-11-18T07:00:01Z');
    expect(world.mails).toHaveLength(2);
  });

  it('[SEND-28] is nobody else’s to see, change, send or look up', async () => {
    const world = await workspace();
    const { id } = await added(world);
    await world.at('2026-11-17T07:00:01Z');
    const key = `${id}.2026-11-17`;
    const asked = {
      run: key,
      scope: { kind: 'all' },
      zone: 'Europe/Berlin',
      language: 'de',
      format: 'json',
    } as const;
    expect((await world.workspaceDoor.digest('mara', asked)).ok).toBe(true);
    expect(await world.workspaceDoor.digest('jonas', asked)).toEqual(fail('no-such-run'));
    expect((await world.workspaceDoor.own('jonas')).schedules).toEqual([]);
    expect(await world.workspaceDoor.change('jonas', id, { paused: true })).toEqual(fail('no-such-schedule'));
    expect(await world.door.remove(MEMBER, id)).toBe(false);
    expect(await world.door.runs(MEMBER, id)).toBeUndefined();
    expect((await world.door.own('mara')).schedules).toEqual([]);
    world.members.delete('mara');
    await world.at('2026-11-18T07:00:01Z');
    expect(world.mails).toHaveLength(1);
  });

  it('[SEND-30] what would be sent is shown before, with what its reader has not read', async () => {
    const world = await workspace();
    world.unread = [
      {
        id: 'n1',
        kind: 'mention',
        at: '2026-11-16T10:00:00.000Z',
        by: 'mara',
        read: false,
        board: { id: 'quiet', title: 'Ruhig' },
        card: { id: 'c', title: 'Plakat' },
        text: 'Schaust du bitte?',
      },
    ];
    const look = { language: 'de', scope: { kind: 'all' }, zone: 'Europe/Berlin' } as const;
    const withInbox = await world.workspaceDoor.preview('mara', { ...look, ownMail: true });
    expect(withInbox.ok && withInbox.value.text).toContain('Schaust du bitte?');
    const without = await world.workspaceDoor.preview('mara', look);
    expect(without.ok && without.value.text).not.toContain('Schaust du bitte?');
    world.unread = world.unread.map((item) => ({ ...item, board: { id: 'plan', title: 'Herbstkampagne' } }));
    const board = { language: 'de', scope: { kind: 'board' }, ownMail: true } as const;
    const ofBoard = await world.door.preview(MEMBER, 'plan', board);
    expect(ofBoard.ok && ofBoard.value.text).toContain('Schaust du bitte?');
  });
});
