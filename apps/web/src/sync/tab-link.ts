import * as Y from 'yjs';
import type { Changes } from './changes.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { KeptEdit } from './kept-board.ts';
import type { EditCounts } from './local-updates.ts';
import { readTabMessage, type TabMessage } from './tab-message.ts';

/** The channel between one's own tabs; a `BroadcastChannel` is one. */
export interface TabChannel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  close(): void;
}

interface TabLinkInput {
  doc: Y.Doc;
  checkpoints: Checkpoints;
  changes: Changes;
  channel: TabChannel;
  /** The origin under which the document is written to. */
  origin: unknown;
  /** Only a tab that may write posts what was written, and takes in what others write. */
  mayWrite: () => boolean;
  /** What waits has changed: another tab has written, or was told that the server has it. */
  onChanged: (acknowledged: EditCounts | null) => void;
}

/**
 * One's own tabs on one board share what is written, also without a network, and what the server has answered for, so
 * that each counts every waiting change once.
 *
 * Invariant: a tab claims another's edits only when it has them all up to that number. A number that was missed is asked for.
 */
export class TabLink {
  readonly #input: TabLinkInput;

  constructor(input: TabLinkInput) {
    this.#input = input;
    input.channel.onmessage = ({ data }) => {
      const message = readTabMessage(data);
      if (message) this.#heard(message);
    };
  }

  /** When the board opens, and when the tab is looked at again after it may have slept. */
  ask(back = false): void {
    this.#post({ kind: 'ask', stateVector: Y.encodeStateVector(this.#input.doc), back });
  }

  edited({ clientId, n, first, update }: KeptEdit): void {
    if (this.#input.mayWrite()) this.#post({ kind: 'edit', clientId, n, first, update });
  }

  acknowledged(counts: EditCounts): void {
    if (counts.size > 0) this.#post({ kind: 'acknowledged', counts: [...counts] });
  }

  close(): void {
    this.#input.channel.onmessage = null;
    this.#input.channel.close();
  }

  #heard(message: TabMessage): void {
    const { checkpoints, doc, onChanged, mayWrite } = this.#input;
    switch (message.kind) {
      case 'ask':
        return this.#answer(message.stateVector, message.back ?? false);
      case 'have':
        if (!mayWrite() || !this.#apply(message.update)) return undefined;
        checkpoints.has(new Map(message.edits));
        checkpoints.cleared(new Map(message.acknowledged));
        this.#input.changes.join(message.joins ?? []);
        return onChanged(null);
      case 'edit': {
        const { clientId, n, first, update } = message;
        if (clientId === doc.clientID || !mayWrite()) return undefined;
        const missed = n > checkpoints.countOf(clientId) + 1;
        if (!this.#apply(update)) return undefined;
        if (missed) return this.ask();
        checkpoints.has(new Map([[clientId, n]]));
        if (first !== undefined && first < n) this.#input.changes.join([[clientId, n, first]]);
        return onChanged(null);
      }
      case 'acknowledged': {
        const counts = new Map(message.counts);
        checkpoints.cleared(counts);
        return onChanged(counts);
      }
    }
  }

  #answer(stateVector: Uint8Array, isBack: boolean): void {
    const { doc, checkpoints, mayWrite } = this.#input;
    if (!mayWrite()) return;
    let theirs: Map<number, number>;
    try {
      theirs = Y.decodeStateVector(stateVector);
    } catch {
      return;
    }
    this.#post({
      kind: 'have',
      update: Y.encodeStateAsUpdate(doc, stateVector),
      edits: [...checkpoints.edits],
      acknowledged: [...checkpoints.acknowledged],
      joins: this.#input.changes.joins(),
    });
    const own = Y.decodeStateVector(Y.encodeStateVector(doc));
    const lacks = [...theirs].some(([clientId, clock]) => clock > (own.get(clientId) ?? 0));
    if (lacks && !isBack) this.ask(true);
  }

  #apply(update: Uint8Array): boolean {
    try {
      Y.applyUpdate(this.#input.doc, update, this.#input.origin);
      return true;
    } catch {
      return false; // not of this program
    }
  }

  #post(message: TabMessage): void {
    this.#input.channel.postMessage(message);
  }
}
