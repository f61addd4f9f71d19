import type { Id } from '@taktboard/board';
import type { Instant } from '../time/instant.ts';
import type { ActivityItem, CardFacts } from './digest-input.ts';

/** What the window's activity says of one card. It stands in where the server has no facts about the card. */
export interface CardNotes {
  /** The last thing that was done to it. */
  changed: { seq: number; at: Instant };
  blocked: { seq: number; at: Instant } | null;
  /** How often a deadline was changed for another. */
  dueChanges: number;
}

/** Order of input is of no consequence: the sequence number decides what came last. */
export function notesByCard(
  activity: readonly ActivityItem[],
  facts: ReadonlyMap<Id, CardFacts>,
): ReadonlyMap<Id, CardNotes> {
  const notes = new Map<Id, CardNotes>();
  for (const item of activity) {
    if (item.card === undefined || facts.has(item.card)) continue;
    let note = notes.get(item.card);
    if (note === undefined) {
      note = { changed: item, blocked: null, dueChanges: 0 };
      notes.set(item.card, note);
    }
    if (item.seq > note.changed.seq) note.changed = item;
    if (item.kind === 'card.due' && isThere(item.from) && isThere(item.to)) note.dueChanges += 1;
    if (item.kind === 'card.blocked' && !isThere(item.from) && isThere(item.to)) {
      if (note.blocked === null || item.seq > note.blocked.seq) note.blocked = item;
    }
  }
  return notes;
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}
