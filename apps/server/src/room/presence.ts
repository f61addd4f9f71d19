import { encodeFrame, fail, LIMITS, ok, type Notice, type Result } from '@taktboard/protocol';
import type { ClientIds } from './client-ids.ts';
import {
  cleanState,
  readAwareness,
  writeAwareness,
  type AwarenessEntry,
  type Present,
} from './presence-codec.ts';
import type { Actor } from './ports.ts';

/** A connection as presence sees it: an identity to compare, and who is on it. */
export interface Speaker {
  readonly actor: Actor;
}

interface Here {
  speaker: Speaker;
  /** Null until the client has said something about itself. */
  state: { clock: number; json: string } | null;
}

/**
 * Who is on a board, and what they do there.
 *
 * 1. A client id speaks for the person of the connection that it came on, whatever it says.
 * 2. A connection speaks for one client id, and never for one that is another user's.
 * 3. Who comes back on a new connection takes the id along; the end of the old one then removes nothing.
 * 4. What was said is passed on in batches, each client's last word once.
 */
export class PresenceBook {
  readonly #clientIds: ClientIds;
  readonly #here = new Map<number, Here>();
  readonly #ofSpeaker = new Map<Speaker, Set<number>>();
  readonly #voiceOf = new Map<Speaker, number>();
  /** Client ids whose word waits to be passed on; a null state is one who has left. */
  #changed = new Map<number, Present>();
  #named = new Set<number>();

  constructor(clientIds: ClientIds) {
    this.#clientIds = clientIds;
  }

  /** A client id wrote on this connection: everyone is told whose it is. Another tab may be the one that speaks for it. */
  wrote(speaker: Speaker, clientId: number): void {
    if (!this.#here.has(clientId)) this.#bind(speaker, clientId);
  }

  /** The client id that this connection speaks for, once it has said anything. */
  voiceOf(speaker: Speaker): number | undefined {
    return this.#voiceOf.get(speaker);
  }

  /** @returns whether anything is to be passed on */
  heard(speaker: Speaker, update: Uint8Array): Result<boolean, 'malformed' | 'tooLarge'> {
    const entries = readAwareness(update);
    if (!entries.ok) return entries;
    let changed = false;
    for (const entry of entries.value) {
      // a stock client repeats what it was told of others: that is no offence, and it counts for nothing
      if (!this.#speaksFor(speaker, entry.clientId)) continue;
      if (entry.json.length > LIMITS.awarenessBytes) return fail('tooLarge');
      const taken = this.#take(speaker, entry);
      if (!taken.ok) return taken;
      changed ||= taken.value;
    }
    return ok(changed);
  }

  /** @returns whether anything is to be passed on */
  left(speaker: Speaker): boolean {
    const ids = this.#ofSpeaker.get(speaker) ?? [];
    let changed = false;
    for (const clientId of ids) {
      const here = this.#here.get(clientId);
      if (here?.speaker !== speaker) continue;
      this.#here.delete(clientId);
      this.#named.delete(clientId);
      if (!here.state) continue;
      // at the same clock, as y-protocols does it: the next word of one who comes back is a later one then
      this.#changed.set(clientId, { clientId, clock: here.state.clock, json: 'null' });
      changed = true;
    }
    this.#ofSpeaker.delete(speaker);
    this.#voiceOf.delete(speaker);
    return changed;
  }

  /** What has changed since the last call, as frames: first who they are, then what they do. */
  takeChanges(): Uint8Array[] {
    const frames = framesOf(this.#peopleOf(this.#named), [...this.#changed.values()]);
    this.#named = new Set();
    this.#changed = new Map();
    return frames;
  }

  /** Everything, for someone who comes. */
  all(): Uint8Array[] {
    const states: Present[] = [];
    for (const [clientId, { state }] of this.#here) if (state) states.push({ clientId, ...state });
    return framesOf(this.#peopleOf(this.#here.keys()), states);
  }

  #speaksFor(speaker: Speaker, clientId: number): boolean {
    const voice = this.#voiceOf.get(speaker);
    if (voice !== undefined) return voice === clientId;
    if (!this.#clientIds.isOpenTo(clientId, speaker.actor.userId)) return false;
    const holder = this.#here.get(clientId)?.speaker;
    return holder === undefined || holder.actor.userId === speaker.actor.userId;
  }

  #take(speaker: Speaker, { clientId, clock, json }: AwarenessEntry): Result<boolean, 'malformed'> {
    const clean = cleanState(json);
    if (!clean.ok) return clean;
    const here = this.#here.get(clientId);
    const moved = here?.speaker !== speaker;
    const before = here?.state;
    const leaves = clean.value === 'null';
    // the rule of y-protocols: a later word counts, and a leaving at the same clock too
    const isNews = !before || clock > before.clock || (clock === before.clock && leaves);
    if (leaves && !here) return ok(false);
    const present = moved ? this.#bind(speaker, clientId) : here;
    this.#voiceOf.set(speaker, clientId);
    if (!isNews) return ok(moved);
    present.state = leaves ? null : { clock, json: clean.value };
    this.#changed.set(clientId, { clientId, clock, json: clean.value });
    return ok(true);
  }

  #bind(speaker: Speaker, clientId: number): Here {
    const here: Here = { speaker, state: this.#here.get(clientId)?.state ?? null };
    this.#here.set(clientId, here);
    this.#named.add(clientId);
    const ids = this.#ofSpeaker.get(speaker);
    if (ids) ids.add(clientId);
    else this.#ofSpeaker.set(speaker, new Set([clientId]));
    return here;
  }

  #peopleOf(clientIds: Iterable<number>): Record<string, string> {
    const clients: Record<string, string> = {};
    for (const clientId of clientIds) {
      const here = this.#here.get(clientId);
      if (here) clients[clientId] = here.speaker.actor.personId;
    }
    return clients;
  }
}

function framesOf(clients: Record<string, string>, states: readonly Present[]): Uint8Array[] {
  const frames: Uint8Array[] = [];
  if (Object.keys(clients).length > 0) frames.push(noticeFrame({ kind: 'who', clients }));
  if (states.length > 0) frames.push(encodeFrame({ kind: 'awareness', update: writeAwareness(states) }));
  return frames;
}

export function noticeFrame(notice: Notice): Uint8Array {
  return encodeFrame({ kind: 'notice', json: JSON.stringify(notice) });
}
