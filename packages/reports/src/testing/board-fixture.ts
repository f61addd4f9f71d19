import type { Card, Column, ColumnKind, Id, Label, PlainBoard } from '@taktboard/board';
import { type CardFacts, DEFAULT_SETTINGS, type DigestInput } from '../digest/digest-input.ts';

/** Five columns, one of each kind and a second backlog. */
export const DOING: Column = column('doing', 'In Arbeit', 'active');
export const COLUMNS: readonly Column[] = [
  column('ideas', 'Ideen', 'backlog'),
  column('planned', 'Geplant', 'backlog'),
  DOING,
  column('approval', 'Abstimmung', 'review'),
  column('done', 'Fertig', 'done'),
];

function column(id: Id, name: string, kind: ColumnKind): Column {
  return { id, name, rank: id, kind };
}

export function card(id: Id, fields: Partial<Card> = {}): Card {
  return {
    id,
    title: `Task ${id}`,
    columnId: 'doing',
    rank: id,
    description: '',
    owner: 'anna',
    contributors: [],
    labels: [],
    dependsOn: [],
    assets: [],
    links: [],
    checklist: [],
    ...fields,
  };
}

/** Nobody's. */
export function unowned(id: Id, fields: Partial<Card> = {}): Card {
  const { owner: _owner, ...rest } = card(id, fields);
  return rest;
}

export function board(cards: Card[], parts: { columns?: Column[]; labels?: Label[] } = {}): PlainBoard {
  return {
    meta: { schema: 1, title: 'Herbstkampagne', zone: 'Europe/Berlin', region: 'DE-SN', workdays: WEEK },
    columns: parts.columns ?? [...COLUMNS],
    cards,
    labels: parts.labels ?? [],
    views: [],
    problems: [],
  };
}

const WEEK = [1, 2, 3, 4, 5];

export const SAXONY = { workdays: WEEK, holidays: new Set(['2026-11-18', '2026-12-25']) };
export const NO_HOLIDAYS = { workdays: WEEK, holidays: new Set<string>() };

export function facts(fields: Partial<CardFacts> = {}): CardFacts {
  return {
    created: '2026-10-01T08:00:00.000Z',
    started: null,
    entered: null,
    blockedSince: null,
    firstDue: null,
    dueChanges: 0,
    lastChange: '2026-11-16T08:00:00.000Z',
    finished: null,
    ...fields,
  };
}

/** The digest of Tuesday, 17 November 2026, 08:00 in Saxony, after that of Monday. */
export function digestInput(now: PlainBoard, fields: Partial<DigestInput> = {}): DigestInput {
  return {
    boardId: 'board-1',
    runKey: 'daily:2026-11-17',
    now,
    then: null,
    activity: [],
    facts: new Map(now.cards.map(({ id }) => [id, facts()])),
    calendar: SAXONY,
    zone: 'Europe/Berlin',
    window: { from: '2026-11-16T07:00:00.000Z', to: '2026-11-17T07:00:00.000Z', missed: [] },
    settings: DEFAULT_SETTINGS,
    ...fields,
  };
}

export function idsOf(list: { items: readonly { id: Id }[] }): Id[] {
  return list.items.map(({ id }) => id);
}
