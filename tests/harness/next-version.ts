import { createHash } from 'node:crypto';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { freePort } from './free-port.ts';

const MARK = '<meta name="test-version" content="next" />';

/** A page that the next version has under another name. */
const GONE = /^\/assets\/import-page-.*\.js$/;

/**
 * A server in whose place a newer version of the program can be put: then the shell is another one, the worker lists it,
 * and the parts of the version before are gone.
 */
export class NextVersion {
  readonly port: number;
  readonly #server: Server;
  /** The real server's port. */
  target = 0;
  #isNext = false;

  private constructor(port: number) {
    this.port = port;
    this.#server = createServer((incoming, answer) => void this.#pass(incoming, answer));
    this.#server.on('upgrade', (incoming, socket, head) => {
      const far = connect(this.target, '127.0.0.1', () => {
        const lines = incoming.rawHeaders.reduce(
          (text, part, at) => text + (at % 2 === 0 ? `${part}: ` : `${part}\r\n`),
          `GET ${incoming.url ?? ''} HTTP/1.1\r\n`,
        );
        far.write(`${lines}\r\n`);
        far.write(head);
        socket.pipe(far).pipe(socket);
      });
      far.on('error', () => socket.destroy());
      socket.on('error', () => far.destroy());
    });
  }

  static async open(): Promise<NextVersion> {
    const port = await freePort();
    const next = new NextVersion(port);
    await new Promise<void>((resolve) => next.#server.listen(port, '127.0.0.1', resolve));
    return next;
  }

  install(): void {
    this.#isNext = true;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #pass(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    const path = incoming.url ?? '/';
    if (this.#isNext && path === '/service-worker.js') return this.#worker(answer);
    if (this.#isNext && path === '/index.html') return this.#html(answer, await this.#nextShell());
    if (this.#isNext && GONE.test(path)) return void answer.writeHead(404).end();
    const { method, headers } = incoming;
    const onward = request({ port: this.target, path, method, headers }, (from) => {
      answer.writeHead(from.statusCode ?? 502, from.headers);
      from.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  }

  async #worker(answer: ServerResponse): Promise<void> {
    const shell = await this.#get('/index.html');
    const code = (await this.#get('/service-worker.js'))
      .replaceAll(sha(shell), sha(await this.#nextShell()))
      .replace(/\{path:`\/assets\/import-page-[^`]*\.js`,hash:null\},/, '');
    answer.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' });
    answer.end(code.replace(/version:`[^`]*`/, 'version:`next`'));
  }

  async #nextShell(): Promise<string> {
    return (await this.#get('/index.html')).replace('<head>', `<head>${MARK}`);
  }

  #html(answer: ServerResponse, text: string): void {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);
  }

  async #get(path: string): Promise<string> {
    return (await fetch(`http://localhost:${this.target}${path}`)).text();
  }
}

const sha = (text: string) => createHash('sha256').update(text).digest('base64');
