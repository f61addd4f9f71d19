import type { Id, ProjectionChanges } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { avatarColor } from '../../kit/avatar-color.ts';
import type { BoardModel } from '../state/board-model.ts';
import { afterLayout } from './after-layout.ts';
import { fly } from './fly.ts';
import { movedCards } from './moved-cards.ts';
import { cardElement, cardIn } from './settle.ts';

/** A card that was moved: where it was, if that was on the page, and the colour of whoever moved it. */
interface Moved {
  from: DOMRect | undefined;
  color: string;
}

/** What is asked of a transaction: whose it was. */
interface Origin {
  local: boolean;
  beforeState: Map<number, number>;
  afterState: Map<number, number>;
}

/**
 * Shows where cards went when someone else moved them. A change is told before anything is rendered: then the card is
 * still where it was, and is measured; once the next frame is laid out it is where it went. Nothing else is measured,
 * however many cards made room: others work on the board all day, and each of their moves costs this page.
 */
export function watchMoves(model: BoardModel): () => void {
  let scene: Map<Id, Moved> | null = null;
  return model.connection.projection.observe((changes: ProjectionChanges, transaction: Origin) => {
    if (transaction.local || changes.cards.length === 0 || document.visibilityState !== 'visible') return;
    const moves = movedCards(changes.cards);
    const author = authorOf(transaction);
    // the server's own writers repair orders; nobody moved anything then
    if (moves.length === 0 || (author !== null && author <= LIMITS.reservedClientIds)) return;
    if (scene === null) {
      const opened = new Map<Id, Moved>();
      scene = opened;
      afterLayout(document.body, () => {
        scene = null;
        play(model, opened);
      });
    }
    const personId = model.connection.presence.get().find((one) => one.clientId === author)?.personId ?? null;
    const color = personId === null ? 'var(--accent)' : avatarColor(personId);
    for (const { cardId, from } of moves) {
      const before = scene.get(cardId)?.from ?? cardIn(model, from, cardId)?.getBoundingClientRect();
      scene.set(cardId, { from: before, color });
    }
  });
}

/** The one client whose edits came in; null when there are several or none. */
function authorOf({ beforeState, afterState }: Origin): number | null {
  const authors = [...afterState].filter(([client, clock]) => clock > (beforeState.get(client) ?? 0));
  return authors.length === 1 ? (authors[0]?.[0] ?? null) : null;
}

function play(model: BoardModel, scene: ReadonlyMap<Id, Moved>): void {
  const landed = [...scene].map(([cardId, moved]) => ({ card: cardElement(model, cardId), ...moved }));
  // all is measured before anything is set in motion, so that the page is laid out once
  const landings = landed.map(({ card }) => card?.getBoundingClientRect());
  for (const [index, { card, from, color }] of landed.entries()) {
    const to = landings[index];
    if (card && to && inSight(from ?? to, to)) fly(card, { from: from ?? to, to, color });
  }
}

/** Whether either place is in the window: a list keeps a few rows that nobody sees. */
function inSight(...places: readonly DOMRect[]): boolean {
  return places.some(({ top, bottom }) => top < window.innerHeight && bottom > 0);
}
