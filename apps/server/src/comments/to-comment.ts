import type { Comment } from '@taktboard/protocol';
import type { Selectable } from 'kysely';
import type { CommentTables } from './comment-tables.ts';

export type CommentRow = Selectable<CommentTables['comments']>;

/** What those who may see the board are told of a comment. */
export function toComment(row: CommentRow, guestName: string | null = null): Comment {
  const { id, at, author, text, edited_at: editedAt, removed_at: removedAt, question } = row;
  const mentions = mentionsOf(row);
  return {
    id,
    at: instant(at),
    author,
    text,
    ...(mentions.length === 0 ? {} : { mentions: [...mentions] }),
    ...guestOf(row, guestName),
    ...(editedAt === null ? {} : { edited: instant(editedAt) }),
    ...(removedAt === null ? {} : { removed: true }),
    ...(question === null ? {} : { question: { settled: settledOf(row) } }),
  };
}

function guestOf({ guest, decision }: CommentRow, name: string | null): Pick<Comment, 'guest'> {
  if (guest === null) return {};
  return { guest: { approval: guest, name, ...(decision === null ? {} : { decision }) } };
}

export function mentionsOf({ mentions }: Pick<CommentRow, 'mentions'>): readonly string[] {
  // written by this server alone
  return mentions === null ? [] : (JSON.parse(mentions) as string[]);
}

function settledOf({ question, settled_at: at, settled_by: by }: CommentRow) {
  return question === 'settled' && at !== null ? { by, at: instant(at) } : null;
}

const instant = (at: number): string => new Date(at).toISOString();
