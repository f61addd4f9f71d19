import type { DecodedUpdate } from './decode-update.ts';

/** How an update meets what is already known: it adds to it, repeats it, or leaves a gap before it. */
export type Joining = 'joins' | 'repeats' | 'gap';

/**
 * Compares an update's clocks with the next clock known of each client id.
 *
 * An update that brings no new struct may still delete, and deletes do not move a state vector: `repeats` says only
 * that nothing would be missed *among structs*, so such an update is logged unless it deletes nothing either.
 */
export function joinClocks(update: DecodedUpdate, known: (clientId: number) => number): Joining {
  let isNew = update.deletes.size > 0;
  for (const [client, range] of update.structs) {
    const next = known(client);
    if (range.from > next || (!range.whole && range.to > next)) return 'gap';
    if (range.to > next) isNew = true;
  }
  for (const [client, end] of update.deletes) {
    const next = Math.max(known(client), update.structs.get(client)?.to ?? 0);
    if (end > next) return 'gap';
  }
  return isNew ? 'joins' : 'repeats';
}
