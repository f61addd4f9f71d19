import { MyTasks, type Result } from '@taktboard/protocol';
import type { ApiFault } from '../../api/request.ts';
import { request } from '../../api/request.ts';
import { createStore, type ReadStore } from '../../kit/store.ts';
import { askOrKept } from '../../session/ask-or-kept.ts';

export interface KnownTasks {
  answer: MyTasks | null;
  /** When the server said so. */
  at: number | null;
  fault: ApiFault | null;
}

type Give = (answer: MyTasks, keptAt: number | null) => void;

export interface TasksPorts {
  /** Gives what this device has kept, with when that was told, or the server's answer; tells what the server said. */
  ask(give: Give): Promise<Result<MyTasks, ApiFault>>;
  now(): number;
}

/** One's own tasks as the server last told them. Without a network they are the last ones that were told. */
export class MyTasksStore {
  readonly #ports: TasksPorts;
  readonly #known = createStore<KnownTasks>({ answer: null, at: null, fault: null });
  #asking: Promise<void> | undefined;

  constructor(ports: TasksPorts) {
    this.#ports = ports;
  }

  get known(): ReadStore<KnownTasks> {
    return this.#known;
  }

  /** One question at a time: who asks meanwhile gets the same answer. */
  refresh(): Promise<void> {
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  /** As `refresh`, with an answer that was asked for from now on. */
  async refreshAnew(): Promise<void> {
    await this.#asking;
    await this.refresh();
  }

  async #ask(): Promise<void> {
    const found = await this.#ports.ask((answer, keptAt) => this.#take(answer, keptAt));
    if (!found.ok) this.#known.set({ ...this.#known.get(), fault: found.reason });
  }

  #take(told: MyTasks, keptAt: number | null): void {
    const before = this.#known.get();
    // what was kept is no news to a page that was told since
    if (keptAt !== null && before.answer !== null) return;
    // the same again renders nothing
    const isSame = before.answer !== null && JSON.stringify(before.answer) === JSON.stringify(told);
    this.#known.set({
      answer: isSame ? before.answer : told,
      at: keptAt ?? this.#ports.now(),
      fault: null,
    });
  }
}

export function askForTasks(give: Give): Promise<Result<MyTasks, ApiFault>> {
  return askOrKept({
    name: 'tasks/mine',
    shape: MyTasks,
    ask: () => request('/my/tasks', { answer: MyTasks }),
    give,
  });
}
