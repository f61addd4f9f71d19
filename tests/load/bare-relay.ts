import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { WebSocketServer } from 'ws';

/** The least that any such program could do: no document, nothing on disk, nobody signed in, one list item. */
const PAGE = `<!doctype html><title>bare</title><ul><li id="seen">0</li></ul><script>
const line = new WebSocket('ws://' + location.host);
let pressed = 0, count = 0;
const instant = () => performance.timeOrigin + performance.now();
addEventListener('keydown', (event) => {
  pressed = performance.timeOrigin + event.timeStamp;
  line.send(String(++count));
});
const seen = {};
line.addEventListener('message', ({ data }) => {
  document.getElementById('seen').textContent = data;
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => (seen[data] = instant());
    channel.port2.postMessage(null);
  });
});
window.bare = { ready: new Promise((resolve) => line.addEventListener('open', resolve)), seen, pressed: () => pressed };
</script>`;

declare global {
  interface Window {
    bare: { ready: Promise<void>; seen: Record<string, number>; pressed(): number };
  }
}

/** A bare relay of websocket messages, and the bare page that it serves: the floor for whatever two browsers share. */
export class BareRelay {
  readonly url: string;
  readonly #server;

  private constructor(server: ReturnType<typeof createServer>) {
    this.#server = server;
    this.url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  }

  static async start(): Promise<BareRelay> {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    });
    const sockets = new WebSocketServer({ server });
    sockets.on('connection', (socket) => {
      socket.on('message', (data, isBinary) => {
        for (const other of sockets.clients) if (other !== socket) other.send(data, { binary: isBinary });
      });
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    return new BareRelay(server);
  }

  async open(page: Page): Promise<void> {
    await page.goto(this.url);
    await page.evaluate(() => window.bare.ready);
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** @returns milliseconds from the press of a key in one page to the frame of the other that shows it */
export async function seenBare(presser: Page, watcher: Page, count: number): Promise<number> {
  await presser.keyboard.press('Space');
  const seen = await watcher.waitForFunction((text) => window.bare.seen[text], String(count));
  return Number(await seen.jsonValue()) - (await presser.evaluate(() => window.bare.pressed()));
}
