import type { DecodedUpdate, Reference } from './decode-update.ts';

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
  if (!referencesResolve(update, known)) return 'gap';
  return isNew ? 'joins' : 'repeats';
}

/**
 * Whether every struct could be taken in: what it names is known, or comes in the same update and does not wait for
 * it in turn. Yjs would leave such structs pending without a word.
 */
function referencesResolve(update: DecodedUpdate, known: (clientId: number) => number): boolean {
  const open = update.references.filter(({ toClient, toClock }) => toClock >= known(toClient));
  if (open.length === 0) return true;
  const waitingOf = groupByClient(open);
  // how far each client's structs could be taken in by now
  const reached = new Map<number, number>();
  const reach = (client: number): number => reached.get(client) ?? known(client);
  for (const [client, range] of update.structs) if (!waitingOf.has(client)) reached.set(client, range.to);
  const blockedOn = new Map<number, Set<number>>();
  const turn = [...waitingOf.keys()];
  for (let client = turn.pop(); client !== undefined; client = turn.pop()) {
    const waiting = waitingOf.get(client);
    let next = waiting?.at(-1);
    while (next && reach(next.toClient) > next.toClock) {
      waiting?.pop();
      next = waiting?.at(-1);
    }
    const before = reach(client);
    const after = next ? Math.max(before, next.clock) : Math.max(before, update.structs.get(client)?.to ?? 0);
    reached.set(client, after);
    if (next) addTo(blockedOn, next.toClient, client);
    if (after === before) continue;
    turn.push(...(blockedOn.get(client) ?? []));
    blockedOn.delete(client);
  }
  return [...waitingOf.values()].every((waiting) => waiting.length === 0);
}

/** The first to be taken in last, so that it can be popped. */
function groupByClient(references: readonly Reference[]): Map<number, Reference[]> {
  const groups = new Map<number, Reference[]>();
  for (const reference of references) {
    const group = groups.get(reference.client);
    if (group) group.push(reference);
    else groups.set(reference.client, [reference]);
  }
  for (const group of groups.values()) group.sort((a, b) => b.clock - a.clock);
  return groups;
}

function addTo(sets: Map<number, Set<number>>, key: number, value: number): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
