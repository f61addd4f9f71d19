import type { RichNode } from '../schema/rich-text.ts';
import type { ColumnKind, Day, Due, Id, LabelColor, Priority } from '../schema/plain-board.ts';

/**
 * Where something goes, as its visible neighbours: `after` the one and `before` the other, null for the edge. With
 * neither it goes to the end.
 */
export interface Slot {
  after?: Id | null | undefined;
  before?: Id | null | undefined;
}

/** Values a card can hold one of. */
export interface CardValues {
  owner: Id;
  start: Day;
  due: Due;
  priority: Priority;
  estimate: number;
  blocked: { reason: string };
  milestone: true;
  campaign: Id;
  goal: Id;
  channel: string;
  stage: string;
  cover: Id;
}

type Optional<T> = { [K in keyof T]?: T[K] | undefined };
type Clearable<T> = { [K in keyof T]?: T[K] | null | undefined };

interface NewCard extends Slot, Optional<CardValues> {
  columnId: Id;
  title: string;
  description?: string | undefined;
  contributors?: Id[] | undefined;
  labels?: Id[] | undefined;
}

interface NewCheck extends Slot {
  cardId: Id;
  text: string;
  done?: boolean | undefined;
  owner?: Id | undefined;
  due?: Due | undefined;
}

/** Every change that a person or a program can make to a board. An `id` that is left out comes from the ports. */
export type Command =
  | ({ type: 'card.add'; id?: Id | undefined } & NewCard)
  | ({ type: 'card.move'; id: Id; columnId: Id } & Slot)
  | { type: 'card.set'; id: Id; fields: { title?: string | undefined } & Clearable<CardValues> }
  | { type: 'card.describe'; id: Id; text: string }
  /** As `card.describe`, with the formatting: for bringing an earlier version back. */
  | { type: 'card.rewrite'; id: Id; content: RichNode[] }
  | { type: 'card.archive'; id: Id }
  | { type: 'card.restore'; id: Id }
  | { type: 'card.contributor'; id: Id; personId: Id; on: boolean }
  | { type: 'card.label'; id: Id; labelId: Id; on: boolean }
  | { type: 'card.dependency'; id: Id; dependsOn: Id; on: boolean }
  | { type: 'card.asset'; id: Id; assetId: Id; on: boolean }
  | { type: 'link.add'; cardId: Id; id?: Id | undefined; url: string; title: string }
  | { type: 'link.remove'; cardId: Id; id: Id }
  | ({ type: 'check.add'; id?: Id | undefined } & NewCheck)
  | {
      type: 'check.set';
      cardId: Id;
      id: Id;
      fields: Optional<{ text: string; done: boolean }> & Clearable<{ owner: Id; due: Due }>;
    }
  | ({ type: 'check.move'; cardId: Id; id: Id } & Slot)
  | { type: 'check.remove'; cardId: Id; id: Id }
  /** Brings a removed item back to where it stood, with what was written to it meanwhile. */
  | { type: 'check.restore'; cardId: Id; id: Id }
  | ({
      type: 'column.add';
      id?: Id | undefined;
      name: string;
      kind: ColumnKind;
      wipLimit?: number | undefined;
    } & Slot)
  | {
      type: 'column.set';
      id: Id;
      fields: Optional<{ name: string; kind: ColumnKind }> & Clearable<{ wipLimit: number }>;
    }
  | ({ type: 'column.move'; id: Id } & Slot)
  | { type: 'column.archive'; id: Id }
  | { type: 'column.restore'; id: Id }
  | { type: 'label.add'; id?: Id | undefined; name: string; color: LabelColor }
  | { type: 'label.set'; id: Id; fields: Optional<{ name: string; color: LabelColor }> }
  | { type: 'label.archive'; id: Id }
  | { type: 'label.restore'; id: Id }
  | { type: 'view.add'; id?: Id | undefined; name: string; filter: Record<string, unknown> }
  | { type: 'view.set'; id: Id; fields: Optional<{ name: string; filter: Record<string, unknown> }> }
  | { type: 'view.remove'; id: Id }
  | {
      type: 'board.set';
      fields: Optional<{ title: string; zone: string; workdays: number[] }> & Clearable<{ region: string }>;
    };

export type CommandType = Command['type'];

/** Why a command was not carried out. Nothing was written then. */
export type CommandFault =
  | 'no-such-card'
  | 'no-such-column'
  | 'no-such-label'
  | 'no-such-view'
  | 'no-such-item'
  | 'no-such-link'
  | 'id-taken'
  | 'invalid-value'
  /** Directly or through others. */
  | 'depends-on-itself'
  | 'too-many-cards'
  /** Without a column of kind done in use nothing would ever be finished. */
  | 'last-done-column'
  /** The document was written by newer code: it is read-only here. */
  | 'newer-schema';
