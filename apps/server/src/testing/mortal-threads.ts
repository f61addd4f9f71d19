import type { Worker } from 'node:worker_threads';
import { startThread, type StartThread } from '../store/sqlite/database-thread.ts';
import type { WorkerSettings } from '../store/sqlite/messages.ts';

/** Database threads that a test can end, as a fault in native code or a lack of memory would. */
export class MortalThreads {
  readonly threads: Worker[] = [];
  /** How many of the next starts find no database that can be opened. */
  failingStarts = 0;
  /** Called before each start but the first. */
  beforeRestart: () => void = () => undefined;

  readonly start: StartThread = (settings) => {
    if (this.threads.length > 0) this.beforeRestart();
    const thread = startThread(this.#settings(settings));
    this.threads.push(thread);
    return thread;
  };

  /** Ends the present thread. What it was asked is done or not; nobody is told. */
  async end(): Promise<void> {
    await this.threads.at(-1)?.terminate();
  }

  /** Ends the present thread when it has answered, before anyone hears it. */
  endAtNextAnswer(): void {
    const thread = this.threads.at(-1);
    if (!thread) return;
    const emit = thread.emit.bind(thread);
    thread.emit = (event: string | symbol, ...values: unknown[]) => {
      if (event !== 'message') return emit(event, ...values);
      void thread.terminate();
      return false;
    };
  }

  #settings(settings: WorkerSettings): WorkerSettings {
    if (this.failingStarts === 0) return settings;
    this.failingStarts--;
    return { ...settings, file: `${settings.file}.is-no-folder/taktboard.db` };
  }
}
