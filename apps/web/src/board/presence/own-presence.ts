import type { Id } from '@taktboard/board';

interface Own {
  reads?: Id | undefined;
  holds?: Id | undefined;
}

export interface OwnPresence {
  /** Changes what is named; undefined takes it away. */
  set(change: Own): void;
}

/** What the others are told of this page: which card is open, and which is in the hand. */
export function ownPresence(send: (presence: Own) => void): OwnPresence {
  let own: Own = {};
  return {
    set(change) {
      const next = { ...own, ...change };
      if (next.reads === own.reads && next.holds === own.holds) return;
      own = next;
      send({
        ...(next.reads === undefined ? {} : { reads: next.reads }),
        ...(next.holds === undefined ? {} : { holds: next.holds }),
      });
    },
  };
}
