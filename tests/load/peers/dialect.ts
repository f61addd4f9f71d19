import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** How a peer spells its frames. `plain` is y-websocket's way, which is ours, too; Hocuspocus puts the room before each frame. */
export type Dialect = 'plain' | 'taktboard' | 'hocuspocus';

export type Heard =
  | { kind: 'step1' | 'step2' | 'update' | 'awareness'; body: Uint8Array }
  /** Hocuspocus lets in whoever has shown a token; then one may ask. */
  | { kind: 'let-in' }
  | { kind: 'other' };

const SYNC = 0;
const AWARENESS = 1;
const AUTH = 2;
const SYNC_REPLY = 4;
const CHECKPOINT = 102;
const STEPS = ['step1', 'step2', 'update'] as const;
const AUTHENTICATED = 2;

export class Spelling {
  readonly #dialect: Dialect;
  readonly #room: string;

  constructor(dialect: Dialect, room: string) {
    this.#dialect = dialect;
    this.#room = room;
  }

  sync(kind: (typeof STEPS)[number], body: Uint8Array): Uint8Array {
    return this.#frame((encoder) => {
      encoding.writeVarUint(encoder, SYNC);
      encoding.writeVarUint(encoder, STEPS.indexOf(kind));
      encoding.writeVarUint8Array(encoder, body);
    });
  }

  awareness(clientId: number, clock: number, state: unknown): Uint8Array {
    const body = encoding.encode((encoder) => {
      for (const number of [1, clientId, clock]) encoding.writeVarUint(encoder, number);
      encoding.writeVarString(encoder, JSON.stringify(state));
    });
    return this.#frame((encoder) => {
      encoding.writeVarUint(encoder, AWARENESS);
      encoding.writeVarUint8Array(encoder, body);
    });
  }

  /** What a client of this peer sends after an edit to learn that it is kept; null where the peer has no such thing. */
  checkpoint(n: number): Uint8Array | null {
    if (this.#dialect !== 'taktboard') return null;
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, CHECKPOINT);
      encoding.writeVarUint8Array(
        encoder,
        encoding.encode((inner) => encoding.writeVarUint(inner, n)),
      );
    });
  }

  /** What comes before one may ask; null where nothing does. */
  token(): Uint8Array | null {
    if (this.#dialect !== 'hocuspocus') return null;
    return this.#frame((encoder) => {
      encoding.writeVarUint(encoder, AUTH);
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarString(encoder, 'anyone');
    });
  }

  hear(frame: Uint8Array): Heard {
    const decoder = decoding.createDecoder(frame);
    if (this.#dialect === 'hocuspocus') decoding.readVarString(decoder);
    const type = decoding.readVarUint(decoder);
    if (type === SYNC || (type === SYNC_REPLY && this.#dialect === 'hocuspocus')) {
      const kind = STEPS[decoding.readVarUint(decoder)];
      return kind ? { kind, body: decoding.readVarUint8Array(decoder) } : { kind: 'other' };
    }
    if (type === AWARENESS) return { kind: 'awareness', body: decoding.readVarUint8Array(decoder) };
    const isIn =
      type === AUTH && this.#dialect === 'hocuspocus' && decoding.readVarUint(decoder) === AUTHENTICATED;
    return { kind: isIn ? 'let-in' : 'other' };
  }

  #frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
    return encoding.encode((encoder) => {
      if (this.#dialect === 'hocuspocus') encoding.writeVarString(encoder, this.#room);
      write(encoder);
    });
  }
}
