import { fail } from '@taktboard/protocol';
import { Pace } from '../pace.ts';
import type { EventLog, Meter, Timers } from '../ports.ts';
import type { BoardRows, Claim, LogRow, PartOutcome, Store, StoreFault } from '../store/store.ts';
import {
  stepCommitter,
  type CommitterEffect,
  type CommitterEvent,
  type CommitterState,
} from './committer-state.ts';

/** A board's rows on their way to the disk, and who is told how they fared. */
export interface Lane {
  readonly boardId: string;
  /** These rows are on disk now, in this order. */
  committed(rows: readonly LogRow[]): void;
  /** The store will never take what this board has queued: its room is out of step with the disk. */
  refused(outcome: PartOutcome): void;
}

interface CommitterParts {
  store: Pick<Store, 'append'>;
  timers: Timers;
  log: EventLog;
  meter: Meter;
  /** Told once when saving begins to fail, and with null once when it works again. */
  onFailing(fault: StoreFault | null): void;
}

/** The least time between the beginnings of two groups: a lone update does not wait, many become one. */
const SPACING_MS = 8;
/**
 * Telling a group to everyone is a write for each socket, however much is in it. Groups are as far apart that this takes a
 * quarter of the time, so that a crowd, or a machine that is short of time, gets fewer and larger ones.
 */
const TIMES_TELLING = 4;
/** Beyond it people would see that others wait. */
const LONGEST_SPACING_MS = 14;

interface Part {
  lane: Lane;
  rows: LogRow[];
  claims: Claim[];
}

/**
 * One group commit over all boards; while one group is being written the next collects.
 *
 * 1. Rows of a board are committed, and told of, in the order in which they were appended.
 * 2. A group that fails stays, whole and in order, and is tried again until the disk takes it.
 * 3. What one board's lane does with the news does not reach any other.
 */
export class Committer {
  readonly #parts: CommitterParts;
  readonly #pace: Pace;
  #state: CommitterState = { kind: 'idle' };
  #group = new Map<string, Part>();
  #next = new Map<string, Part>();
  #fault: StoreFault | null = null;
  #settled: (() => void)[] = [];

  constructor(parts: CommitterParts) {
    this.#parts = parts;
    this.#pace = new Pace(parts, SPACING_MS, () => this.#on({ kind: 'tick' }));
  }

  /** Why nothing can be saved at present. */
  get fault(): StoreFault | null {
    return this.#fault;
  }

  append(lane: Lane, row: LogRow, claims: readonly Claim[]): void {
    let part = this.#next.get(lane.boardId);
    if (!part) this.#next.set(lane.boardId, (part = { lane, rows: [], claims: [] }));
    part.rows.push(row);
    part.claims.push(...claims);
    this.#on({ kind: 'append' });
  }

  /** Resolves when nothing waits any more. */
  settled(): Promise<void> {
    if (this.#state.kind === 'idle') return Promise.resolve();
    return new Promise((resolve) => this.#settled.push(resolve));
  }

  #on(event: CommitterEvent): void {
    const { state, effects } = stepCommitter(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#carryOut(effect);
    if (this.#state.kind === 'idle') for (const resolve of this.#settled.splice(0)) resolve();
  }

  #carryOut(effect: CommitterEffect): void {
    switch (effect.kind) {
      case 'gather':
        return this.#pace.request();
      case 'write':
        return void this.#write();
      case 'rest':
        return void this.#parts.timers.after(effect.ms, () => this.#on({ kind: 'tick' }));
      case 'tell-failing':
        return this.#parts.onFailing(this.#fault);
      case 'tell-recovered':
        this.#fault = null;
        return this.#parts.onFailing(null);
    }
  }

  async #write(): Promise<void> {
    if (this.#group.size === 0) {
      this.#group = this.#next;
      this.#next = new Map();
    }
    const parts = [...this.#group.values()];
    const group = parts.map(({ lane, rows, claims }): BoardRows => ({ boardId: lane.boardId, rows, claims }));
    const { timers, meter } = this.#parts;
    const began = timers.now();
    const written = await this.#parts.store.append(group).catch((error: unknown) => {
      this.#parts.log.error('commit.threw', { error });
      return fail<StoreFault>('refused');
    });
    if (!written.ok) {
      this.#fault = written.reason;
      meter.add('commit_failures', 1, written.reason);
      this.#parts.log.error('commit.failed', { fault: written.reason, boards: group.length });
      return this.#on({ kind: 'failed' });
    }
    meter.observe('commit_seconds', (timers.now() - began) / 1_000);
    countGroup(meter, group);
    this.#group = new Map();
    const telling = timers.now();
    parts.forEach((part, index) => this.#tell(part, written.value[index] ?? 'refused'));
    this.#pace.setSpacing(spacingAfter(timers.now() - telling));
    this.#on({ kind: 'written', moreWaits: this.#next.size > 0 });
  }

  #tell({ lane, rows }: Part, outcome: PartOutcome): void {
    try {
      if (outcome === 'committed') lane.committed(rows);
      else {
        // what follows in the queue would be refused for the same reason
        this.#next.delete(lane.boardId);
        lane.refused(outcome);
      }
    } catch (cause) {
      this.#parts.log.error('commit.untold', { boardId: lane.boardId, error: cause });
    }
  }
}

function spacingAfter(tellingMs: number): number {
  return Math.min(Math.max(SPACING_MS, TIMES_TELLING * tellingMs), LONGEST_SPACING_MS);
}

function countGroup(meter: Meter, group: readonly BoardRows[]): void {
  const rows = group.flatMap((part) => part.rows);
  meter.observe('group_updates', rows.length);
  meter.add('committed_updates', rows.length);
  meter.add(
    'committed_bytes',
    rows.reduce((sum, { bytes }) => sum + bytes.length, 0),
  );
}
