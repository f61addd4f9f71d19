import type { EventLog } from '../ports.ts';

/** Keeps the events, so that a test can ask what was told, or wait for it. */
export class RecordingLog implements EventLog {
  readonly events: { level: 'info' | 'warn' | 'error'; event: string; data: Record<string, unknown> }[] = [];
  readonly #waiting: { event: string; resolve: () => void }[] = [];

  info(event: string, data: Record<string, unknown> = {}): void {
    this.#keep({ level: 'info', event, data });
  }

  warn(event: string, data: Record<string, unknown> = {}): void {
    this.#keep({ level: 'warn', event, data });
  }

  error(event: string, data: Record<string, unknown> = {}): void {
    this.#keep({ level: 'error', event, data });
  }

  /** Resolves when this event is told for the next time. */
  next(event: string): Promise<void> {
    return new Promise((resolve) => this.#waiting.push({ event, resolve }));
  }

  #keep(told: RecordingLog['events'][number]): void {
    this.events.push(told);
    for (const waiting of this.#waiting.filter(({ event }) => event === told.event)) {
      this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
      waiting.resolve();
    }
  }
}
