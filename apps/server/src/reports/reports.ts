import type { PlainBoard } from '@taktboard/board';
import { fail, ok, type Person, type Result } from '@taktboard/protocol';
import {
  buildOverdueReport,
  dayInZone,
  DEFAULT_SETTINGS,
  instantOf,
  morningOf,
  renderContext,
  type ActivityItem,
  type CardFacts,
  type Digest,
  type Language,
  type OverdueGrouping,
  type OverdueReport,
  type RenderContext,
} from '@taktboard/reports';
import type { AskedGuests } from '../approvals/asked-guests.ts';
import type { Clock } from '../ports.ts';
import { boardCalendar, type BoardCalendar } from './board-calendar.ts';
import { comparedBoards } from './compared-boards.ts';
import type { MakeDigest } from './digest-thread.ts';
import type { Holidays } from './holidays.ts';
import type { ToldFigures } from './person-figures.ts';
import { renderedDigest, renderedOverdue, type RenderedReport } from './rendered-report.ts';
import { withoutTexts } from './without-texts.ts';

export type Unreadable = 'no-such-board' | 'damaged' | 'not-readable';

/** `nothing-between`: the day to compare with is not before the one that is judged. */
export type NoDigest = Unreadable | 'no-such-run' | 'nothing-between';

export interface ReportSources {
  /** Committed state only. */
  read(boardId: string): Promise<Result<{ board: PlainBoard }, Unreadable>>;
  factsOf(boardId: string): Promise<ReadonlyMap<string, CardFacts>>;
  /** In `(fromMs, toMs]`. */
  activityBetween(boardId: string, fromMs: number, toMs: number): Promise<ActivityItem[]>;
  askedGuests: AskedGuests;
  people(): Promise<Person[]>;
  holidays: Holidays;
  makeDigest: MakeDigest;
  clock: Clock;
  /** The board's page without a slash at its end, for the links in a report. */
  boardUrl(boardId: string): string | null;
}

export interface DigestAsked {
  /** As of 08:00 of this day on the board's clock; undefined: now. */
  date: string | undefined;
  /** What changed since 08:00 of this day; undefined: no comparison. */
  since?: string | undefined;
  /** Whose load is told; undefined: nobody's. */
  owners?: ToldFigures | undefined;
  /** A stored run as it was. */
  run: string | undefined;
}

export interface OverdueAsked {
  /** As of 08:00 of this day on the board's clock; undefined: now. */
  date: string | undefined;
  by: OverdueGrouping;
  /** The tasks of one owner alone. */
  only?: string | undefined;
}

type Asked<What, Format> = What & { format: Format; language: Language };

export interface Reports {
  digestFor(boardId: string, asked: DigestAsked): Promise<Result<Digest, NoDigest>>;
  overdueFor(boardId: string, asked: OverdueAsked): Promise<Result<OverdueReport, Unreadable>>;
  digest(
    boardId: string,
    asked: Asked<DigestAsked, 'json' | 'text' | 'html'>,
  ): Promise<Result<RenderedReport, NoDigest>>;
  overdue(
    boardId: string,
    asked: Asked<OverdueAsked, 'json' | 'csv' | 'text' | 'html'>,
  ): Promise<Result<RenderedReport, Unreadable>>;
}

/** Reports on boards as they are on disk now, judged as of the day that is asked for. */
export function createReports(sources: ReportSources): Reports {
  const digestOf = async (boardId: string, { run, ...asked }: DigestAsked) => {
    const opened = await open(boardId, sources);
    if (!opened.ok) return opened;
    // Schedules keep runs; there are none yet, so no key can be known.
    if (run !== undefined) return fail('no-such-run');
    const digest = await digestAsOf(opened.value, asked, sources);
    return digest.ok ? ok({ opened: opened.value, digest: digest.value }) : digest;
  };
  const overdueOf = async (boardId: string, { date, by, only }: OverdueAsked) => {
    const opened = await open(boardId, sources);
    if (!opened.ok) return opened;
    const { zone } = opened.value.calendar;
    const asOf = date === undefined ? instantOf(sources.clock()) : morningOf(date, zone);
    return ok({ opened: opened.value, report: await overdueAsOf(ofOwner(opened.value, only), asOf, by) });
  };
  return {
    async digestFor(boardId, asked) {
      const made = await digestOf(boardId, asked);
      return made.ok ? ok(made.value.digest) : made;
    },
    async overdueFor(boardId, asked) {
      const made = await overdueOf(boardId, asked);
      return made.ok ? ok(made.value.report) : made;
    },
    async digest(boardId, asked) {
      const made = await digestOf(boardId, asked);
      if (!made.ok) return made;
      const context = await contextOf(made.value.opened, sources, asked.language);
      return ok(renderedDigest(made.value.digest, context, asked.format));
    },
    async overdue(boardId, asked) {
      const made = await overdueOf(boardId, asked);
      if (!made.ok) return made;
      const context = await contextOf(made.value.opened, sources, asked.language);
      return ok(renderedOverdue(made.value.report, context, asked.format));
    },
  };
}

interface Opened {
  boardId: string;
  board: PlainBoard;
  facts: ReadonlyMap<string, CardFacts>;
  calendar: BoardCalendar;
}

async function open(boardId: string, sources: ReportSources): Promise<Result<Opened, Unreadable>> {
  const found = await sources.read(boardId);
  if (!found.ok) return found;
  const { board } = found.value;
  const facts = await sources.factsOf(boardId);
  return ok({ boardId, board, facts, calendar: await boardCalendar(board, sources.holidays) });
}

/** Of a day that is named as of its morning; else as of now, as whoever looks at the board sees it. */
async function digestAsOf(
  { boardId, board, facts, calendar }: Opened,
  { date, since, owners }: Omit<DigestAsked, 'run'>,
  { clock, activityBetween, askedGuests, makeDigest }: ReportSources,
): Promise<Result<Digest, 'nothing-between'>> {
  const { zone, problems } = calendar;
  const nowMs = clock();
  const to = date === undefined ? instantOf(nowMs) : morningOf(date, zone);
  const day = date ?? dayInZone(to, zone);
  const compared = await comparedBoards({ boardId, board, zone, since, to, nowMs, activityBetween });
  if (!compared.ok) return compared;
  const { from, now, then, activity } = compared.value;
  const digest = await makeDigest({
    boardId,
    runKey: since === undefined ? `as-of:${day}` : `as-of:${day}:since:${since}`,
    now: withoutTexts(now),
    then: then && withoutTexts(then),
    activity,
    facts,
    calendar: await calendar.calendarFor(day, facts),
    zone,
    window: { from, to, missed: [] },
    settings: { ...DEFAULT_SETTINGS, lookAlikes: true, ...(owners === undefined ? {} : { owners }) },
    approvals: await askedGuests(boardId),
    problems,
  });
  return ok(digest);
}

function ofOwner(opened: Opened, only: string | undefined): Opened {
  if (only === undefined) return opened;
  const cards = opened.board.cards.filter(({ owner }) => owner === only);
  return { ...opened, board: { ...opened.board, cards } };
}

async function overdueAsOf(
  { boardId, board, facts, calendar }: Opened,
  asOf: string,
  by: OverdueGrouping,
): Promise<OverdueReport> {
  const { zone, problems } = calendar;
  const days = await calendar.calendarFor(dayInZone(asOf, zone), facts);
  return buildOverdueReport({ boardId, now: board, facts, calendar: days, zone, asOf, by, problems });
}

async function contextOf(opened: Opened, sources: ReportSources, language: Language): Promise<RenderContext> {
  return renderContext(opened.board, {
    language,
    people: await sources.people(),
    boardUrl: sources.boardUrl(opened.boardId),
  });
}
