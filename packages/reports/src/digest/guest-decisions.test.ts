import { describe, expect, it } from 'vitest';
import { digestDocument } from '../render/digest-document.ts';
import { board, card, COLUMNS, digestInput } from '../testing/board-fixture.ts';
import { goldenContext } from '../testing/golden-digest.ts';
import { buildDigest } from './build-digest.ts';
import type { AskedGuest } from './digest-input.ts';

type Step = AskedGuest['steps'][number];

const asked = (at: string): Step => ({ at, what: 'asked' });
const approved = (at: string): Step => ({ at, what: 'approved' });
const returned = (at: string): Step => ({ at, what: 'returned' });
const guest = (of: string, ...steps: Step[]): AskedGuest => ({
  card: of,
  steps,
  expiresAt: '2026-12-01T07:00:00.000Z',
});
const EARLY = '2026-11-10T09:00:00.000Z';
const MONDAY = '2026-11-16T12:00:00.000Z';
const LATER = '2026-11-17T12:00:00.000Z';

function told(approvals: AskedGuest[], now = board([card('flyer'), card('poster')])) {
  const digest = buildDigest(digestInput(now, { approvals }));
  return digest.approvals?.items.map(({ id, state, guests }) => [id, state, guests]);
}

describe('what guests decide', () => {
  it('[GUEST-15] waits until it is decided, withdrawn or over, as of the window’s end', () => {
    expect(told([guest('flyer', asked(EARLY))])).toEqual([['flyer', 'open', 1]]);
    expect(told([guest('flyer', asked(EARLY), approved(LATER))])).toEqual([['flyer', 'open', 1]]);
    expect(told([guest('flyer', asked(LATER))])).toBeUndefined();
    expect(told([guest('flyer', asked(EARLY), { at: MONDAY, what: 'withdrawn' })])).toBeUndefined();
    const over = { ...guest('flyer', asked(EARLY)), expiresAt: '2026-11-17T06:59:59.000Z' };
    expect(told([over])).toBeUndefined();
    const again = guest('flyer', asked(EARLY), approved(EARLY), { at: MONDAY, what: 'asked-again' });
    expect(told([again])).toEqual([['flyer', 'open', 1]]);
  });

  it('[GUEST-15] is told once, in the digest after it was decided', () => {
    expect(told([guest('flyer', asked(EARLY), returned(MONDAY))])).toEqual([['flyer', 'returned', 1]]);
    expect(told([guest('flyer', asked(EARLY), approved(EARLY))])).toBeUndefined();
    const withdrawn = guest('flyer', asked(EARLY), approved(MONDAY), { at: MONDAY, what: 'withdrawn' });
    expect(told([withdrawn])).toEqual([['flyer', 'approved', 1]]);
    const first = digestInput(board([card('flyer')]), {
      approvals: [guest('flyer', asked(EARLY), approved(MONDAY)), guest('flyer', asked(EARLY))],
      window: { from: null, to: '2026-11-17T07:00:00.000Z', missed: [] },
    });
    expect(buildDigest(first).approvals?.items).toMatchObject([{ state: 'open', at: EARLY }]);
  });

  it('[GUEST-15] counts several guests of a task together, and of one that is put away nothing waits', () => {
    const guests = [
      guest('flyer', asked(MONDAY)),
      guest('flyer', asked(EARLY)),
      guest('flyer', asked(EARLY), approved(MONDAY)),
      guest('flyer', asked(EARLY), returned(MONDAY)),
    ];
    expect(told(guests)).toEqual([
      ['flyer', 'returned', 1],
      ['flyer', 'open', 2],
      ['flyer', 'approved', 1],
    ]);
    const away = board([card('flyer', { archived: true })]);
    expect(told(guests, away)?.map(([, state]) => state)).toEqual(['returned', 'approved']);
    // of another board, or of a part that is not told
    expect(told([guest('gone', asked(EARLY))])).toBeUndefined();
  });

  it('[GUEST-15] alone is enough to be sent, and a board without guests has no word of it', () => {
    const done = board([card('flyer', { columnId: 'done' })], { columns: [...COLUMNS] });
    const quiet = { facts: new Map() };
    const waiting = buildDigest(digestInput(done, { ...quiet, approvals: [guest('flyer', asked(EARLY))] }));
    expect([waiting.empty, waiting.headline['approvals']]).toEqual([false, 1]);
    const without = buildDigest(digestInput(board([]), quiet));
    expect(without.empty).toBe(true);
    expect(JSON.stringify(without)).not.toContain('approvals');
  });

  it('[GUEST-15] stands in a mail while it has five sections at most, and else below as a total', () => {
    const now = board([
      card('late', { due: '2026-11-16' }),
      card('today', { due: '2026-11-17' }),
      card('blocked', { blocked: { reason: 'waits' } }),
      card('slipped', { due: '2026-12-24' }),
    ]);
    const then = board([card('late', { due: '2026-11-16' }), card('slipped', { due: '2026-11-20' })]);
    const digest = buildDigest(digestInput(now, { then, approvals: [guest('blocked', asked(EARLY))] }));
    const mail = digestDocument(digest, goldenContext('de'), 'mail');
    expect(mail.sections.map(({ heading }) => heading)).toEqual([
      'Neu überfällig',
      'Heute fällig',
      'Blockiert',
      'Termin verschoben',
      'Genehmigungen',
    ]);
    expect(mail.sections.at(-1)?.lines[0]?.parts).toContain('wartet seit Di 10.11. auf einen Gast');
    const unread = {
      total: 1,
      items: [{ kind: 'mention' as const, by: 'anna', id: 'late', title: 'Task late' }],
    };
    const full = digestDocument({ ...digest, told: unread }, goldenContext('en'), 'mail');
    expect(full.sections).toHaveLength(5);
    expect(full.rest).toContain('Approvals: 1');
  });
});
