import type { PlainBoard } from '@taktboard/board';
import { fail, ok, type Person, type Result } from '@taktboard/protocol';
import {
  buildDigest,
  buildOverdueReport,
  dayInZone,
  DEFAULT_SETTINGS,
  instantOf,
  morningOf,
  renderContext,
  type CardFacts,
  type Digest,
  type Language,
  type OverdueGrouping,
  type OverdueReport,
  type RenderContext,
} from '@taktboard/reports';
import type { Clock } from '../ports.ts';
import { boardCalendar, type BoardCalendar } from './board-calendar.ts';
import type { Holidays } from './holidays.ts';
import { renderedDigest, renderedOverdue, type RenderedReport } from './rendered-report.ts';

export type Unreadable = 'no-such-board' | 'damaged' | 'not-readable';

export interface ReportSources {
  /** Committed state only. */
  read(boardId: string): Promise<Result<{ board: PlainBoard }, Unreadable>>;
  factsOf(boardId: string): Promise<ReadonlyMap<string, CardFacts>>;
  people(): Promise<Person[]>;
  holidays: Holidays;
  clock: Clock;
  /** The board's page without a slash at its end, for the links in a report. */
  boardUrl(boardId: string): string | null;
}

export interface DigestAsked {
  /** As of 08:00 of this day on the board's clock; undefined: now. */
  date: string | undefined;
  /** A stored run as it was. */
  run: string | undefined;
}

export interface OverdueAsked {
  /** As of 08:00 of this day on the board's clock; undefined: now. */
  date: string | undefined;
  by: OverdueGrouping;
}

type Asked<What, Format> = What & { format: Format; language: Language };

export interface Reports {
  digestFor(boardId: string, asked: DigestAsked): Promise<Result<Digest, Unreadable | 'no-such-run'>>;
  overdueFor(boardId: string, asked: OverdueAsked): Promise<Result<OverdueReport, Unreadable>>;
  digest(
    boardId: string,
    asked: Asked<DigestAsked, 'json' | 'text' | 'html'>,
  ): Promise<Result<RenderedReport, Unreadable | 'no-such-run'>>;
  overdue(
    boardId: string,
    asked: Asked<OverdueAsked, 'json' | 'csv' | 'text' | 'html'>,
  ): Promise<Result<RenderedReport, Unreadable>>;
}

/** Reports on boards as they are on disk now, judged as of the day that is asked for. */
export function createReports(sources: ReportSources): Reports {
  const digestOf = async (boardId: string, { date, run }: DigestAsked) => {
    const opened = await open(boardId, sources);
    if (!opened.ok) return opened;
    // Schedules keep runs; there are none yet, so no key can be known.
    if (run !== undefined) return fail('no-such-run');
    return ok({
      opened: opened.value,
      digest: await digestAsOf(opened.value, { date, now: instantOf(sources.clock()) }),
    });
  };
  const overdueOf = async (boardId: string, { date, by }: OverdueAsked) => {
    const opened = await open(boardId, sources);
    if (!opened.ok) return opened;
    const { zone } = opened.value.calendar;
    const asOf = date === undefined ? instantOf(sources.clock()) : morningOf(date, zone);
    return ok({ opened: opened.value, report: await overdueAsOf(opened.value, asOf, by) });
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
  { date, now }: { date: string | undefined; now: string },
): Promise<Digest> {
  const { zone } = calendar;
  const day = date ?? dayInZone(now, zone);
  return buildDigest({
    boardId,
    runKey: `as-of:${day}`,
    now: board,
    then: null,
    activity: [],
    facts,
    calendar: await calendar.calendarFor(day, facts),
    zone,
    window: { from: null, to: date === undefined ? now : morningOf(date, zone), missed: [] },
    settings: DEFAULT_SETTINGS,
    problems: calendar.problems,
  });
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
