import type { Id } from '@taktboard/board';
import { cutText } from '../channels/cut-text.ts';
import { Dates } from '../render/dates.ts';
import {
  openingFigures,
  restTotals,
  sectionOf,
  shownSections,
  sinceOf,
  type DigestVariant,
  type ShownSection,
} from '../render/digest-document.ts';
import type { ReportDocument, ReportSection } from '../render/document.ts';
import { plainLine } from '../render/plain-line.ts';
import type { Language, RenderContext } from '../render/render-context.ts';
import { shareLines } from '../render/share-lines.ts';
import { wordsOf, type OpeningFigures, type Words } from '../render/words.ts';
import type { WorkspaceDigest } from './workspace-digest.ts';

export interface WorkspaceContext {
  language: Language;
  /** By board. */
  boards: ReadonlyMap<Id, RenderContext>;
}

/** As many lines as a mail of one board. */
const MAIL_LINES = 25;
/** Of more boards a mail tells totals. */
const MAIL_BOARDS = 8;
const MAIL_TOTALS = 20;
/** Of a board's name, which stands before each of its totals. */
const BOARD_CHARS = 80;

/**
 * The sections of each board under its name. A mail shares its lines among the boards in turns, and then among the sections
 * of each, so that none crowds out another; what it leaves out stands below in totals, by board.
 */
export function workspaceDocument(
  digest: WorkspaceDigest,
  context: WorkspaceContext,
  variant: DigestVariant,
): ReportDocument {
  const words = wordsOf(context.language);
  const dates = new Dates(words, digest);
  const parts = partsOf(digest, context, variant);
  const isMail = variant === 'mail';
  const detailed = isMail ? parts.slice(0, MAIL_BOARDS) : parts;
  const shares = isMail
    ? shareLines(
        detailed.map(({ rows }) => ({ lines: rows.flatMap(({ lines }) => lines) })),
        MAIL_LINES,
      )
    : detailed.map(() => Infinity);
  const shown = parts.map((part, index) => shownPart(part, shares[index] ?? 0, { words, isMail }));
  const totals = shown.flatMap(({ rest }) => (isMail && rest !== '' ? [rest] : []));
  return {
    language: words.language,
    title: words.workspaceTitle,
    date: dates.long(digest.reportDate),
    opening: [
      ...words.opening(figuresOf(digest, parts, dates)),
      ...(digest.boards.length > 1 ? [words.onBoards(digest.boards.length)] : []),
    ],
    sections: shown.flatMap(({ sections }) => sections),
    rest: [
      ...totals.slice(0, MAIL_TOTALS),
      ...(totals.length > MAIL_TOTALS ? [words.moreBoards(totals.length - MAIL_TOTALS)] : []),
    ],
    link: isMail ? { text: words.wholeDigest, url: '' } : null,
    footer: footerOf(digest, parts, { words, dates }),
  };
}

interface Part {
  digest: WorkspaceDigest['boards'][number];
  title: string;
  url: string | null;
  rows: readonly ShownSection[];
  dates: Dates;
}

function partsOf(
  { boards }: WorkspaceDigest,
  context: WorkspaceContext,
  variant: DigestVariant,
): readonly Part[] {
  const words = wordsOf(context.language);
  return boards.map((digest) => {
    const known = context.boards.get(digest.boardId);
    const named: RenderContext = known ?? {
      language: context.language,
      boardTitle: '',
      columns: new Map(),
      people: new Map(),
      labels: new Map(),
      boardUrl: null,
    };
    const dates = new Dates(words, digest);
    const { boardUrl } = named;
    return {
      digest,
      title: cutText(plainLine(named.boardTitle), BOARD_CHARS),
      url: boardUrl === null ? null : `${boardUrl}/digest`,
      rows: shownSections(digest, { ...named, language: context.language }, variant),
      dates,
    };
  });
}

function shownPart(
  { digest, title, url, rows }: Part,
  share: number,
  { words, isMail }: { words: Words; isMail: boolean },
): { sections: ReportSection[]; rest: string } {
  const counts = share === Infinity ? rows.map(({ lines }) => lines.length) : shareLines(rows, share);
  const visible = rows.flatMap((row, index) =>
    (counts[index] ?? 0) > 0 ? [{ row, count: counts[index] ?? 0 }] : [],
  );
  const hidden = isMail ? rows.filter((_row, index) => (counts[index] ?? 0) === 0) : [];
  const sections = visible.map(({ row, count }, index): ReportSection => {
    const section = sectionOf(row, count, words);
    return index === 0 ? { ...section, group: { title, url } } : section;
  });
  const totals = [
    ...hidden.map((row) => `${sectionOf(row, 0, words).heading}: ${row.total}`),
    ...restTotals(digest, words),
  ];
  return { sections, rest: totals.length === 0 ? '' : `${title}: ${totals.join(' · ')}` };
}

function figuresOf(
  { headline, window, reportDate, runKey }: WorkspaceDigest,
  parts: readonly Part[],
  dates: Dates,
): OpeningFigures {
  const own = parts.map((part) => openingFigures(part.digest, part.dates));
  const sum = (key: 'newly' | 'overdue' | 'dueToday' | 'dueNext' | 'blocked' | 'slipped' | 'completed') =>
    headline[key] ?? 0;
  return {
    since: sinceOf({ window, reportDate, runKey }, dates),
    newly: sum('newly'),
    overdue: sum('overdue'),
    oldest: Math.max(0, ...own.map(({ oldest }) => oldest)),
    dueToday: sum('dueToday'),
    dueNext: sum('dueNext'),
    nextDays: Math.max(0, ...own.map(({ nextDays }) => nextDays)),
    blocked: sum('blocked'),
    slipped: sum('slipped'),
    completed: sum('completed'),
  };
}

function footerOf(
  { window, zone, unread }: WorkspaceDigest,
  parts: readonly Part[],
  { words, dates }: { words: Words; dates: Dates },
): string[] {
  const to = dates.timeOf(window.to);
  return [
    window.from === null ? words.asOf(to, zone) : words.windowOf(dates.timeOf(window.from), to, zone),
    ...(window.missed.length > 0 ? [words.covers(window.missed.map((day) => dates.due(day)))] : []),
    ...parts.flatMap(({ title, digest }) =>
      (digest.problems ?? []).map((problem) => `${title}: ${plainLine(words.problem(problem))}`),
    ),
    ...(unread.length > 0 ? [words.unreadBoards(unread.map(plainLine))] : []),
  ];
}
