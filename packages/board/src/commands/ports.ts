import type { Ranked } from '../order/rank.ts';
import type { Id } from '../schema/plain-board.ts';

/** Where ids and chance come from. */
export interface Ports {
  /** A new id, URL-safe: /^[A-Za-z0-9_-]{1,64}$/. */
  newId(): string;
  /** In [0, 1). */
  random(): number;
  /**
   * The cards of a column in board order, archived ones too, exactly as the document has them: given where somebody has
   * read them already, so that one move on a board of thousands does not read all of it again. undefined for a column
   * that is not known there.
   */
  cardsOf?(columnId: Id): readonly Ranked[] | undefined;
}
