import type { Card, Column, PlainBoard } from '@taktboard/board';
import { buildDigest, DEFAULT_SETTINGS, type ActivityItem, type CardFacts } from '@taktboard/reports';
import { seeded } from '../harness/random.ts';
import { median, type Bench } from './bench.ts';

const CARDS = 10_000;
const ACTIVITIES = 20_000;
const RUNS = 30;
const DAY_MS = 86_400_000;
const TO = Date.UTC(2026, 10, 23, 7);

const columns: Column[] = [
  { id: 'ideas', name: 'Ideas', rank: 'a', kind: 'backlog' },
  { id: 'planned', name: 'Planned', rank: 'b', kind: 'backlog' },
  { id: 'doing', name: 'Doing', rank: 'c', kind: 'active', wipLimit: 8 },
  { id: 'review', name: 'Review', rank: 'd', kind: 'review' },
  { id: 'done', name: 'Done', rank: 'e', kind: 'done' },
];

/** A large board as it is, as it was a day ago, and what was done to it in between. */
function input() {
  const random = seeded(2026);
  const any = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const day = (offset: number) => new Date(TO + offset * DAY_MS).toISOString().slice(0, 10);
  const cards = Array.from({ length: CARDS }, (_, n): Card => {
    const due = random() < 0.6 ? { due: day(Math.floor(random() * 60) - 30) } : {};
    const owner = random() < 0.9 ? { owner: `person-${Math.floor(random() * 40)}` } : {};
    const blocked = random() < 0.03 ? { blocked: { reason: 'waits' } } : {};
    return {
      id: `card-${n}`,
      title: `Task ${n}`,
      columnId: any(columns).id,
      rank: String(n).padStart(6, '0'),
      description: '',
      contributors: [],
      labels: [],
      dependsOn: [],
      assets: [],
      links: [],
      checklist: [],
      ...due,
      ...owner,
      ...blocked,
    };
  });
  const now: PlainBoard = {
    meta: { schema: 1, title: 'Large', zone: 'Europe/Berlin', region: 'DE-BE', workdays: [1, 2, 3, 4, 5] },
    columns,
    cards,
    labels: [],
    views: [],
    problems: [],
  };
  const before = cards.map((card) => (random() < 0.3 ? { ...card, columnId: any(columns).id } : card));
  const activity = Array.from({ length: ACTIVITIES }, (_, n): ActivityItem => {
    const at = new Date(TO - Math.floor(random() * DAY_MS)).toISOString();
    const base = { seq: n + 1, at, by: 'person-1', card: any(cards).id };
    if (random() < 0.7) return { ...base, kind: 'card.moved', from: any(columns).id, to: any(columns).id };
    return { ...base, kind: 'card.due', from: day(-3), to: day(4) };
  });
  const facts = new Map(
    cards.map(({ id }): [string, CardFacts] => {
      const at = new Date(TO - Math.floor(random() * 90) * DAY_MS).toISOString();
      const none = { blockedSince: null, finished: null };
      return [
        id,
        { created: at, started: at, entered: at, firstDue: day(-5), dueChanges: 1, lastChange: at, ...none },
      ];
    }),
  );
  return {
    boardId: 'large',
    runKey: 'bench',
    now,
    then: { ...now, cards: before },
    activity,
    facts,
    calendar: { workdays: [1, 2, 3, 4, 5], holidays: new Set<string>() },
    zone: 'Europe/Berlin',
    window: { from: new Date(TO - DAY_MS).toISOString(), to: new Date(TO).toISOString(), missed: [] },
    settings: DEFAULT_SETTINGS,
  };
}

export const digest: Bench = {
  name: 'digest',
  async run() {
    const given = input();
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const from = performance.now();
      buildDigest(given);
      times.push(performance.now() - from);
    }
    const what = `${CARDS.toLocaleString('en')} cards and ${ACTIVITIES.toLocaleString('en')} activities`;
    return [
      { figure: `digest of ${what}, median`, value: median(times), unit: 'ms', goal: 25 },
      { figure: `digest of ${what}, the first one`, value: times[0] ?? 0, unit: 'ms' },
    ];
  },
};
