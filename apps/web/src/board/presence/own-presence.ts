import type { Id } from '@taktboard/board';
import type { Presence } from '@taktboard/protocol';

interface Own {
  reads?: Id | undefined;
  holds?: Id | undefined;
  caret?: Presence['caret'];
}

export interface OwnPresence {
  /** Changes what is named; undefined takes it away. */
  set(change: Own): void;
}

/** What the others are told of this page: which card is open, where one writes in it, and which is in the hand. */
export function ownPresence(send: (presence: Own) => void): OwnPresence {
  let own: Own = {};
  let told = '{}';
  return {
    set(change) {
      own = { ...own, ...change };
      const next = JSON.stringify(own);
      if (next === told) return;
      told = next;
      send(JSON.parse(next) as Own);
    },
  };
}
