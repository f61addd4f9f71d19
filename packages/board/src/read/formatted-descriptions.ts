import * as Y from 'yjs';
import { fragmentOf, rootsOf } from '../schema/board-doc.ts';
import type { Id } from '../schema/plain-board.ts';
import { plainTextOf } from '../schema/plain-text.ts';
import { readRichText, richTextOf, type RichNode } from '../schema/rich-text.ts';
import { samePlain } from '../schema/same-plain.ts';
import { isId } from '../schema/values.ts';

/** By card. */
export type FormattedDescriptions = ReadonlyMap<Id, readonly RichNode[]>;

/** The descriptions of a board that hold more than their plain text says. */
export function formattedDescriptions(doc: Y.Doc): FormattedDescriptions {
  const found = new Map<Id, readonly RichNode[]>();
  for (const [id, card] of rootsOf(doc).cards.entries()) {
    const fragment = isId(id) && card instanceof Y.Map ? fragmentOf(card) : undefined;
    if (!fragment || fragment.length === 0) continue;
    const nodes = readRichText(fragment);
    if (!samePlain(nodes, richTextOf(plainTextOf(fragment)))) found.set(id, nodes);
  }
  return found;
}
