import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { Socket } from 'node:net';

const MESSAGE = 0x82;
const MASKED = 0x80;
const OPCODE = 0x0f;
const [TEXT, BINARY, CLOSE, PING] = [0x1, 0x2, 0x8, 0x9];
const PONG = Uint8Array.of(0x8a, MASKED, 0, 0, 0, 0);
const [SHORT, LONG] = [126, 127];
const LEAST_HEAD = 2;

interface Hears {
  onOpen(): void;
  onMessage(message: Uint8Array): void;
  onClose(why: string): void;
}

/**
 * A websocket that costs next to nothing beside the server that is measured: it asks for no compression, masks with zeros,
 * and passes over what nobody reads. RFC 6455; servers send whole messages.
 */
export class CheapSocket {
  /** Otherwise messages are passed over. */
  reads = true;
  readonly #hears: Hears;
  #socket: Socket | null = null;
  #parts: Buffer[] = [];
  #have = 0;
  #need = LEAST_HEAD;

  constructor(url: string, headers: Readonly<Record<string, string>>, hears: Hears) {
    this.#hears = hears;
    const asking = request(url.replace(/^ws/, 'http'), {
      headers: {
        ...headers,
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': randomBytes(16).toString('base64'),
      },
    });
    asking.on('upgrade', (_answer, socket, head) => this.#opened(socket, head));
    asking.on('response', ({ statusCode }) => hears.onClose(`refused with ${statusCode}`));
    asking.on('error', (error) => hears.onClose(error.message));
    asking.end();
  }

  send(message: Uint8Array): void {
    this.#socket?.write(Buffer.concat([headOf(message.length), message]));
  }

  end(): void {
    this.#socket?.destroy();
  }

  #opened(socket: Socket, head: Buffer): void {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => this.#hears.onClose('the line was cut'));
    this.#hears.onOpen();
    if (head.length > 0) this.#take(head);
  }

  #take(chunk: Buffer): void {
    this.#parts.push(chunk);
    this.#have += chunk.length;
    if (this.#have < this.#need) return;
    const all = this.#parts.length === 1 ? chunk : Buffer.concat(this.#parts);
    let at = 0;
    for (;;) {
      const length = lengthAt(all, at);
      if (length.whole > all.length - at) {
        this.#need = length.whole;
        break;
      }
      this.#handle(all[at] ?? 0, all.subarray(at + length.head, at + length.whole));
      at += length.whole;
    }
    const rest = all.subarray(at);
    this.#parts = rest.length > 0 ? [rest] : [];
    this.#have = rest.length;
  }

  #handle(first: number, body: Buffer): void {
    const opcode = first & OPCODE;
    if (opcode === PING) this.#socket?.write(PONG);
    if (opcode === CLOSE)
      this.#hears.onClose(`closed with ${body.readUInt16BE(0)}: ${body.toString('utf8', 2)}`);
    if (opcode !== TEXT && opcode !== BINARY) return;
    if (this.reads) this.#hears.onMessage(body);
  }
}

/** Of the head alone, and with the body; as far as it can be told from what is there. */
function lengthAt(bytes: Buffer, at: number): { head: number; whole: number } {
  const left = bytes.length - at;
  if (left < LEAST_HEAD) return { head: LEAST_HEAD, whole: LEAST_HEAD };
  const told = (bytes[at + 1] ?? 0) & ~MASKED;
  const head = told === SHORT ? 4 : told === LONG ? 10 : LEAST_HEAD;
  if (left < head) return { head, whole: head };
  if (told === SHORT) return { head, whole: head + bytes.readUInt16BE(at + 2) };
  return { head, whole: head + (told === LONG ? Number(bytes.readBigUInt64BE(at + 2)) : told) };
}

function headOf(length: number): Buffer {
  const isShort = length < SHORT;
  const isMiddle = length < 2 ** 16;
  const sized = isShort ? LEAST_HEAD : isMiddle ? 4 : 10;
  const head = Buffer.alloc(sized + 4);
  head[0] = MESSAGE;
  head[1] = MASKED | (isShort ? length : isMiddle ? SHORT : LONG);
  if (!isShort && isMiddle) head.writeUInt16BE(length, 2);
  if (!isMiddle) head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
