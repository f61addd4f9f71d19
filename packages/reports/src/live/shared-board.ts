import type { ColumnKind, Day, Id, LabelColor } from '@taktboard/board';
import type { Instant } from '../time/instant.ts';

/** What a share shows of its board, and what it hides. */
export interface ShareRules {
  /** Ids; null for all, those that are made later among them. */
  columns: readonly Id[] | null;
  /** Ids: only tasks with one of these labels; null for every task. */
  labels: readonly Id[] | null;
  hides: ShareHides;
}

export interface ShareHides {
  descriptions: boolean;
  comments: boolean;
  people: 'shown' | 'initials' | 'hidden';
  estimates: boolean;
}

/** A board as the viewers of one share see it. Its keys are the share's own: no id of the board is in it. */
export interface SharedBoard {
  zone: string;
  /** On the board's clock, when it was judged. */
  day: Day;
  asOf: Instant;
  figures: SharedFigures;
  columns: SharedColumn[];
  /** Those that tasks here wear, by name. */
  labels: SharedLabel[];
  /** Open tasks, late ones and those of the next seven days, the earliest deadline first. */
  agenda: SharedCard[];
}

export interface SharedFigures {
  open: number;
  done: number;
  late: number;
  dueToday: number;
  /** In the next three working days. */
  dueNext: number;
  blocked: number;
}

export interface SharedColumn {
  key: string;
  name: string;
  kind: ColumnKind;
  cards: SharedCard[];
}

export interface SharedLabel {
  key: string;
  name: string;
  color: LabelColor;
}

export interface SharedCard {
  key: string;
  title: string;
  kind: ColumnKind;
  due?: SharedDue;
  start?: Day;
  blocked?: true;
  milestone?: true;
  labels: SharedLabel[];
  /** A name or initials, as the share says. */
  owner?: string;
  steps?: { done: number; total: number };
  estimate?: number;
  description?: string;
  comments?: SharedComment[];
}

export interface SharedDue {
  day: Day;
  /** Of a deadline with a time. */
  at?: Instant;
  state: 'late' | 'today' | 'soon' | 'later' | 'done';
}

export interface SharedComment {
  author: string | null;
  at: Instant;
  text: string;
}
