import type { Account } from '../harness/api.ts';
import type { BoardCopy } from '../harness/board-copy.ts';
import { pick } from '../harness/random.ts';
import type { TestServer } from '../harness/server.ts';
import { randomCommand } from './random-command.ts';

interface Member {
  account: Account;
  copy: BoardCopy;
  /** The card whose title counts this member's edits; nobody else writes it. */
  counterId: string;
  /** How far the counter was written, and how far the server said that it is on disk. */
  written: number;
  acknowledged: number;
}

interface CrewInput {
  server: TestServer;
  boardId: string;
  random: () => number;
  newCopy(account: Account): BoardCopy;
}

/** A few people who edit one board, lose their lines and their laptops, while the server is killed now and then. */
export class Crew {
  readonly members: Member[] = [];
  readonly #input: CrewInput;
  readonly #random: () => number;

  constructor(input: CrewInput) {
    this.#input = input;
    this.#random = input.random;
  }

  async join(account: Account): Promise<void> {
    const copy = this.#input.newCopy(account);
    await copy.connect();
    const columnId = pick(this.#random, copy.snapshot().columns).id;
    const counterId = `counter-${this.members.length}`;
    copy.run({ type: 'card.add', id: counterId, columnId, title: '0' });
    this.members.push({ account, copy, counterId, written: 0, acknowledged: -1 });
  }

  /** One random thing happens. */
  async step(): Promise<void> {
    const member = pick(this.#random, this.members);
    const chance = this.#random();
    if (chance < 0.75) return this.#edit(member);
    if (chance < 0.85) return member.copy.connected ? this.#acknowledge(member) : member.copy.connect();
    if (chance < 0.94) return member.copy.disconnect();
    if (chance < 0.98) return this.#loseLaptop(member);
    await this.#input.server.kill();
    await this.#input.server.start();
  }

  /** Everyone is back, and nothing that anyone has is unknown to the others. */
  async settle(): Promise<void> {
    for (const { copy } of this.members) if (!copy.connected) await copy.connect();
    for (let before = -1, now = 0; before !== now;) {
      before = now;
      // the second round brings to the first ones what the last ones sent, and the repairs that the server made of it
      for (let round = 0; round < 2; round++) for (const { copy } of this.members) await copy.flush();
      now = (await this.#input.server.admin.board(this.#input.boardId)).seq;
    }
  }

  destroy(): void {
    for (const { copy } of this.members) copy.destroy();
  }

  #edit(member: Member): void {
    const { copy } = member;
    if (this.#random() < 0.3) {
      const title = String(member.written + 1);
      if (copy.run({ type: 'card.set', id: member.counterId, fields: { title } })) member.written++;
      return;
    }
    const command = randomCommand(copy.snapshot(), this.#random);
    const touchesCounter = command && 'id' in command && command.id?.startsWith('counter-') === true;
    if (command && !(touchesCounter && command.type === 'card.set')) copy.run(command);
  }

  async #acknowledge(member: Member): Promise<void> {
    const { written } = member;
    await member.copy.flush();
    member.acknowledged = written;
  }

  /** What was acknowledged has to survive without the device that wrote it. */
  async #loseLaptop(member: Member): Promise<void> {
    if (!member.copy.connected) return;
    await this.#acknowledge(member);
    member.copy.run({
      type: 'card.set',
      id: member.counterId,
      fields: { title: String(++member.written) },
    });
    member.copy.destroy();
    member.copy = this.#input.newCopy(member.account);
    await member.copy.connect();
  }
}
