import * as Y from 'yjs';
import { newCard, placeValue, rootsOf } from '../schema/board-doc.ts';
import { plainTextOf } from '../schema/plain-text.ts';
import { writeRichText, type RichNode } from '../schema/rich-text.ts';

/** The text of rich text as data, read as that of a description is. */
export function plainTextOfNodes(nodes: readonly RichNode[]): string {
  const { card, description } = newCard('', placeValue('', ''));
  rootsOf(new Y.Doc()).cards.set('x', card);
  writeRichText(description, nodes);
  return plainTextOf(description);
}
