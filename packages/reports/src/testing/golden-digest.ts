import type { Card, PlainBoard } from '@taktboard/board';
import { buildDigest } from '../digest/build-digest.ts';
import type { AskedGuest, CardFacts } from '../digest/digest-input.ts';
import type { Digest } from '../digest/digest.ts';
import { buildOverdueReport, type OverdueGrouping, type OverdueReport } from '../overdue/overdue-report.ts';
import { type Language, type RenderContext, renderContext } from '../render/render-context.ts';
import { board, card, COLUMNS, digestInput, facts, SAXONY, unowned } from './board-fixture.ts';

const columns = COLUMNS.map((column) => (column.id === 'doing' ? { ...column, wipLimit: 4 } : column));
const labels = [
  { id: 'q4', name: 'Q4', color: 'violet' as const },
  { id: 'web', name: 'Website', color: 'teal' as const },
];

const then: Card[] = [
  card('landing', { title: 'Landingpage Herbst', due: '2026-11-02', labels: ['q4', 'web'] }),
  card('newsletter', { title: 'Newsletter Dezember', due: '2026-11-16', owner: 'joerg', labels: ['q4'] }),
  card('webinar', { title: 'Webinar „Leads & Daten“', due: '2026-11-16T17:00', columnId: 'approval' }),
  card('teaser', { title: 'Teaser', due: '2026-11-13T09:00', owner: 'joerg' }),
  card('logo', { title: 'Logo für die Messe', due: '2026-11-13', columnId: 'approval' }),
  card('banner', { title: 'Banner <neu>', due: '2026-11-17', owner: 'joerg' }),
  card('call', { title: 'Abstimmung mit Agentur', due: '2026-11-17T14:30', columnId: 'planned' }),
  card('brochure', { title: 'Broschüre', due: '2026-11-13', columnId: 'approval' }),
  card('video', { title: 'Produktvideo', due: '2026-11-20', labels: ['web'] }),
  card('survey', { title: 'Umfrage', columnId: 'doing' }),
  card('flyer', { title: 'Flyer', columnId: 'done' }),
  card('retro', { title: 'Rückblick Q3', columnId: 'doing', due: '2026-11-20' }),
];

const now: Card[] = [
  ...then.slice(0, 7),
  card('brochure', { title: 'Broschüre', due: '2026-11-27', columnId: 'approval', owner: 'gone' }),
  card('video', {
    title: 'Produktvideo',
    due: '2026-11-20',
    labels: ['web'],
    blocked: { reason: 'Musikrechte fehlen' },
  }),
  card('survey', { title: 'Umfrage', columnId: 'doing' }),
  card('flyer', { title: 'Flyer', columnId: 'doing' }),
  card('retro', { title: 'Rückblick Q3', columnId: 'done', due: '2026-11-20' }),
  unowned('partner', { title: 'Partner-Mailing', due: '2026-11-23', columnId: 'ideas' }),
];

const knownFacts = new Map<string, CardFacts>([
  ['landing', facts({ firstDue: '2026-10-19', dueChanges: 2 })],
  ['brochure', facts({ firstDue: '2026-11-06', dueChanges: 3 })],
  ['video', facts({ blockedSince: '2026-11-12T09:00:00.000Z' })],
  ['survey', facts({ lastChange: '2026-10-28T09:00:00.000Z' })],
]);

const askedGuests: AskedGuest[] = [
  {
    card: 'webinar',
    steps: [{ at: '2026-11-12T09:00:00.000Z', what: 'asked' }],
    expiresAt: '2026-11-26T09:00:00.000Z',
  },
  {
    card: 'logo',
    steps: [
      { at: '2026-11-10T09:00:00.000Z', what: 'asked' },
      { at: '2026-11-16T13:00:00.000Z', what: 'returned' },
    ],
    expiresAt: '2026-11-24T09:00:00.000Z',
  },
];

const goldenBoard: PlainBoard = board(now, { columns, labels });

export function goldenDigest(): Digest {
  const before = board(then, { columns, labels });
  return buildDigest(digestInput(goldenBoard, { then: before, facts: knownFacts, approvals: askedGuests }));
}

export function goldenOverdue(by: OverdueGrouping): OverdueReport {
  return buildOverdueReport({
    boardId: 'board-1',
    now: goldenBoard,
    facts: knownFacts,
    calendar: SAXONY,
    zone: 'Europe/Berlin',
    asOf: '2026-11-17T07:00:00.000Z',
    by,
  });
}

export function goldenContext(language: Language): RenderContext {
  return renderContext(goldenBoard, {
    language,
    people: [
      { id: 'anna', name: 'Anna Kurz' },
      { id: 'joerg', name: 'Jörg Weiß' },
    ],
    boardUrl: 'https://takt.example/b/board-1',
  });
}
