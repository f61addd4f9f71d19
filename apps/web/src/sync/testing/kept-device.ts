import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import * as Y from 'yjs';
import { Changes } from '../changes.ts';
import { Checkpoints } from '../checkpoints.ts';
import type { KeptEdit } from '../kept-board.ts';
import type { LiveSide } from '../local-updates.ts';

/** A device of a test's own, empty, and with timers that run by hand. */
export function freshDevice(): { ports: DevicePorts; timers: (() => void)[] } {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', {});
  const timers: (() => void)[] = [];
  return {
    timers,
    ports: {
      now: () => 1_000,
      random: () => 0.5,
      after(_ms, run) {
        timers.push(run);
        return () => void timers.splice(timers.indexOf(run), timers.includes(run) ? 1 : 0);
      },
    },
  };
}

interface DevicePorts {
  now(): number;
  random(): number;
  after(ms: number, run: () => void): () => void;
}

/** A document with a map to write to, as a page has it. */
export class TestLive implements LiveSide {
  readonly doc = new Y.Doc();
  readonly origin = 'device';
  readonly checkpoints = new Checkpoints(this.doc.clientID);
  readonly changes = new Changes(this.doc.clientID);
  readonly told: string[] = [];
  writes = true;

  mayWrite(): boolean {
    return this.writes;
  }

  opened(): void {
    this.told.push('opened');
  }

  recounted(): void {
    this.told.push('recounted');
  }

  get texts(): Record<string, unknown> {
    return this.doc.getMap('texts').toJSON();
  }

  /** One change, as the board's own listener would see it. */
  write(key: string, value: string): KeptEdit {
    let update = new Uint8Array();
    const take = (bytes: Uint8Array): void => void (update = new Uint8Array(bytes));
    this.doc.once('update', take);
    this.doc.getMap('texts').set(key, value);
    const { clientID: clientId } = this.doc;
    const n = this.checkpoints.edited();
    return { clientId, n, first: n, update };
  }
}
