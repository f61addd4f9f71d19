import type { AgeBucket, ReportProblem } from '../digest/digest.ts';
import type { CivilDate } from '../time/day.ts';
import { german } from './words-de.ts';
import { english } from './words-en.ts';
import type { Language } from './render-context.ts';

/** The sections of the page in the order of their urgency. */
export const SECTIONS = [
  'newly',
  'd11',
  'd6_10',
  'd2_5',
  'd0_1',
  'dueToday',
  'told',
  'approvals',
  'dueNext',
  'blocked',
  'slipped',
  'wip',
  'stale',
  'pastSle',
  'unassigned',
  'lookAlikes',
  'reopened',
  'completed',
  'created',
  'moved',
  'owners',
] as const;

export type SectionKey = (typeof SECTIONS)[number];

/** From when on "newly" counts. `unknown`: there was no previous run. */
export type Since =
  | { kind: 'unknown' }
  | { kind: 'yesterday' }
  | { kind: 'weekday'; weekday: number }
  /** Someone has chosen to compare with it; in words. */
  | { kind: 'day'; day: string }
  | { kind: 'lastDigest' };

export interface OpeningFigures {
  since: Since;
  newly: number;
  overdue: number;
  /** Working days that the oldest is late. */
  oldest: number;
  dueToday: number;
  dueNext: number;
  nextDays: number;
  blocked: number;
  slipped: number;
  completed: number;
}

/** A date in words needs its weekday, and its year where it is not the report's. */
export interface SpokenDate extends CivilDate {
  weekday: number;
  /** 'HH:mm' */
  time: string | null;
  withYear: boolean;
}

/** Every word of a report. Dates and figures come in as data, so that the bytes depend on no machine's language data. */
export interface Words {
  language: Language;
  digestTitle(board: string): string;
  overdueTitle(board: string): string;
  longDate(date: SpokenDate): string;
  shortDate(date: SpokenDate): string;
  opening(figures: OpeningFigures): string[];
  overdueOpening(total: number, oldest: number): string[];
  heading: Record<SectionKey, string>;
  bucket: Record<AgeBucket, string>;
  total: Record<'overdue' | SectionKey, string>;
  more(count: number): string;
  /** So many of a section are listed as newly overdue already. */
  above(count: number): string;
  noOwner: string;
  unknownPerson: string;
  noLabel: string;
  unnamedLabel: string;
  late(days: number): string;
  wasDue(date: string): string;
  dueOn(date: string): string;
  dueToday(time: string | null): string;
  blocked(since: string | null, reason: string): string;
  postponed(from: string, to: string, days: number): string;
  deadlineRemoved(from: string): string;
  deadlineBack(to: string): string;
  deadlineChanges(times: number, first: string | null): string;
  idle(days: number): string;
  pastSle(age: number, expected: number): string;
  lookAlike(other: string): string;
  /** Why two tasks look alike, by its code. */
  lookAlikeReason(why: string): string;
  /** Why something stands in an inbox: who, and what that person did. */
  told(
    item: { kind: 'mention' | 'answer' | 'assignment'; asks: boolean; reminds: boolean },
    who: string,
  ): string;
  /** With when: since then it waits, or then it was decided. */
  approval(state: 'open' | 'approved' | 'returned', when: string, guests: number): string;
  guest: Record<'said' | 'approved' | 'returned', string>;
  withMore(count: number): string;
  load(figures: { open: number; overdue: number; dueNext: number }): string[];
  inColumn(column: string): string;
  nowIn(column: string): string;
  newIn(column: string): string;
  openAgainIn(column: string): string;
  movedBetween(from: string, to: string): string;
  overLimit(count: number, limit: number): string;
  /** Of a digest over several boards. */
  workspaceTitle: string;
  onBoards(count: number): string;
  moreBoards(count: number): string;
  unreadBoards(names: string[]): string;
  wholeDigest: string;
  wholeList: string;
  openBoard: string;
  windowOf(from: string, to: string, zone: string): string;
  asOf(at: string, zone: string): string;
  covers(days: string[]): string;
  problem(problem: ReportProblem): string;
  csv: {
    delimiter: ',' | ';';
    group: string;
    task: string;
    id: string;
    column: string;
    owner: string;
    due: string;
    lateDays: string;
    first: string;
    times: string;
  };
}

export function wordsOf(language: Language): Words {
  return language === 'de' ? german : english;
}
