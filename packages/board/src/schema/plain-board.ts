/**
 * A board as plain, immutable data: what every reader outside this package sees. Optional fields are left out when
 * empty; sets are sorted arrays. Ids match /^[A-Za-z0-9_-]{1,64}$/.
 */
export type Id = string;
/** 'YYYY-MM-DD' */
export type Day = string;
/** 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:mm', wall clock in the board's zone */
export type Due = string;
export type Rank = string;
export type ColumnKind = 'backlog' | 'active' | 'review' | 'done';
export type Priority = 'low' | 'high' | 'urgent';
export type LabelColor =
  | 'red'
  | 'orange'
  | 'amber'
  | 'lime'
  | 'green'
  | 'teal'
  | 'cyan'
  | 'blue'
  | 'indigo'
  | 'violet'
  | 'pink'
  | 'grey';

export interface BoardMeta {
  schema: number;
  title: string;
  /** IANA name, as written; readers fall back to UTC where it is unknown to them. */
  zone: string;
  /** ISO 3166-2, for public holidays. */
  region?: string | undefined;
  /** ISO weekdays, Monday 1. */
  workdays: number[];
}

export interface Column {
  id: Id;
  name: string;
  rank: Rank;
  kind: ColumnKind;
  wipLimit?: number | undefined;
  archived?: true | undefined;
}

export interface Label {
  id: Id;
  name: string;
  color: LabelColor;
  archived?: true | undefined;
}

export interface Link {
  id: Id;
  url: string;
  title: string;
}

export interface ChecklistItem {
  id: Id;
  text: string;
  rank: Rank;
  done: boolean;
  owner?: Id | undefined;
  due?: Due | undefined;
}

export interface Card {
  id: Id;
  title: string;
  columnId: Id;
  rank: Rank;
  /** As plain text. */
  description: string;
  owner?: Id | undefined;
  start?: Day | undefined;
  due?: Due | undefined;
  priority?: Priority | undefined;
  estimate?: number | undefined;
  blocked?: { reason: string } | undefined;
  milestone?: true | undefined;
  campaign?: Id | undefined;
  goal?: Id | undefined;
  channel?: string | undefined;
  stage?: string | undefined;
  cover?: Id | undefined;
  archived?: true | undefined;
  contributors: Id[];
  labels: Id[];
  dependsOn: Id[];
  assets: Id[];
  links: Link[];
  checklist: ChecklistItem[];
}

export interface View {
  id: Id;
  name: string;
  filter: Record<string, unknown>;
}

/** Something in the document that made no sense, and was read as its default. `where` is a path: 'cards/ID/due'. */
export interface Problem {
  where: string;
  what: string;
}

/** Columns and cards in board order: columns by rank, cards by their column's place and then by rank, ties by id. */
export interface PlainBoard {
  meta: BoardMeta;
  columns: Column[];
  cards: Card[];
  labels: Label[];
  views: View[];
  problems: Problem[];
}
