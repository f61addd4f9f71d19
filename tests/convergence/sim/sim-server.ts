import type { Role } from '@taktboard/protocol';
import {
  makeSnapshot,
  snapshotsFrom,
  type MakeSnapshot,
  type SnapshotSource,
} from '../../../apps/server/src/snapshots/make-snapshot.ts';
import { SLICING } from '../../../apps/server/src/examination/cut-update.ts';
import { examinerOver, type Examiner } from '../../../apps/server/src/examination/examiner.ts';
import { Meters } from '../../../apps/server/src/metering/meters.ts';
import type { Rooms } from '../../../apps/server/src/room/rooms.ts';
import { openRooms } from '../../../apps/server/src/start/open-rooms.ts';
import { RecordingLog } from '../../../apps/server/src/testing/recording-log.ts';
import type { SteppedDisk } from '../../../apps/server/src/testing/stepped-disk.ts';
import type { SimLine } from './sim-line.ts';
import type { SimTime } from './sim-time.ts';

interface SimServerInput {
  disk: SteppedDisk;
  time: SimTime;
  random: () => number;
  /** Distinguishes the ids that this process makes. */
  name: string;
  /** Whether it takes in over many turns whatever is more than the smallest edit. */
  isSlow: boolean;
}

/** Rows after which a snapshot is made: few, so that it happens at any moment of a short run. */
const SNAPSHOT_RULE = {
  rowsWhileOpen: 12,
  bytesWhileOpen: 1e9,
  rowsAtLeaving: 3,
  bytesAtLeaving: 1e9,
  bytesNearLimit: 1e9,
};

/** Of what is some hundred bytes at most here. */
const SMALL_SLICES = { whole: 60, wholeDeletes: 2, most: 40, deletes: 2 };

/** So that newcomers are sent parts of boards as small as these. */
const SMALL_SNAPSHOT_BYTES = 150;

/** What a server says that must not happen, whatever clients, disk and network do. */
const BUGS = [
  'room.failed',
  'compaction.failed',
  'compaction.unfaithful',
  'commit.untold',
  'commit.threw',
  'room.not-repaired',
];

/** One process of the server: everything from the room to the store is the real thing; sockets and disk are simulated. */
export class SimServer {
  readonly rooms: Rooms;
  readonly log = new RecordingLog();
  readonly #lines = new Set<SimLine>();
  readonly #time: ReturnType<SimTime['forProcess']>;
  #threads: (() => void)[] = [];

  constructor({ disk, time, random, name, isSlow }: SimServerInput) {
    this.#time = time.forProcess();
    let ids = 0;
    const opened = disk.open(this.#time);
    this.rooms = openRooms({
      ...opened,
      clock: time.clock,
      timers: this.#time,
      random,
      newId: () => `${name}-${++ids}`,
      log: this.log,
      meter: new Meters(),
      snapshotRule: SNAPSHOT_RULE,
      makeSnapshot: snapshotsFrom(opened.store, (source) => this.#inThread(source)),
      examiner: this.#inTurn(examinerOver(opened.store)),
      slicing: isSlow ? SMALL_SLICES : SLICING,
      ...(isSlow ? { turnMs: 0 } : {}),
    }).rooms;
  }

  get bugs(): string[] {
    return this.log.events
      .filter(({ event }) => BUGS.includes(event))
      .map(
        ({ event, data }) =>
          `${event} ${data['error'] instanceof Error ? data['error'].message : JSON.stringify(data)}`,
      );
  }

  accept(line: SimLine, boardId: string, role: Role): ReturnType<Rooms['connect']> {
    const actor = { userId: line.user, personId: `person-${line.user}`, role };
    const connection = this.rooms.connect(boardId, actor, line);
    this.#lines.add(line);
    return {
      receive: (frame) => connection.receive(frame),
      end: (reason, why) => connection.end(reason, why),
      closed: () => {
        this.#lines.delete(line);
        return connection.closed();
      },
    };
  }

  /** Snapshots are made in a thread, which ends when the world says so. */
  get isMakingSnapshots(): boolean {
    return this.#threads.length > 0;
  }

  endThread(): void {
    this.#threads.shift()?.();
  }

  /** Nothing more happens in it. @param lost of what is under way on each line */
  end(lost: () => number): void {
    this.#time.end();
    this.#threads = [];
    for (const line of this.#lines) line.serverDied(lost());
  }

  /** What another thread answers comes later than what was asked here at once. */
  #inTurn(examiner: Examiner): Examiner {
    const turn = (): Promise<void> => new Promise((resolve) => this.#time.nextTurn(resolve));
    return {
      cut: (update, slicing) => turn().then(() => examiner.cut(update, slicing)),
      weigh: (update) => turn().then(() => examiner.weigh(update)),
      repair: (board) => turn().then(() => examiner.repair(board)),
    };
  }

  #inThread(source: SnapshotSource): ReturnType<MakeSnapshot> {
    return new Promise((resolve) =>
      this.#threads.push(() => resolve(makeSnapshot(source, SMALL_SNAPSHOT_BYTES))),
    );
  }
}
