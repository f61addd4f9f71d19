import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from './free-port.ts';

/**
 * The network between a browser and a server, on a port of its own. It can be cut, as in a tunnel; it can be half open,
 * as when a router forgets a connection: then everything stays connected and nothing arrives any more.
 */
export class Line {
  readonly port: number;
  readonly url: string;
  /** The server's port. */
  target = 0;
  readonly #sockets = new Set<Socket>();
  #state: 'whole' | 'cut' | 'half-open' = 'whole';
  #server: Server | undefined;

  private constructor(port: number) {
    this.port = port;
    this.url = `http://localhost:${port}`;
  }

  static async open(): Promise<Line> {
    const line = new Line(await freePort());
    await line.#listen();
    return line;
  }

  /** Connections end, and new ones are refused. */
  async cut(): Promise<void> {
    this.#state = 'cut';
    const server = this.#server;
    this.#server = undefined;
    const closed = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  halfOpen(): void {
    this.#state = 'half-open';
  }

  /** What was half open stays dead, as it does in life; new connections work. */
  async restore(): Promise<void> {
    this.#state = 'whole';
    for (const socket of this.#sockets) socket.destroy();
    if (!this.#server) await this.#listen();
  }

  close(): Promise<void> {
    return this.cut();
  }

  #listen(): Promise<void> {
    const server = createServer((near) => this.#join(near));
    this.#server = server;
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.port, '127.0.0.1', () => resolve());
    });
  }

  #join(near: Socket): void {
    this.#hold(near);
    if (this.#state !== 'whole') return;
    const far = connect(this.target, '127.0.0.1');
    this.#hold(far);
    const pass = (from: Socket, to: Socket): void => {
      from.on('data', (bytes) => this.#state === 'whole' && to.write(bytes));
      from.on('close', () => to.destroy());
    };
    pass(near, far);
    pass(far, near);
  }

  #hold(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#sockets.delete(socket));
  }
}
