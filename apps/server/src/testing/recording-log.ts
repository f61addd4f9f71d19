import type { EventLog } from '../ports.ts';

/** Keeps the events, so that a test can ask what was told. */
export class RecordingLog implements EventLog {
  readonly events: { level: 'info' | 'warn' | 'error'; event: string; data: Record<string, unknown> }[] = [];

  info(event: string, data: Record<string, unknown> = {}): void {
    this.events.push({ level: 'info', event, data });
  }

  warn(event: string, data: Record<string, unknown> = {}): void {
    this.events.push({ level: 'warn', event, data });
  }

  error(event: string, data: Record<string, unknown> = {}): void {
    this.events.push({ level: 'error', event, data });
  }
}
