import type { Card, Column, Id, Label, PlainBoard } from '@taktboard/board';
import { WorkingCalendar, type Calendar } from '../calendar/working-calendar.ts';
import { deadlineOf } from '../digest/deadline.ts';
import { isLate, momentOf, type Moment } from '../digest/lateness.ts';
import { dayNumber, dayOf } from '../time/day.ts';
import { instantOf, type Millis } from '../time/instant.ts';
import { ZoneTimes } from '../time/zone-times.ts';
import { initialsOf } from './initials-of.ts';
import type {
  SharedBoard,
  SharedCard,
  SharedColumn,
  SharedDue,
  SharedFigures,
  SharedLabel,
  ShareRules,
} from './shared-board.ts';

export interface SharingInput {
  board: PlainBoard;
  people: readonly { id: Id; name: string }[];
  /** Oldest first; of no use where they are hidden. */
  comments: readonly { cardId: Id; author: Id | null; at: string; text: string }[];
  rules: ShareRules;
  calendar: Calendar;
  now: Millis;
  /** An id of the board as this share names it. */
  keyOf(id: Id): string;
}

/** Ahead of today, on the agenda. */
const AGENDA_DAYS = 7;
/** "Due next" looks as far ahead as the digest does. */
const NEXT_WORKING_DAYS = 3;

/**
 * What a share's viewers may see of a board. It takes over what is meant for them, value by value, and never leaves
 * something out of a copy: a field that a board will have one day is hidden until it is named here.
 */
export function shareBoard(input: SharingInput): SharedBoard {
  const { board, now, rules } = input;
  const zone = new ZoneTimes(board.meta.zone);
  const moment = momentOf(now, zone);
  const sharing: Sharing = {
    ...input,
    zone,
    moment,
    horizon: horizonOf(input.calendar, moment),
    labels: sharedLabels(board.labels, input),
    names: new Map(input.people.map(({ id, name }) => [id, name])),
    commentsOf: rules.hides.comments ? new Map() : Map.groupBy(input.comments, ({ cardId }) => cardId),
  };
  const columns = board.columns.filter((column) => isShared(column, rules));
  const cardsOf = Map.groupBy(
    board.cards.filter((card) => card.archived !== true && wears(card, rules)),
    ({ columnId }) => columnId,
  );
  const shown = columns.map((column) => sharedColumn(column, cardsOf.get(column.id) ?? [], sharing));
  const cards = shown.flatMap((column) => column.cards);
  const worn = new Set(cards.flatMap(({ labels }) => labels.map(({ key }) => key)));
  return {
    zone: zone.zone,
    day: dayOf(moment.day),
    asOf: instantOf(now),
    figures: figuresOf(cards),
    columns: shown,
    labels: [...sharing.labels.values()].filter(({ key }) => worn.has(key)),
    agenda: agendaOf(cards, moment),
  };
}

interface Sharing extends SharingInput {
  zone: ZoneTimes;
  moment: Moment;
  /** The last of the next working days. */
  horizon: number;
  labels: ReadonlyMap<Id, SharedLabel>;
  names: ReadonlyMap<Id, string>;
  commentsOf: ReadonlyMap<Id, SharingInput['comments']>;
}

function isShared({ id, archived }: Column, { columns }: ShareRules): boolean {
  return archived !== true && (columns === null || columns.includes(id));
}

function wears(card: Card, { labels }: ShareRules): boolean {
  return labels === null || card.labels.some((id) => labels.includes(id));
}

function horizonOf(calendar: Calendar, { day }: Moment): number {
  return new WorkingCalendar(calendar, day).nextWorkingDays(NEXT_WORKING_DAYS).at(-1) ?? day;
}

/** By id, in the order of their names. Which other labels there are is nobody's business outside. */
function sharedLabels(
  labels: readonly Label[],
  { rules, keyOf }: SharingInput,
): ReadonlyMap<Id, SharedLabel> {
  return new Map(
    labels
      .filter(({ id, archived }) => archived !== true && (rules.labels === null || rules.labels.includes(id)))
      .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
      .map(({ id, name, color }) => [id, { key: keyOf(id), name, color }]),
  );
}

function sharedColumn(column: Column, cards: readonly Card[], sharing: Sharing): SharedColumn {
  const { id, name, kind } = column;
  return {
    key: sharing.keyOf(id),
    name,
    kind,
    cards: cards.map((card) => sharedCard(card, column, sharing)),
  };
}

function sharedCard(card: Card, column: Column, sharing: Sharing): SharedCard {
  const { hides } = sharing.rules;
  const { due, start, owner, estimate, description, checklist } = card;
  const named = nameFor(owner, sharing);
  const comments = (sharing.commentsOf.get(card.id) ?? []).map(({ author, at, text }) => ({
    author: nameFor(author ?? undefined, sharing) ?? null,
    at,
    text,
  }));
  return {
    key: sharing.keyOf(card.id),
    title: card.title,
    kind: column.kind,
    ...(due === undefined ? {} : { due: sharedDue(due, column, sharing) }),
    ...(start === undefined ? {} : { start }),
    // why is written for the team
    ...(card.blocked === undefined ? {} : { blocked: true }),
    ...(card.milestone === undefined ? {} : { milestone: true }),
    labels: card.labels.flatMap((id) => sharing.labels.get(id) ?? []),
    ...(named === undefined ? {} : { owner: named }),
    ...(checklist.length === 0
      ? {}
      : { steps: { done: checklist.filter(({ done }) => done).length, total: checklist.length } }),
    ...(estimate === undefined || hides.estimates ? {} : { estimate }),
    ...(description.trim() === '' || hides.descriptions ? {} : { description }),
    ...(comments.length === 0 ? {} : { comments }),
  };
}

function nameFor(id: Id | undefined, { names, rules: { hides } }: Sharing): string | undefined {
  const name = id === undefined ? undefined : names.get(id);
  if (name === undefined || hides.people === 'hidden') return undefined;
  return hides.people === 'initials' ? initialsOf(name) : name;
}

function sharedDue(due: string, { kind }: Column, { zone, moment, horizon }: Sharing): SharedDue {
  const { day, at } = deadlineOf(due, zone);
  const number = dayNumber(day);
  const state = (): SharedDue['state'] => {
    if (kind === 'done') return 'done';
    if (isLate(due, moment, zone)) return 'late';
    if (number === moment.day) return 'today';
    return number <= horizon ? 'soon' : 'later';
  };
  return { day, ...(at === null ? {} : { at }), state: state() };
}

function figuresOf(cards: readonly SharedCard[]): SharedFigures {
  const open = cards.filter(({ kind }) => kind !== 'done');
  const count = (state: SharedDue['state']) => open.filter(({ due }) => due?.state === state).length;
  return {
    open: open.length,
    done: cards.length - open.length,
    late: count('late'),
    dueToday: count('today'),
    dueNext: count('soon'),
    blocked: open.filter(({ blocked }) => blocked).length,
  };
}

function agendaOf(cards: readonly SharedCard[], { day }: Moment): SharedCard[] {
  const last = dayOf(day + AGENDA_DAYS);
  // a day alone lasts until its end
  const keyed = ({ due }: SharedCard) => (due ? `${due.day}${due.at ?? '~'}` : '');
  return cards
    .filter(({ due }) => due && due.state !== 'done' && due.day <= last)
    .toSorted((a, b) => {
      const [one, other] = [keyed(a) + a.key, keyed(b) + b.key];
      return one < other ? -1 : one > other ? 1 : 0;
    });
}
