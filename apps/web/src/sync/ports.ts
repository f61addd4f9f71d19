/** What the connection needs of the world; tests bring their own. */
export interface SyncPorts {
  /** 'ws://host/sync' */
  url: string;
  WebSocket: typeof WebSocket;
  /** ms since 1970 */
  now(): number;
  /** ms since some moment, which a clock that is set does not move: what has to be waited for is measured by it */
  elapsed(): number;
  /** in [0, 1) */
  random(): number;
  newId(): string;
  /** @returns how to call it off */
  after(ms: number, run: () => void): () => void;
}

const ID_BYTES = 12;

export function browserPorts(): SyncPorts {
  return {
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`,
    WebSocket,
    now: () => Date.now(),
    elapsed: () => performance.now(),
    random: () => Math.random(),
    newId,
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
}

/** 16 characters of [A-Za-z0-9_-], 96 bits; the first is no hyphen, which begins a formula in a spreadsheet. */
export function newId(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(ID_BYTES))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/^-/, '_');
}
