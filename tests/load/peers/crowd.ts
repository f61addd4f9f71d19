import type { Answer, Mark, Member, Order, Stream } from './crowd-orders.ts';
import { OrderedProcess } from './ordered-process.ts';

/** People on boards, in a process of their own, so that what they cost is not the server's. */
export class Crowd {
  readonly #process = new OrderedProcess<Order, Answer>('crowd-process.ts');

  /** @returns ms that each took from the first word to the whole board */
  async join(
    members: readonly Member[],
    { asks = true, knows = null }: { asks?: boolean; knows?: Uint8Array | null } = {},
  ): Promise<number[]> {
    return (await this.#process.order({ kind: 'join', members, asks, knows })).joinedIn;
  }

  async send(streams: readonly Stream[]): Promise<Mark[]> {
    return (await this.#process.order({ kind: 'send', streams })).sent;
  }

  /** @returns ms from being sent to being there at every observer, of each; Infinity for what did not come in time */
  async delaysOf(marks: readonly Mark[], withinMs: number): Promise<number[]> {
    const { seen } = await this.#process.order({ kind: 'seen', marks, withinMs });
    return seen.map((at, n) => at - (marks[n]?.at ?? 0));
  }

  end(): Promise<void> {
    return this.#process.end({ kind: 'leave' });
  }
}
