import { MyTasks } from '@taktboard/protocol';
import { is } from 'valibot';
import type { ApiFault } from '../../api/request.ts';
import { request } from '../../api/request.ts';
import { createStore, type ReadStore } from '../../kit/store.ts';

export interface KnownTasks {
  answer: MyTasks | null;
  /** When the server said so. */
  at: number | null;
  fault: ApiFault | null;
}

/** Where the last answer is kept for a page without a network; one entry for each person. */
export interface KeptAnswers {
  read(personId: string): string | null;
  write(personId: string, text: string): void;
}

export interface TasksPorts {
  ask(): ReturnType<typeof askServer>;
  kept: KeptAnswers;
  now(): number;
}

/** One's own tasks as the server last told them. Without a network they are the last ones that were told. */
export class MyTasksStore {
  readonly #ports: TasksPorts;
  readonly #personId: string;
  readonly #known = createStore<KnownTasks>({ answer: null, at: null, fault: null });
  #asking: Promise<void> | undefined;

  constructor(personId: string, ports: TasksPorts) {
    this.#ports = ports;
    this.#personId = personId;
    const kept = readKept(ports.kept.read(personId));
    if (kept) this.#known.set({ ...kept, fault: null });
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
    const found = await this.#ports.ask();
    if (!found.ok) {
      this.#known.set({ ...this.#known.get(), fault: found.reason });
      return;
    }
    const at = this.#ports.now();
    const before = this.#known.get();
    // the same again renders nothing
    const text = JSON.stringify(found.value);
    const answer = before.answer && JSON.stringify(before.answer) === text ? before.answer : found.value;
    this.#known.set({ answer, at, fault: null });
    this.#ports.kept.write(this.#personId, JSON.stringify({ at, answer }));
  }
}

function readKept(text: string | null): { answer: MyTasks; at: number } | null {
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value !== 'object' || value === null || !('answer' in value) || !('at' in value)) return null;
    const { answer, at } = value;
    return is(MyTasks, answer) && typeof at === 'number' ? { answer, at } : null;
  } catch {
    return null;
  }
}

export function askServer() {
  return request('/my/tasks', { answer: MyTasks });
}
