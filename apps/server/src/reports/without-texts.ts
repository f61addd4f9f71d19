import type { PlainBoard } from '@taktboard/board';

/** A board without what people wrote at length: no digest looks at that. */
export function withoutTexts(board: PlainBoard): PlainBoard {
  return { ...board, cards: board.cards.map((card) => ({ ...card, description: '', links: [] })) };
}
