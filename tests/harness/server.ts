import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Api } from './api.ts';
import { freePort } from './free-port.ts';
import { OutputLines } from './output-lines.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ADMIN_TOKEN = 'a-token-for-tests-with-more-than-32-characters';

interface ServerOptions {
  env?: Readonly<Record<string, string>>;
  /** Use this folder and leave it when the server is disposed of. */
  dataDir?: string;
}

/**
 * A real server process on its own data folder and port, as a person would run it. It can be killed and started
 * again: port and data stay.
 */
export class TestServer {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** Speaks with the rights of the administrator's token. */
  readonly admin: Api;
  readonly #env: Readonly<Record<string, string>>;
  readonly #ownsData: boolean;
  #child: ChildProcess | undefined;
  #output = new OutputLines();

  private constructor(port: number, dataDir: string, options: ServerOptions) {
    this.port = port;
    this.url = `http://localhost:${port}`;
    this.dataDir = dataDir;
    this.#ownsData = options.dataDir === undefined;
    this.#env = options.env ?? {};
    this.admin = new Api(this.url, { authorization: `Bearer ${ADMIN_TOKEN}` });
  }

  static async start(options: ServerOptions = {}): Promise<TestServer> {
    const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'taktboard-')));
    const server = new TestServer(await freePort(), dataDir, options);
    await server.start();
    return server;
  }

  /** Starts the process and resolves once it says that it is ready. */
  async start(): Promise<void> {
    if (this.#child) throw new Error('the server runs already');
    const output = new OutputLines();
    const cache = process.env['NODE_COMPILE_CACHE'];
    const child = spawn(process.execPath, ['apps/server/src/main.ts'], {
      cwd: ROOT,
      env: {
        PATH: process.env['PATH'],
        ...(cache === undefined ? {} : { NODE_COMPILE_CACHE: cache }),
        PORT: String(this.port),
        DATA_DIR: this.dataDir,
        TAKTBOARD_ADMIN_TOKEN: ADMIN_TOKEN,
        ...this.#env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    output.add(child.stdout);
    output.add(child.stderr);
    child.once('close', () => output.end());
    this.#child = child;
    this.#output = output;
    try {
      await output.line('Taktboard is ready at');
    } catch (cause) {
      this.#child = undefined;
      throw cause;
    }
  }

  get pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined) throw new Error('the server is not running');
    return pid;
  }

  get output(): readonly string[] {
    return this.#output.lines;
  }

  /** The one-time link for the administrator, which only the first start on a data folder prints. */
  async adminLink(): Promise<string> {
    const line = await this.#output.line('/join/');
    const link = /https?:\/\/\S+\/join\/\S+/.exec(line)?.[0];
    if (link === undefined) throw new Error(`no link in: ${line}`);
    return link;
  }

  /** The graceful way. @returns the exit code */
  stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  /** As a power cut would: nothing is flushed, nobody is told. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async dispose(): Promise<void> {
    if (this.#child) await this.kill();
    if (this.#ownsData) await rm(this.dataDir, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (!child) return null;
    this.#child = undefined;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    child.kill(signal);
    return exited;
  }
}
