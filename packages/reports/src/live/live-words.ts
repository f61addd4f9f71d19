import type { Language } from '../render/render-context.ts';
import { liveGerman } from './live-words-de.ts';
import { liveEnglish } from './live-words-en.ts';
import type { SharedDue, SharedFigures } from './shared-board.ts';

/** Every word of the live page, of the wall and of what stands in their place. */
export interface LiveWords {
  language: Language;
  figure: Record<keyof SharedFigures, string>;
  progress(done: number, all: number): string;
  agenda: string;
  nothingDue: string;
  overdue: string;
  nothing: string;
  tasks(count: number): string;
  more(count: number): string;
  due(state: SharedDue['state'], date: string): string;
  from(date: string): string;
  blocked: string;
  milestone: string;
  owner: string;
  steps(done: number, total: number): string;
  estimate(amount: string): string;
  description: string;
  comments(count: number): string;
  someone: string;
  print: string;
  /** Of the code on paper. */
  code: string;
  wall: string;
  page: string;
  /** Before the two ways to read deadlines elsewhere. */
  subscribe: string;
  inCalendar: string;
  asFeed: string;
  other: { language: Language; name: string };
  noScript: string;
  footer: string;
  locked: LockedWords;
  ended: Record<'unknown' | 'over' | 'busy' | 'unreadable', { title: string; text: string }>;
  /** What the page's own script says. */
  script: ScriptWords;
}

interface LockedWords {
  title: string;
  text: string;
  password: string;
  open: string;
  wrong: string;
  tooMany: string;
}

/** Sent with the page as JSON; `#` stands for a number or a time, and a counted word has its singular first. */
export interface ScriptWords {
  live: string;
  asOf: string;
  stale: string;
  ended: string;
  since: string;
  unchanged: string;
  new: [one: string, other: string];
  moved: [one: string, other: string];
  done: [one: string, other: string];
  changed: [one: string, other: string];
  gone: [one: string, other: string];
  marks: { new: string; moved: string; done: string; changed: string };
  seen: string;
}

export function liveWords(language: Language): LiveWords {
  return language === 'de' ? liveGerman : liveEnglish;
}
