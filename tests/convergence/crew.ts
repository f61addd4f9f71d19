import type { Account } from '../harness/api.ts';
import { pick } from '../harness/random.ts';
import { Replica } from '../harness/replica.ts';
import type { TestServer } from '../harness/server.ts';
import { randomCommand } from './random-command.ts';

interface Member {
  account: Account;
  replica: Replica;
  /** The card whose title counts this member's edits; nobody else writes it. */
  counterId: string;
  /** How far the counter was written, and how far the server said that it is on disk. */
  written: number;
  acknowledged: number;
}

/** A few people who edit one board, lose their lines and their laptops, while the server is killed now and then. */
export class Crew {
  readonly members: Member[] = [];
  readonly #server: TestServer;
  readonly #boardId: string;
  readonly #random: () => number;

  constructor(server: TestServer, boardId: string, random: () => number) {
    this.#server = server;
    this.#boardId = boardId;
    this.#random = random;
  }

  async join(account: Account): Promise<void> {
    const replica = new Replica(account.api, this.#boardId, this.#random);
    await replica.connect();
    const columnId = pick(this.#random, replica.snapshot().columns).id;
    const counterId = `counter-${this.members.length}`;
    replica.run({ type: 'card.add', id: counterId, columnId, title: '0' });
    this.members.push({ account, replica, counterId, written: 0, acknowledged: -1 });
  }

  /** One random thing happens. */
  async step(): Promise<void> {
    const member = pick(this.#random, this.members);
    const chance = this.#random();
    if (chance < 0.75) return this.#edit(member);
    if (chance < 0.85) return member.replica.connected ? this.#acknowledge(member) : member.replica.connect();
    if (chance < 0.94) return member.replica.disconnect();
    if (chance < 0.98) return this.#loseLaptop(member);
    await this.#server.kill();
    await this.#server.start();
  }

  /** Everyone is back, and nothing that anyone has is unknown to the others. */
  async settle(): Promise<void> {
    for (const { replica } of this.members) if (!replica.connected) await replica.connect();
    for (let before = -1, now = 0; before !== now;) {
      before = now;
      // the second round brings to the first ones what the last ones sent, and the repairs that the server made of it
      for (let round = 0; round < 2; round++) for (const { replica } of this.members) await replica.flush();
      now = (await this.#server.admin.board(this.#boardId)).seq;
    }
  }

  destroy(): void {
    for (const { replica } of this.members) replica.destroy();
  }

  #edit(member: Member): void {
    const { replica } = member;
    if (this.#random() < 0.3) {
      replica.run({ type: 'card.set', id: member.counterId, fields: { title: String(++member.written) } });
      return;
    }
    const command = randomCommand(replica.snapshot(), this.#random);
    const touchesCounter = command && 'id' in command && command.id?.startsWith('counter-') === true;
    if (command && !(touchesCounter && command.type === 'card.set')) replica.run(command);
  }

  async #acknowledge(member: Member): Promise<void> {
    const { written } = member;
    await member.replica.flush();
    member.acknowledged = written;
  }

  /** What was acknowledged has to survive without the device that wrote it. */
  async #loseLaptop(member: Member): Promise<void> {
    if (!member.replica.connected) return;
    await this.#acknowledge(member);
    member.replica.run({
      type: 'card.set',
      id: member.counterId,
      fields: { title: String(++member.written) },
    });
    member.replica.destroy();
    member.replica = new Replica(member.account.api, this.#boardId, this.#random);
    await member.replica.connect();
  }
}
