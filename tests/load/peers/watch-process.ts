import { connect } from 'node:net';
import { CheapSocket } from './cheap-socket.ts';
import { Spelling } from './dialect.ts';
import { latestMark } from './marks.ts';
import type { PlacedMark, Watching, WatchAnswer, WatchOrder } from './watch-orders.ts';

/** Thousands who watch, in one process, each a bare socket: what comes is searched for marks and forgotten. */

const instant = (): number => performance.timeOrigin + performance.now();
/** A mark may be cut in two by the network. */
const TAIL_BYTES = 32;

let isLeaving = false;
const watchers: Watcher[] = [];

class Watcher {
  readonly heard: { mark: number; at: number }[] = [];
  readonly isThere: Promise<void>;
  end: () => void = () => undefined;
  #arrived: () => void = () => undefined;
  #tail = Buffer.alloc(0);

  constructor(place: Watching) {
    this.isThere = new Promise((resolve) => (this.#arrived = resolve));
    if (place.kind === 'events') this.#follow(place);
    else this.#listen(place);
  }

  #follow({ port, path }: Extract<Watching, { kind: 'events' }>): void {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\naccept: text/event-stream\r\n\r\n`);
    socket.on('data', (chunk) => {
      const bytes = this.#tail.length > 0 ? Buffer.concat([this.#tail, chunk]) : chunk;
      this.#hear(bytes);
      // copied, or the whole chunk would be kept
      this.#tail = Buffer.from(bytes.subarray(-TAIL_BYTES));
      if (bytes.includes('event: beat')) this.#arrived();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => isLeaving || fail('a stream of events was cut'));
    this.end = () => socket.destroy();
  }

  #listen({ url, room, dialect, knows }: Extract<Watching, { kind: 'socket' }>): void {
    const spelling = new Spelling(dialect, room);
    const ask = (): void => socket.send(spelling.sync('step1', knows));
    let isAsking = true;
    const socket = new CheapSocket(
      url,
      {},
      {
        onOpen() {
          const token = spelling.token();
          if (token) socket.send(token);
          else ask();
        },
        onMessage: (message) => {
          if (isAsking) {
            const { kind } = spelling.hear(message);
            if (kind === 'let-in') ask();
            if (kind !== 'step2') return;
            isAsking = false;
            this.#arrived();
          } else this.#hear(Buffer.from(message.buffer, message.byteOffset, message.length));
        },
        onClose: (why) => isLeaving || fail(why),
      },
    );
    this.end = () => socket.end();
  }

  #hear(bytes: Buffer): void {
    const mark = latestMark(bytes);
    const before = this.heard.at(-1)?.mark ?? 0;
    if (mark > before) this.heard.push({ mark, at: instant() });
  }

  /** A later one of this board says that this one was there, too. */
  sawAt(mark: number): number {
    return this.heard.find((one) => one.mark >= mark)?.at ?? Infinity;
  }
}

function fail(why: string): void {
  process.send?.({ failed: why });
}

async function seen(marks: readonly PlacedMark[], withinMs: number): Promise<Float64Array> {
  const until = instant() + withinMs;
  for (;;) {
    const delays = marks.flatMap(({ mark, at, from, step }) => {
      const there = watchers.filter((_, n) => n % step === from);
      return there.map((watcher) => watcher.sawAt(mark) - at);
    });
    if (delays.every(Number.isFinite) || instant() > until) return Float64Array.from(delays);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function carryOut(order: WatchOrder): Promise<WatchAnswer> {
  let delays: Float64Array = new Float64Array();
  switch (order.kind) {
    case 'watch': {
      const come = order.places.map((place) => new Watcher(place));
      watchers.push(...come);
      await Promise.all(come.map(({ isThere }) => isThere));
      break;
    }
    case 'seen':
      delays = await seen(order.marks, order.withinMs);
      for (const { heard } of watchers) heard.length = 0;
      break;
    case 'leave':
      isLeaving = true;
      for (const watcher of watchers) watcher.end();
      break;
  }
  return { delays };
}

process.on('message', ({ id, order }: { id: number; order: WatchOrder }) => {
  void carryOut(order).then(
    (answer) => process.send?.({ id, answer }),
    (error: unknown) => fail(String(error)),
  );
});
process.on('disconnect', () => process.exit());
