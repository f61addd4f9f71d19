import type { Dropped, DroppedKind, Where } from '../dropped.ts';
import { isRecord } from './read-elements.ts';
import { readCustomValues } from './read-custom-fields.ts';
import { cardWhere, type ReadCard } from './read-cards.ts';
import type { Reading } from './reading.ts';
import type { TrelloAction, TrelloCard } from './trello-schema.ts';

/** Trello's export ends after so many actions, and comments are actions. */
const ACTIONS_LIMIT = 1000;
const COMMENT_TYPES = new Set(['commentCard', 'copyCommentCard']);

interface Taken {
  reading: Reading;
  cards: readonly ReadCard[];
  actions: readonly TrelloAction[];
  comments: number;
}

/** What the file holds of a person's work that a board here has no place for: each thing by name, at its card. */
export function listNotTaken(
  root: Record<string, unknown>,
  { reading, cards, actions, comments }: Taken,
): void {
  const { dropped } = reading;
  for (const card of cards) {
    const where = cardWhere(card.title);
    dropped.push(...cardExtras(card.raw, where));
  }
  dropped.push(...readCustomValues(root['customFields'], cards));
  if (typeof root['desc'] === 'string' && root['desc'].trim() !== '') {
    dropped.push({ what: 'board-description', name: root['desc'], where: BOARD, why: 'unsupported' });
  }
  if (hasSome(root['memberships'])) {
    dropped.push({ what: 'board-roles', where: BOARD, why: 'invited-anew' });
  }
  if (hasSome(root['pluginData'])) {
    dropped.push({ what: 'plugin-data', where: BOARD, why: 'unsupported' });
  }
  const events = actions.filter(({ type }) => !COMMENT_TYPES.has(type)).length;
  if (events > 0) dropped.push({ what: 'history', name: String(events), where: BOARD, why: 'starts-anew' });
  dropped.push(...missingComments({ cards, actions: actions.length, comments }));
}

const BOARD: Where = { in: 'board' };

/** The cards' own counts say how many comments there were; without counts only the limit is a sign. */
function missingComments(found: {
  cards: readonly ReadCard[];
  actions: number;
  comments: number;
}): Dropped[] {
  const counted = found.cards.reduce((sum, { raw }) => {
    const count = raw.badges?.['comments'];
    return sum + (typeof count === 'number' && count > 0 ? count : 0);
  }, 0);
  if (counted > found.comments) {
    const detail = `${found.comments}/${counted}`;
    const name = String(counted - found.comments);
    return [{ what: 'comments', name, where: BOARD, why: 'comments-missing', detail }];
  }
  if (found.actions >= ACTIONS_LIMIT) return [{ what: 'comments', where: BOARD, why: 'actions-limit' }];
  return [];
}

function cardExtras(card: TrelloCard, where: Where): Dropped[] {
  const found: [DroppedKind, boolean, (string | undefined)?][] = [
    ['cover', hasCover(card)],
    ['votes', hasSome(card.idMembersVoted), String(card.idMembersVoted?.length ?? 0)],
    ['location', hasPlace(card), card.locationName ?? card.address ?? undefined],
    ['stickers', hasSome(card.stickers), String(card.stickers?.length ?? 0)],
    ['reminder', (card.dueReminder ?? -1) >= 0],
    ['template', card.isTemplate === true],
    ['card-role', card.cardRole !== null, card.cardRole ?? undefined],
    ['plugin-data', hasSome(card.pluginData)],
  ];
  return found
    .filter(([, present]) => present)
    .map(([what, , name]) => ({ what, ...(name ? { name } : {}), where, why: 'unsupported' }));
}

function hasCover(card: TrelloCard): boolean {
  const { cover } = card;
  const own = ['idAttachment', 'color', 'idUploadedBackground', 'sharedSourceUrl'];
  return card.idAttachmentCover !== null || (isRecord(cover) && own.some((key) => Boolean(cover[key])));
}

function hasPlace(card: TrelloCard): boolean {
  return Boolean(card.coordinates) || Boolean(card.address) || Boolean(card.locationName);
}

function hasSome(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}
