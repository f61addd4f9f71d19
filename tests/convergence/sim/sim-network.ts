import type { Role } from '@taktboard/protocol';
import { pick } from '../../harness/random.ts';
import type { Device } from './device.ts';
import type { DiskTruth } from './disk-truth.ts';
import { SimSocket, type SimLine } from './sim-line.ts';
import type { SimServer } from './sim-server.ts';
import type { SimTime } from './sim-time.ts';

/** A network that is half open is known as such by then. */
const NOTICED_WITHIN_MS = 15_000;

interface SimNetworkInput {
  boardId: string;
  time: SimTime;
  random: () => number;
  truth: DiskTruth;
  /** The process that runs now; null while none does. */
  server(): SimServer | null;
  onViolation(what: string): void;
}

/** The lines between devices and the server. What is on one stays in its order, and moves only when it is carried. */
export class SimNetwork {
  readonly lines = new Set<SimLine>();
  readonly #input: SimNetworkInput;
  readonly #deadSince = new Map<SimLine, number>();

  constructor(input: SimNetworkInput) {
    this.#input = input;
  }

  linesOf(device: Device): SimLine[] {
    return [...this.lines].filter(({ owner }) => owner === device);
  }

  /** Nothing goes over it any more, and nobody is told. */
  goDead(line: SimLine): void {
    line.isDead = true;
    this.#deadSince.set(line, this.#input.time.now());
  }

  /** Everything works again, for good. */
  mend(): void {
    for (const line of this.lines) {
      line.isClogged = false;
      if (line.isDead) line.dropByServer();
      // who only watches uses a stock client, whose own watchdog goes by the machine's clock
      if (line.isDead && line.owner === null) line.socket.shut(1006);
    }
  }

  get carries(): boolean {
    return [...this.lines].some(({ carries }) => carries);
  }

  /** Something is under way, or somebody does not know yet that their line is dead. */
  get isBusy(): boolean {
    return [...this.lines].some(
      ({ carries, isDead, socket }) => carries || (isDead && socket.readyState !== 3),
    );
  }

  /** One frame of one line, whichever has any. */
  carryOne(): void {
    const { random } = this.#input;
    const line = pick(
      random,
      [...this.lines].filter(({ carries }) => carries),
    );
    if (line.goesUp && (!line.goesDown || random() < 0.5)) line.carryUp();
    else line.carryDown();
    if (line.isOver && !line.carries) this.lines.delete(line);
  }

  checkDeadLines(): void {
    const now = this.#input.time.now();
    for (const [line, since] of this.#deadSince) {
      if (line.socket.readyState === 3) this.#deadSince.delete(line);
      else if (now - since > NOTICED_WITHIN_MS && line.owner !== null) {
        this.#input.onViolation(`a line that is dead for ${now - since} ms is taken for alive`);
      }
    }
  }

  /** @param owner whose device it is on; null for someone who watches */
  socketClass(user: string, role: Role, owner: Device | null = null): typeof WebSocket {
    const { boardId, random, truth, server, onViolation } = this.#input;
    const hasLine = (): boolean => owner?.hasLine ?? true;
    const connect = (url: string): SimSocket => {
      const socket = new SimSocket(
        {
          user,
          takesParts: new URL(url).searchParams.get('parts') === 'v2',
          owner,
          accept: (line) => (hasLine() ? (server()?.accept(line, boardId, role) ?? null) : null),
          onSent: (frame) => {
            const ahead = truth.aheadIn(frame);
            if (ahead !== null) onViolation(`${user} was sent what is not on disk: ${ahead}`);
          },
        },
        () => Math.floor(random() * 4),
      );
      this.lines.add(socket.line);
      return socket;
    };
    // called with `new`: what a constructor returns is what `new` gives
    return function (url: string) {
      return connect(url);
    } as unknown as typeof WebSocket;
  }
}
