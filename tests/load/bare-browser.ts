import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from '../harness/api.ts';
import { CHROMIUM_FLAGS, findChromium } from '../harness/chromium.ts';
import { OutputLines } from '../harness/output-lines.ts';
import { cookiesOf } from '../harness/sign-in.ts';

interface Answer {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

interface Evaluated<Value> {
  result: { value: Value };
  exceptionDetails?: { text: string };
}

/**
 * A browser in which nobody looks over the page's shoulder. With a debugger at it, which a tool that drives a browser is,
 * every `new Error` of a library has the browser read that library's program a second time to tell where it stands; people
 * have none.
 */
export class BareBrowser {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #sent = 0;

  private constructor(process: ChildProcess, folder: string, socket: WebSocket) {
    this.#process = process;
    this.#folder = folder;
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const answer = JSON.parse(String(data)) as Answer;
      if (answer.id === undefined) return;
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
  }

  static async launch(): Promise<BareBrowser> {
    const program = findChromium();
    if (program === undefined) throw new Error('no Chromium: run `npx -y pnpm@12 test`, which installs one');
    const folder = await mkdtemp(join(tmpdir(), 'taktboard-bare-'));
    const child = spawn(
      program,
      [
        '--headless',
        ...CHROMIUM_FLAGS,
        '--remote-debugging-port=0',
        `--user-data-dir=${folder}`,
        'about:blank',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const output = new OutputLines();
    output.add(child.stderr);
    child.once('exit', () => output.end());
    const [address = ''] = /ws:\/\/\S+/.exec(await output.line('DevTools listening')) ?? [];
    const socket = new WebSocket(address);
    await once(socket, 'open');
    return new BareBrowser(child, folder, socket);
  }

  /** A page in a context of its own, in which a script runs before any other. Nothing is cached. */
  async page(account: Account, { script, width, height }: PageInput): Promise<BarePage> {
    const { browserContextId } = await this.send<{ browserContextId: string }>('Target.createBrowserContext');
    await this.send('Storage.setCookies', { browserContextId, cookies: cookiesOf(account) });
    const { targetId } = await this.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
      browserContextId,
      width,
      height,
    });
    const { sessionId } = await this.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    await this.send('Page.enable', {}, sessionId);
    await this.send('Page.addScriptToEvaluateOnNewDocument', { source: script }, sessionId);
    return {
      goto: async (url) => void (await this.send('Page.navigate', { url }, sessionId)),
      evaluate: async <Value>(expression: string) => {
        const input = { expression, awaitPromise: true, returnByValue: true };
        const told = await this.send<Evaluated<Value>>('Runtime.evaluate', input, sessionId);
        if (told.exceptionDetails) throw new Error(`${expression}: ${told.exceptionDetails.text}`);
        return told.result.value;
      },
      close: async () => void (await this.send('Target.disposeBrowserContext', { browserContextId })),
    };
  }

  async send<Result>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    const id = ++this.#sent;
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    const { result, error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as Result;
  }

  async close(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill();
    await ended;
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface PageInput {
  script: string;
  width: number;
  height: number;
}

export interface BarePage {
  goto(url: string): Promise<void>;
  /** Awaits what the expression gives. */
  evaluate<Value>(expression: string): Promise<Value>;
  close(): Promise<void>;
}
