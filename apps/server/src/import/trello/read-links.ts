import { LIMITS, Url } from '@taktboard/protocol';
import * as v from 'valibot';
import type { Dropped, Where } from '../dropped.ts';
import { readElements } from './read-elements.ts';
import { byPosition, clip } from './reading.ts';
import { TrelloAttachment, type TrelloCard } from './trello-schema.ts';

interface LinkReading {
  /** Names of this board's cards by their short link. */
  titles: ReadonlyMap<string, string>;
  where: Where;
  dropped: Dropped[];
}

/**
 * A card's attachments as links. An export holds addresses, never files: an uploaded one keeps its address and is
 * listed. A link to another card of the board is called by that card's name.
 */
export function readLinks(card: TrelloCard, { titles, where, dropped }: LinkReading) {
  const attachments = readElements(
    card.attachments,
    { schema: TrelloAttachment, what: 'attachment', path: 'attachments', where: () => where },
    dropped,
  );
  return byPosition(attachments).flatMap((attachment) => {
    const name = attachment.name?.trim() || attachment.url || '';
    const url = v.safeParse(Url, attachment.url);
    if (!url.success) {
      dropped.push({ what: 'attachment', name, where, why: 'unsafe-address' });
      return [];
    }
    if (attachment.isUpload) dropped.push({ what: 'file', name, where, why: 'file-stays' });
    const linked = /^https:\/\/trello\.com\/c\/([A-Za-z0-9]+)/.exec(url.output)?.[1];
    const title = (linked !== undefined && name === url.output && titles.get(linked)) || name;
    return [
      { url: url.output, title: clip(title, LIMITS.lineChars).text || url.output.slice(0, LIMITS.lineChars) },
    ];
  });
}
