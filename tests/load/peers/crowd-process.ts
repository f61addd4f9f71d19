import * as Y from 'yjs';
import * as decoding from 'lib0/decoding';
import type { Answer, Mark, Member, Order, Stream } from './crowd-orders.ts';
import { CheapSocket } from './cheap-socket.ts';
import { Spelling } from './dialect.ts';

/** Many members of a board in one process. They say what they were given to say, and keep no document. */

const TICK_MS = 2;
const instant = (): number => performance.timeOrigin + performance.now();

/** One socket, and when it heard of whose clock. */
class Voice {
  readonly observes: boolean;
  readonly heard: Mark[] = [];
  readonly whole: Promise<number>;
  readonly socket: CheapSocket;
  readonly #spelling: Spelling;
  readonly #asks: Uint8Array | null;
  readonly #began = instant();
  #resolveWhole: (ms: number) => void = () => undefined;

  constructor(member: Member, asks: Uint8Array | null) {
    this.observes = member.observes;
    this.#asks = asks;
    this.#spelling = new Spelling(member.dialect, member.room);
    this.whole = new Promise((resolve) => (this.#resolveWhole = resolve));
    this.socket = new CheapSocket(member.url, member.headers, {
      onOpen: () => this.#opened(),
      onMessage: (message) => this.#hear(message),
      onClose: (why) => isLeaving || fail(why),
    });
  }

  #opened(): void {
    const token = this.#spelling.token();
    if (token) this.socket.send(token);
    else this.#ask();
  }

  #ask(): void {
    if (this.#asks) this.socket.send(this.#spelling.sync('step1', this.#asks));
    else this.#isWhole();
  }

  #isWhole(): void {
    this.socket.reads = this.observes;
    this.#resolveWhole(instant() - this.#began);
  }

  #hear(message: Uint8Array): void {
    const heard = this.#spelling.hear(message);
    if (heard.kind === 'let-in') this.#ask();
    if (heard.kind === 'step2') this.#isWhole();
    if (!this.observes) return;
    const at = instant();
    if (heard.kind === 'update') {
      for (const [clientId, to] of Y.parseUpdateMeta(heard.body).to) {
        this.heard.push({ clientId, clock: to - 1, at });
      }
    }
    if (heard.kind === 'awareness') this.heard.push(...clocksOf(heard.body, at));
  }
}

function clocksOf(update: Uint8Array, at: number): Mark[] {
  const decoder = decoding.createDecoder(update);
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const [clientId, clock] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)];
    decoding.readVarUint8Array(decoder);
    return { clientId, clock, at };
  });
}

let isLeaving = false;
let voices: Voice[] = [];

function fail(why: string): void {
  process.send?.({ failed: why });
}

async function join(order: Extract<Order, { kind: 'join' }>): Promise<number[]> {
  const asks = order.asks ? (order.knows ?? Uint8Array.of(0)) : null;
  const come = order.members.map((member) => new Voice(member, asks));
  voices = [...voices, ...come];
  return Promise.all(come.map(({ whole }) => whole));
}

/** Each at its time; what a tick is late with goes out at once, as it would from many machines. */
function send(streams: readonly Stream[]): Promise<Mark[]> {
  const began = instant();
  const next = streams.map(() => 0);
  const sent: Mark[] = [];
  return new Promise((resolve) => {
    const tick = (): void => {
      let isOver = true;
      streams.forEach(({ member, everyMs, afterMs, units }, n) => {
        for (;;) {
          const index = next[n] ?? 0;
          const unit = units[index];
          if (!unit) return;
          if (began + afterMs + index * everyMs > instant()) break;
          for (const frame of unit.frames) voices[member]?.socket.send(frame);
          sent.push({ clientId: unit.clientId, clock: unit.clock, at: instant() });
          next[n] = index + 1;
        }
        isOver = false;
      });
      if (isOver) resolve(sent);
      else setTimeout(tick, TICK_MS);
    };
    tick();
  });
}

/** When the observers first had each; of many, the last. */
async function seen(marks: readonly Mark[], withinMs: number): Promise<number[]> {
  const until = instant() + withinMs;
  for (;;) {
    const found = firstSights(marks);
    if (found.every(Number.isFinite) || instant() > until) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function firstSights(marks: readonly Mark[]): number[] {
  // whoever is on another board hears nothing of it
  const heardOf = new Map<number, Mark[][]>();
  for (const { observes, heard } of voices) {
    if (!observes) continue;
    for (const [clientId, of] of Map.groupBy(heard, (mark) => mark.clientId)) {
      heardOf.set(clientId, [...(heardOf.get(clientId) ?? []), of]);
    }
  }
  return marks.map(({ clientId, clock }) => {
    const sights = heardOf.get(clientId)?.map((of) => of.find((mark) => mark.clock >= clock)?.at ?? Infinity);
    return sights ? Math.max(...sights) : Infinity;
  });
}

async function carryOut(order: Order): Promise<Answer> {
  const answer: Answer = { joinedIn: [], sent: [], seen: [] };
  switch (order.kind) {
    case 'join':
      answer.joinedIn = await join(order);
      break;
    case 'send':
      answer.sent = await send(order.streams);
      break;
    case 'seen':
      answer.seen = await seen(order.marks, order.withinMs);
      for (const { heard } of voices) heard.length = 0;
      break;
    case 'leave':
      isLeaving = true;
      for (const { socket } of voices) socket.end();
      break;
  }
  return answer;
}

process.on('message', ({ id, order }: { id: number; order: Order }) => {
  void carryOut(order).then(
    (answer) => process.send?.({ id, answer }),
    (error: unknown) => fail(String(error)),
  );
});
process.on('disconnect', () => process.exit());
