import { CHECK, type Thing } from '../schema/board-doc.ts';
import { BOARD_LIMITS } from '../schema/limits.ts';
import type { ChecklistItem, Id, Link } from '../schema/plain-board.ts';
import type { ProblemList } from './problems.ts';
import { noteRank } from './read-column.ts';
import { ANY_RANK, isString, optional, required, text } from './read-value.ts';
import { clip, isBoolean, isDue, isId, isRecord, isUrl, ownField } from '../schema/values.ts';

/** @param problems of this item alone, so that they name its key */
export function readCheck(id: Id, thing: Thing, problems: ProblemList): ChecklistItem {
  const source = { thing, problems };
  const item: ChecklistItem = {
    id,
    text: text(source, CHECK.text, BOARD_LIMITS.lineChars),
    rank: required(source, CHECK.rank, ANY_RANK),
    done: required(source, CHECK.done, { guard: isBoolean, or: false }),
  };
  noteRank(item.rank, CHECK.rank, problems);
  const owner = optional(source, CHECK.owner, isId);
  if (owner !== undefined) item.owner = owner;
  const due = optional(source, CHECK.due, isDue);
  if (due !== undefined) item.due = due;
  return item;
}

/** A link without an address that may be followed is no link. */
export function readLink(id: Id, value: unknown): Link | undefined {
  if (!isRecord(value)) return undefined;
  const url = ownField(value, 'url');
  if (!isUrl(url)) return undefined;
  const title = ownField(value, 'title');
  return { id, url, title: isString(title) ? clip(title, BOARD_LIMITS.lineChars) : url };
}

/** A link as it is stored. */
export const linkValue = (link: { url: string; title: string }): { url: string; title: string } => ({
  url: link.url,
  title: link.title,
});
