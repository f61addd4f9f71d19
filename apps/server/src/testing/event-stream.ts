import { onTestFinished } from 'vitest';

export interface StreamedEvent {
  id: string;
  event: string;
  data: Record<string, unknown>;
}

/** Server-sent events as they come; the line is cut when the test is over. */
export class EventStream {
  /** All bytes until now. */
  text = '';
  /** Resolves with the events that were left when the server ended the line. */
  readonly ended: Promise<void>;
  readonly #waiting: ((event: StreamedEvent | undefined) => void)[] = [];
  readonly #come: (StreamedEvent | undefined)[] = [];

  constructor(response: Response, abort: () => void) {
    onTestFinished(abort);
    this.ended = this.#read(response).catch(() => undefined);
  }

  static async open(url: string, headers: Record<string, string> = {}): Promise<EventStream> {
    const control = new AbortController();
    const response = await fetch(url, { headers, signal: control.signal });
    if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
    return new EventStream(response, () => control.abort());
  }

  /** The next event of a kind; those of other kinds are passed over. */
  async next(kind: string): Promise<StreamedEvent> {
    for (;;) {
      const event = this.#come.length > 0 ? this.#come.shift() : await this.#one();
      if (!event) throw new Error(`the line ended before ${kind}`);
      if (event.event === kind) return event;
    }
  }

  #one(): Promise<StreamedEvent | undefined> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #give(event: StreamedEvent | undefined): void {
    const waiting = this.#waiting.shift();
    if (waiting) waiting(event);
    else this.#come.push(event);
  }

  async #read(response: Response): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
        const text = decoder.decode(chunk, { stream: true });
        this.text += text;
        const blocks = (rest + text).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          const event = eventOf(block);
          if (event) this.#give(event);
        }
      }
    } finally {
      this.#give(undefined);
    }
  }
}

function eventOf(block: string): StreamedEvent | undefined {
  const fields = new Map(
    block.split('\n').map((line): [string, string] => {
      const at = line.indexOf(': ');
      return [line.slice(0, at), line.slice(at + 2)];
    }),
  );
  const data = fields.get('data');
  if (data === undefined) return undefined;
  return {
    id: fields.get('id') ?? '',
    event: fields.get('event') ?? '',
    data: JSON.parse(data) as Record<string, unknown>,
  };
}
