/**
 * What a board's values may be at most, in characters unless a name says otherwise. The protocol refuses larger ones
 * at its door; here they count for what came in by a document.
 */
export const BOARD_LIMITS = {
  titleChars: 500,
  nameChars: 100,
  lineChars: 500,
  urlChars: 2_000,
  descriptionChars: 100_000,
  filterChars: 10_000,
  /** Archived ones included. */
  cards: 50_000,
  /** A rank beyond this makes the server rebalance its surroundings. */
  rankChars: 64,
  /** Problems listed for one card, column, label or view; more say nothing new. */
  problemsPerElement: 20,
} as const;

/** The version of the document that this code writes. It reads older ones, and a newer one makes it read-only. */
export const BOARD_SCHEMA_VERSION = 1;
