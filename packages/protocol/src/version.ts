/** The version of everything in this package; a test hashes it all and fails when the hash moves and this does not. */
export const PROTOCOL_VERSION = 17;
/** The version of the board document, `meta.schema`. A client that meets a newer one goes read-only. */
export const BOARD_SCHEMA = 1;
