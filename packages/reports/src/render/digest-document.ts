import type { Digest, List } from '../digest/digest.ts';
import { Dates } from './dates.ts';
import type { ReportDocument, ReportLine, ReportSection } from './document.ts';
import { ItemLines } from './item-lines.ts';
import { shareLines } from './share-lines.ts';
import type { RenderContext } from './render-context.ts';
import { plainLine } from './plain-line.ts';
import { SECTIONS, type OpeningFigures, type SectionKey, type Since, type Words, wordsOf } from './words.ts';

/** A mail tells what is urgent and totals the rest; the page shows all. */
export type DigestVariant = 'mail' | 'page';

/** The first five that have something are told, and of the others the totals. */
const MAIL_SECTIONS: readonly SectionKey[] = ['newly', 'dueToday', 'told', 'blocked', 'slipped', 'approvals'];
const MOST_SECTIONS = 5;
/** The first one has nothing to compare with: what is late is all new to its reader. */
const FIRST_MAIL_SECTIONS: readonly MailKey[] = ['overdue', 'dueToday', 'told', 'blocked', 'approvals'];
const MAIL_LINES = 25;
const LATE_SECTIONS: ReadonlySet<MailKey> = new Set<MailKey>([
  'overdue',
  'newly',
  'd11',
  'd6_10',
  'd2_5',
  'd0_1',
]);

/** All that is overdue, as one section. */
type MailKey = SectionKey | 'overdue';

export function digestDocument(
  digest: Digest,
  context: RenderContext,
  variant: DigestVariant,
): ReportDocument {
  const words = wordsOf(context.language);
  const dates = new Dates(words, digest);
  const shown = shownSections(digest, context, variant);
  const shares = variant === 'mail' ? shareLines(shown, MAIL_LINES) : shown.map(({ lines }) => lines.length);
  const sections = shown.map((section, index) => sectionOf(section, shares[index] ?? 0, words));
  return {
    language: words.language,
    title: words.digestTitle(plainLine(context.boardTitle)),
    date: dates.long(digest.reportDate),
    opening: words.opening(openingFigures(digest, dates)),
    sections,
    rest: variant === 'mail' ? restTotals(digest, words) : [],
    link: linkOf(context, variant, words),
    footer: footerOf(digest, words, dates),
  };
}

/** The sections that have something to show, with all their lines. */
export function shownSections(
  digest: Digest,
  context: RenderContext,
  variant: DigestVariant,
): ShownSection[] {
  const words = wordsOf(context.language);
  const lines = new ItemLines(context, words, new Dates(words, digest));
  const all = sectionLines(digest, lines, words);
  const chosen: readonly MailKey[] = variant === 'page' ? SECTIONS : mailSections(digest);
  return chosen.map((key) => ({ key, ...all[key] })).filter(({ total, above }) => total > above);
}

/** A section with so many of its lines, which says how many more there are. */
export function sectionOf(
  { key, total, above, lines }: ShownSection,
  count: number,
  words: Words,
): ReportSection {
  const hidden = total - above - count;
  const more = [above > 0 ? words.above(above) : '', hidden > 0 ? words.more(hidden) : ''];
  return {
    heading: key === 'overdue' ? words.total.overdue : words.heading[key],
    total,
    lines: lines.slice(0, count),
    more: more.filter((part) => part !== '').join(', ') || null,
    tone: toneOf(key),
  };
}

function mailSections({ window, headline, told }: Digest): readonly MailKey[] {
  const figure = (key: MailKey) => (key === 'told' ? told?.total : headline[key]) ?? 0;
  const candidates = window.from === null ? FIRST_MAIL_SECTIONS : MAIL_SECTIONS;
  return candidates.filter((key) => figure(key) > 0).slice(0, MOST_SECTIONS);
}

export interface ShownSection extends Rows {
  key: MailKey;
}

interface Rows {
  total: number;
  /** Of the total, those that a section above has shown already. */
  above: number;
  lines: ReportLine[];
}

function sectionLines(digest: Digest, lines: ItemLines, words: Words): Record<MailKey, Rows> {
  const { newly, buckets } = digest.overdue;
  const shown = new Set(newly.items.map(({ id }) => id));
  const bucket = (list: List): Rows => {
    const rest = list.items.filter(({ id }) => !shown.has(id));
    return {
      total: list.total,
      above: list.items.length - rest.length,
      lines: rest.map((item) => lines.overdue(item)),
    };
  };
  const late = [buckets.d11, buckets.d6_10, buckets.d2_5, buckets.d0_1];
  return {
    overdue: {
      total: late.reduce((sum, { total }) => sum + total, 0),
      above: 0,
      lines: late.flatMap(({ items }) => items.map((item) => lines.overdue(item))),
    },
    newly: rows(newly, (item) => lines.overdue(item)),
    d11: bucket(buckets.d11),
    d6_10: bucket(buckets.d6_10),
    d2_5: bucket(buckets.d2_5),
    d0_1: bucket(buckets.d0_1),
    dueToday: rows(digest.dueToday, (item) => lines.dueToday(item)),
    told: rows(digest.told ?? { total: 0, items: [] }, (item) => lines.told(item)),
    approvals: rows(digest.approvals ?? { total: 0, items: [] }, (item) => lines.approval(item)),
    dueNext: rows(digest.dueNext.list, (item) => lines.dueNext(item)),
    blocked: rows(digest.blocked, (item) => lines.blocked(item)),
    slipped: rows(digest.slipped, (item) => lines.slipped(item)),
    wip: whole(digest.wip.map((column) => lines.wip(column))),
    stale: rows(digest.stale, (item) => lines.stale(item)),
    pastSle: rows(digest.pastSle, (item) => lines.pastSle(item)),
    unassigned: rows(digest.unassigned, (item) => lines.unassigned(item)),
    lookAlikes: whole(digest.lookAlikes.map((pair) => lines.lookAlike(pair))),
    reopened: rows(digest.reopened, (item) => lines.arrived(item, words.openAgainIn)),
    completed: rows(digest.completed, (item) => lines.arrived(item, words.nowIn)),
    created: rows(digest.created, (item) => lines.arrived(item, words.newIn)),
    moved: rows(digest.moved, (item) => lines.moved(item)),
    owners: whole(digest.owners.map((load) => lines.load(load))),
  };
}

function rows<Item>(list: { total: number; items: Item[] }, line: (item: Item) => ReportLine): Rows {
  return { total: list.total, above: 0, lines: list.items.map(line) };
}

function whole(lines: ReportLine[]): Rows {
  return { total: lines.length, above: 0, lines };
}

function toneOf(key: MailKey): ReportSection['tone'] {
  if (LATE_SECTIONS.has(key)) return 'late';
  if (key === 'blocked') return 'blocked';
  return key === 'dueToday' ? 'soon' : 'plain';
}

/** What a mail leaves out, as totals, in the order of the page. */
export function restTotals(digest: Digest, words: Words): string[] {
  const { headline } = digest;
  const overdue = headline['overdue'] ?? 0;
  const told = mailSections(digest);
  const isTold = told.includes('overdue') || overdue <= (headline['newly'] ?? 0);
  const rest: [MailKey, number][] = [
    ['overdue', isTold ? 0 : overdue],
    ['approvals', told.includes('approvals') ? 0 : (headline['approvals'] ?? 0)],
    ['dueNext', headline['dueNext'] ?? 0],
    ['wip', digest.wip.length],
    ['stale', headline['stale'] ?? 0],
    ['pastSle', headline['pastSle'] ?? 0],
    ['unassigned', headline['unassigned'] ?? 0],
    ['reopened', headline['reopened'] ?? 0],
    ['completed', headline['completed'] ?? 0],
    ['created', headline['created'] ?? 0],
    ['moved', headline['moved'] ?? 0],
  ];
  return rest.filter(([, total]) => total > 0).map(([key, total]) => `${words.total[key]}: ${total}`);
}

export function openingFigures(digest: Digest, dates: Dates): OpeningFigures {
  const { headline, overdue } = digest;
  const { d11, d6_10, d2_5, d0_1 } = overdue.buckets;
  const oldest = [d11, d6_10, d2_5, d0_1].find(({ items }) => items.length > 0)?.items[0];
  const figure = (key: string) => headline[key] ?? 0;
  return {
    since: sinceOf(digest, dates),
    newly: figure('newly'),
    overdue: figure('overdue'),
    oldest: oldest?.lateDays ?? 0,
    dueToday: figure('dueToday'),
    dueNext: figure('dueNext'),
    nextDays: digest.dueNext.days.length,
    blocked: figure('blocked'),
    slipped: figure('slipped'),
    completed: figure('completed'),
  };
}

export function sinceOf(
  { window, reportDate, runKey }: Pick<Digest, 'window' | 'reportDate' | 'runKey'>,
  dates: Dates,
): Since {
  if (window.from === null) return { kind: 'unknown' };
  const { days, weekday } = dates.daysUntil(window.from, reportDate);
  if (days === 1) return { kind: 'yesterday' };
  if (days > 1 && days < 7) return { kind: 'weekday', weekday };
  return runKey.includes(':since:') ? { kind: 'day', day: dates.dayOf(window.from) } : { kind: 'lastDigest' };
}

function linkOf(context: RenderContext, variant: DigestVariant, words: Words): ReportDocument['link'] {
  const { boardUrl } = context;
  if (boardUrl === null) return null;
  return variant === 'mail'
    ? { text: words.wholeDigest, url: `${boardUrl}/digest` }
    : { text: words.openBoard, url: boardUrl };
}

function footerOf({ window, zone, problems = [] }: Digest, words: Words, dates: Dates): string[] {
  const to = dates.timeOf(window.to);
  const lines = [
    window.from === null ? words.asOf(to, zone) : words.windowOf(dates.timeOf(window.from), to, zone),
  ];
  if (window.missed.length > 0) lines.push(words.covers(window.missed.map((day) => dates.due(day))));
  return [...lines, ...problems.map((problem) => plainLine(words.problem(problem)))];
}
