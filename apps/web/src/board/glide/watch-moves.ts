import type { Id, ProjectionChanges } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { avatarColor } from '../../kit/avatar-color.ts';
import type { BoardModel } from '../state/board-model.ts';
import { afterLayout } from './after-layout.ts';
import { fly, prefersStillness, slide } from './fly.ts';
import { movedCards, type Move } from './moved-cards.ts';
import { cardElement } from './settle.ts';

/** Less is not seen. */
const LEAST_PX = 2;

interface Scene {
  /** Where cards on the page were. */
  rects: Map<Id, DOMRect>;
  /** Who was moved, and in whose colour. */
  colors: Map<Id, string>;
}

/** What is asked of a transaction: whose it was. */
interface Origin {
  local: boolean;
  beforeState: Map<number, number>;
  afterState: Map<number, number>;
}

/**
 * Shows where cards went when someone else moved them. A change is told before anything is rendered: then the cards
 * on the page are still where they were, and are measured; once the next frame is laid out they are where they went.
 */
export function watchMoves(model: BoardModel): () => void {
  let scene: Scene | null = null;
  return model.connection.projection.observe((changes: ProjectionChanges, transaction: Origin) => {
    if (transaction.local || changes.cards.length === 0 || document.visibilityState !== 'visible') return;
    const moves = movedCards(changes.cards);
    const author = authorOf(transaction);
    // the server's own writers repair orders; nobody moved anything then
    if (moves.length === 0 || (author !== null && author <= LIMITS.reservedClientIds)) return;
    if (scene === null) {
      const opened: Scene = { rects: new Map(), colors: new Map() };
      scene = opened;
      afterLayout(document.body, () => {
        scene = null;
        play(model, opened);
      });
    }
    measure(model, moves, scene);
    const personId = model.connection.presence.get().find((one) => one.clientId === author)?.personId ?? null;
    const color = personId === null ? 'var(--accent)' : avatarColor(personId);
    for (const { cardId } of moves) scene.colors.set(cardId, color);
  });
}

/** The one client whose edits came in; null when there are several or none. */
function authorOf({ beforeState, afterState }: Origin): number | null {
  const authors = [...afterState].filter(([client, clock]) => clock > (beforeState.get(client) ?? 0));
  return authors.length === 1 ? (authors[0]?.[0] ?? null) : null;
}

function measure(model: BoardModel, moves: readonly Move[], { rects }: Scene): void {
  for (const columnId of new Set(moves.flatMap(({ from, to }) => [from, to]))) {
    for (const card of model.handles.get(columnId)?.lane.querySelectorAll<HTMLElement>('[data-card]') ?? []) {
      const id = card.dataset['card'];
      if (id !== undefined && !rects.has(id)) rects.set(id, card.getBoundingClientRect());
    }
  }
}

function play(model: BoardModel, { rects, colors }: Scene): void {
  // a card in the hand makes the others stand aside already
  const still = model.carry.get().kind === 'carried' || prefersStillness();
  const slides: { card: HTMLElement; y: number }[] = [];
  // all is measured before anything is set in motion, so that the page is laid out once
  for (const [cardId, rect] of still ? [] : rects) {
    const card = colors.has(cardId) ? null : cardElement(model, cardId);
    const y = card ? rect.top - card.getBoundingClientRect().top : 0;
    if (card && Math.abs(y) >= LEAST_PX && inSight(rect, y)) slides.push({ card, y });
  }
  const flights = [...colors].map(([cardId, color]) => ({ card: cardElement(model, cardId), cardId, color }));
  const landings = flights.map(({ card }) => card?.getBoundingClientRect());
  for (const { card, y } of slides) slide(card, y);
  for (const [index, { card, cardId, color }] of flights.entries()) {
    const to = landings[index];
    if (card && to) fly(card, { from: rects.get(cardId) ?? to, to, color });
  }
}

/** Whether a row is in the window before or after it has moved by `y`: the list keeps more of them than are seen. */
function inSight({ top, bottom }: DOMRect, y: number): boolean {
  return Math.min(top, top - y) < window.innerHeight && Math.max(bottom, bottom - y) > 0;
}
