import type { Result } from '@taktboard/protocol';
import type { ApiFault } from '../api/request.ts';
import type { WaitingComment } from '../device/outbox-database.ts';
import { createStore, type ReadStore } from '../kit/store.ts';

/** What an outbox shows of a comment: `refused` when the server said no for good, and why. */
export type OutboxEntry = WaitingComment & { refused?: Extract<ApiFault, { kind: 'refused' }> };

export interface OutboxPorts {
  /** What the device keeps; each may reject. */
  kept(): Promise<WaitingComment[]>;
  keep(comment: WaitingComment): Promise<void>;
  forget(id: string): Promise<void>;
  send(comment: WaitingComment): Promise<Result<unknown, ApiFault>>;
  /** Whether it is still this person who is signed in. */
  isCurrent(): boolean;
  after(ms: number, run: () => void): () => void;
}

const FIRST_MS = 2_000;
const LONGEST_MS = 60_000;
const TOO_MANY = 429;
const SERVER_FAULT = 500;
/** The task may be on its way to the server as the comment is: so often it is asked for again. */
const TRIES_FOR_CARD = 6;

/**
 * Comments that one person has written on this device and that the server has not got. They are sent one after the other,
 * in the order in which they were written; the server stores each once, however often it is sent.
 */
export class Outbox {
  readonly #ports: OutboxPorts;
  readonly #waiting = createStore<readonly OutboxEntry[]>([]);
  readonly #tries = new Map<string, number>();
  /** What the device has: it is gone from there when another tab has sent it. */
  readonly #kept = new Set<string>();
  #sending: Promise<void> | null = null;
  #pause = FIRST_MS;
  #cancel: (() => void) | null = null;

  constructor(ports: OutboxPorts) {
    this.#ports = ports;
  }

  get waiting(): ReadStore<readonly OutboxEntry[]> {
    return this.#waiting;
  }

  /** Resolves when the device has it, or has refused to. */
  async add(comment: WaitingComment): Promise<void> {
    this.#waiting.set([...this.#waiting.get(), comment]);
    await this.#ports.keep(comment).then(
      () => this.#kept.add(comment.id),
      () => undefined,
    );
    void this.send();
  }

  async drop(id: string): Promise<void> {
    this.#waiting.set(this.#waiting.get().filter((entry) => entry.id !== id));
    this.#tries.delete(id);
    this.#kept.delete(id);
    await this.#ports.forget(id).catch(() => undefined);
  }

  /** Once more, also what was refused. */
  retry(id: string): void {
    this.#tries.delete(id);
    this.#waiting.set(
      this.#waiting
        .get()
        .map(({ refused, ...entry }) => (entry.id === id || !refused ? entry : { ...entry, refused })),
    );
    void this.send();
  }

  /** Sends what waits; whoever asks meanwhile waits for the same. */
  send(): Promise<void> {
    if (this.#sending) return this.#sending;
    this.#cancel?.();
    this.#cancel = null;
    this.#sending = this.#sendAll();
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    try {
      await this.look();
      while (await this.#sendNext());
    } finally {
      // in the same turn in which nothing was left: what is added from now on is sent anew
      this.#sending = null;
    }
  }

  /** @returns whether to go on with another one */
  async #sendNext(): Promise<boolean> {
    const next = this.#waiting.get().find(({ refused }) => refused === undefined);
    if (!next || !this.#ports.isCurrent()) return false;
    const sent = await this.#ports.send(next);
    if (sent.ok) {
      this.#pause = FIRST_MS;
      await this.drop(next.id);
      return true;
    }
    const { reason } = sent;
    if (!this.#isForGood(next, reason)) {
      if (reason.kind !== 'signed-out') this.#comeBack();
      return false;
    }
    const all = this.#waiting.get();
    this.#waiting.set(all.map((entry) => (entry.id === next.id ? { ...entry, refused: reason } : entry)));
    return true;
  }

  /** One's other tabs, and the page before this one, have put theirs there; what they have sent is there no more. */
  async look(): Promise<void> {
    const kept = await this.#ports.kept().catch(() => null);
    if (kept === null) return;
    const ids = new Set(kept.map(({ id }) => id));
    const left = this.#waiting.get().filter(({ id }) => !this.#kept.has(id) || ids.has(id));
    const known = new Set(left.map(({ id }) => id));
    const more = kept.filter(({ id }) => !known.has(id));
    for (const { id } of kept) this.#kept.add(id);
    if (more.length > 0 || left.length < this.#waiting.get().length)
      this.#waiting.set([...left, ...more].toSorted((a, b) => a.at - b.at));
  }

  #isForGood(entry: WaitingComment, fault: ApiFault): fault is Extract<ApiFault, { kind: 'refused' }> {
    if (fault.kind !== 'refused' || fault.status === TOO_MANY || fault.status >= SERVER_FAULT) return false;
    if (fault.problem?.code !== 'no-such-card') return true;
    const tries = (this.#tries.get(entry.id) ?? 0) + 1;
    this.#tries.set(entry.id, tries);
    return tries >= TRIES_FOR_CARD;
  }

  #comeBack(): void {
    this.#cancel = this.#ports.after(this.#pause, () => void this.send());
    this.#pause = Math.min(LONGEST_MS, this.#pause * 2);
  }
}
