import type { PlainBoard } from '@taktboard/board';
import type { Command } from '@taktboard/protocol';

/** One person's copy of a board: it is edited at once, with a line or without, and syncs when it can. */
export interface BoardCopy {
  readonly connected: boolean;
  /** Resolves when this copy has what the server had, and its own edits are on the server's disk. */
  connect(): Promise<void>;
  /** Loses the line. Edits go on. */
  disconnect(): void;
  /** Resolves when all edits so far are acknowledged as being on disk. */
  flush(): Promise<void>;
  /** @returns whether the commands were carried out; refused ones change nothing */
  run(...commands: Command[]): boolean;
  snapshot(): PlainBoard;
  /** @returns how to stop listening */
  onChange(listener: () => void): () => void;
  destroy(): void;
}

/**
 * Resolves as soon as the condition holds, looking again at every change and never by the clock; or when the signal says
 * that it never will, so that the test can show the difference.
 */
export function until(
  condition: () => boolean,
  onChange: BoardCopy['onChange'],
  giveUp: AbortSignal = new AbortController().signal,
): Promise<void> {
  if (condition()) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = (): void => {
      stop();
      resolve();
    };
    const stop = onChange(() => condition() && finish());
    giveUp.addEventListener('abort', finish, { once: true });
  });
}
