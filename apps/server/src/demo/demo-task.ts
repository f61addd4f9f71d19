import type { LabelColor, Priority } from '@taktboard/board';

/** A working day counted from today: 0 is today, -1 the last working day before, 3 the third one to come. */
export type Offset = number;

export const PEOPLE = {
  lena: 'Lena Hartmann',
  jonas: 'Jonas Weber',
  priya: 'Priya Nair',
  tom: 'Tom Fischer',
  sofia: 'Sofia Rossi',
  daniel: 'Daniel Okafor',
} as const;
export type Who = keyof typeof PEOPLE;

export type ColumnKey = 'ideas' | 'planned' | 'doing' | 'review' | 'done';

export const LABELS = {
  q1: ['Q1', 'cyan'],
  q2: ['Q2', 'green'],
  q3: ['Q3', 'amber'],
  q4: ['Q4', 'violet'],
  mail: ['E-Mail', 'blue'],
  content: ['Content', 'pink'],
  page: ['Landingpage', 'orange'],
  webinar: ['Webinar', 'indigo'],
  data: ['Data & Consent', 'teal'],
  partner: ['Partner', 'lime'],
} as const satisfies Record<string, readonly [string, LabelColor]>;
export type LabelKey = keyof typeof LABELS;
/** The quarter comes from the dates. */
export type TopicKey = Exclude<LabelKey, 'q1' | 'q2' | 'q3' | 'q4'>;

export interface DemoTask {
  title: string;
  owner?: Who;
  with?: Who[];
  topics: TopicKey[];
  created: Offset;
  /** Where it went after the ideas, and when; its last stop is where it stands. */
  path?: [column: ColumnKey, on: Offset][];
  start?: Offset;
  due?: Offset | [day: Offset, time: string];
  /** Deadlines that it had before, each until the day on which it was put off. */
  slipped?: [was: Offset, on: Offset][];
  priority?: Priority;
  estimate?: number;
  milestone?: true;
  blocked?: { reason: string; on: Offset };
  /** Title of the task that it waits for. */
  after?: string;
  text?: string;
  checks?: [text: string, done: boolean][];
  links?: [title: string, url: string][];
  comments?: [by: Who, on: Offset, text: string][];
}
