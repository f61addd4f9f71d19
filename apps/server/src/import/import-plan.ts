import type { CardValues, ColumnKind, Day, Due, LabelColor, RichNode } from '@taktboard/board';
import type { Dropped } from './dropped.ts';

/**
 * What a foreign file says, in our terms and before anything of ours has an id: the same for every format. Elements
 * name each other by `source`, the id that the file gives them; ids are unique within their list.
 */
export interface ImportPlan {
  title: string;
  people: PlannedPerson[];
  labels: PlannedLabel[];
  /** In board order, archived ones among them. */
  columns: PlannedColumn[];
  /** In board order within each column. */
  cards: PlannedCard[];
  comments: PlannedComment[];
  checklists: number;
  dropped: Dropped[];
  views?: { name: string; filter: Record<string, unknown> }[];
  /** Where the file says in which zone and region its dates count. */
  calendar?: { zone: string; region?: string | undefined; workdays: number[] };
}

export interface PlannedPerson {
  source: string;
  name: string;
  /** As the file writes the name, where it does so in several ways. */
  spellings?: string[];
}

export interface PlannedLabel {
  source: string;
  name: string;
  color: LabelColor;
  archived?: boolean;
}

export interface PlannedColumn {
  source: string;
  name: string;
  kind: ColumnKind;
  wipLimit?: number;
  archived: boolean;
  /** Not in the file: a board needs a column in which work is done. */
  made?: true;
}

export interface PlannedCard {
  source: string;
  column: string;
  title: string;
  description: string;
  /** The description with its formatting, in the place of the plain one. */
  content?: readonly RichNode[];
  owner: string | null;
  contributors: string[];
  labels: string[];
  start?: Day;
  due?: Due;
  archived: boolean;
  links: { url: string; title: string }[];
  checks: PlannedCheck[];
  fields?: Partial<Omit<CardValues, 'owner' | 'start' | 'due'>>;
  /** Sources of the cards that it waits for. */
  dependsOn?: string[];
  /** When it was made in the other program, in epoch milliseconds; null when the file does not tell. */
  createdAt: number | null;
}

export interface PlannedCheck {
  text: string;
  done: boolean;
  owner?: string;
  due?: Due;
}

export interface PlannedComment {
  source: string;
  card: string;
  author: string | null;
  at: number | null;
  text: string;
  /** Sources of the people whom it names. */
  mentions?: readonly string[];
  editedAt?: number;
  question?: { settled: { by: string | null; at: number } | null };
}
