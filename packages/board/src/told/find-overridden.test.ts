import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Command } from '../commands/command.ts';
import { repairBoard } from '../repair/repair-board.ts';
import { CARD, rootsOf, thingOf } from '../schema/board-doc.ts';
import { entryState } from '../schema/entry-state.ts';
import { addCards, newBoard, replicaOf, run } from '../testing/boards.ts';
import { findOverridden, type Overridden } from './find-overridden.ts';

const RESERVED = 99;

/** The server's document, and what each row that came into it overrode. */
class Server {
  readonly doc: Y.Doc;
  #found: Overridden[] = [];

  constructor() {
    this.doc = newBoard(500);
    addCards(this.doc, 'todo', 'a');
    run(this.doc, { type: 'check.add', cardId: 'a', id: 'step', text: 'Book' });
    this.doc.on('afterTransaction', (transaction: Y.Transaction) => {
      this.#found.push(...findOverridden(this.doc, transaction, RESERVED));
    });
  }

  take(update: Uint8Array): Overridden[] {
    this.#found = [];
    Y.applyUpdate(this.doc, update);
    return this.#found;
  }
}

/** A person's copy, which hands over what was done since the last time in one piece. */
class Copy {
  readonly doc: Y.Doc;
  #sent: Uint8Array;

  constructor(server: Server, clientId: number) {
    this.doc = replicaOf(server.doc, clientId);
    this.#sent = Y.encodeStateVector(this.doc);
  }

  did(...commands: Command[]): Uint8Array {
    run(this.doc, ...commands);
    return this.handOver();
  }

  handOver(): Uint8Array {
    const update = Y.encodeStateAsUpdate(this.doc, this.#sent);
    this.#sent = Y.encodeStateVector(this.doc);
    return update;
  }

  pull(server: Server): void {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(server.doc, Y.encodeStateVector(this.doc)));
    this.#sent = Y.encodeStateVector(this.doc);
  }
}

function twoPeople(): { server: Server; anna: Copy; ben: Copy } {
  const server = new Server();
  return { server, anna: new Copy(server, 2000), ben: new Copy(server, 3000) };
}

const due = (day: string | null): Command => ({ type: 'card.set', id: 'a', fields: { due: day } });
const column = (columnId: string): Command => ({ type: 'card.move', id: 'a', columnId });
const brief = (found: readonly Overridden[]) =>
  found.map(({ place, lost, kept }) => ({
    ...place,
    lost: [lost.client, lost.value],
    kept: [kept.client, kept.value],
  }));

describe('[TOLD-1] two writes to one value that did not know of one another', () => {
  it('are told with the one that lost, whichever came first', () => {
    for (const annaFirst of [true, false]) {
      const { server, anna, ben } = twoPeople();
      const updates = [anna.did(due('2026-11-27')), ben.did(due('2026-11-30'))];
      const [first, second] = annaFirst ? updates : updates.toReversed();
      expect(server.take(first!)).toEqual([]);
      expect(brief(server.take(second!))).toEqual([
        { kind: 'card.due', card: 'a', lost: [2000, '2026-11-27'], kept: [3000, '2026-11-30'] },
      ]);
    }
  });

  it('are not told where one knew of the other, or both wrote the same', () => {
    const { server, anna, ben } = twoPeople();
    server.take(anna.did(due('2026-11-27')));
    ben.pull(server);
    expect(server.take(ben.did(due('2026-11-30')))).toEqual([]);
    anna.pull(server);
    const same = [anna.did(due('2026-12-01')), ben.did(due('2026-12-01'))];
    expect(same.flatMap((update) => server.take(update))).toEqual([]);
  });

  it('count a value that was taken away as written', () => {
    const { server, anna, ben } = twoPeople();
    server.take(anna.did(due('2026-11-27')));
    ben.pull(server);
    const cleared = anna.did(due(null));
    const set = ben.did(due('2026-11-30'));
    server.take(set);
    expect(brief(server.take(cleared))).toMatchObject([
      { lost: [2000, undefined], kept: [3000, '2026-11-30'] },
    ]);
    anna.pull(server);
    ben.pull(server);
    server.take(anna.did(due(null)));
    ben.pull(server);
    expect(server.take(ben.did(due('2026-12-01')))).toEqual([]);
  });

  it('are told of a place by its column, and not of an order within one', () => {
    const { server, anna, ben } = twoPeople();
    server.take(anna.did(column('doing')));
    expect(brief(server.take(ben.did(column('done'))))).toMatchObject([
      {
        kind: 'card.moved',
        lost: [2000, ['doing', expect.any(String)]],
        kept: [3000, ['done', expect.any(String)]],
      },
    ]);
    anna.pull(server);
    ben.pull(server);
    const both = [anna.did(column('todo')), ben.did(column('todo'))];
    expect(both.flatMap((update) => server.take(update))).toEqual([]);
  });

  it.each<[string, [Command, Command], object]>([
    [
      'a title',
      [
        { type: 'card.set', id: 'a', fields: { title: 'One' } },
        { type: 'card.set', id: 'a', fields: { title: 'Two' } },
      ],
      { kind: 'card.title', card: 'a' },
    ],
    [
      'a checklist item',
      [
        { type: 'check.set', cardId: 'a', id: 'step', fields: { text: 'Book hall 3' } },
        { type: 'check.set', cardId: 'a', id: 'step', fields: { text: 'Book hall 4' } },
      ],
      { kind: 'card.checklist', card: 'a', part: 'step', partField: 'text' },
    ],
    [
      'a column',
      [
        { type: 'column.set', id: 'doing', fields: { name: 'Now' } },
        { type: 'column.set', id: 'doing', fields: { name: 'Busy' } },
      ],
      { kind: 'column.name', column: 'doing' },
    ],
    [
      'a label',
      [
        { type: 'label.set', id: 'red', fields: { name: 'Hot' } },
        { type: 'label.set', id: 'red', fields: { name: 'Warm' } },
      ],
      { kind: 'label.name', label: 'red' },
    ],
    [
      'the board',
      [
        { type: 'board.set', fields: { title: 'Spring' } },
        { type: 'board.set', fields: { title: 'Autumn' } },
      ],
      { kind: 'board.title' },
    ],
  ])('are told of %s', (_name, [one, other], place) => {
    const { server, anna, ben } = twoPeople();
    server.take(anna.did(one));
    expect(brief(server.take(ben.did(other)))).toMatchObject([{ ...place, lost: [2000, expect.anything()] }]);
  });

  it('are told of a member that one takes out for good and the other puts back in', () => {
    const label = (on: boolean): Command => ({ type: 'card.label', id: 'a', labelId: 'red', on });
    const { server, anna, ben } = twoPeople();
    server.take(anna.did(label(true)));
    ben.pull(server);
    server.take(ben.did(label(false), label(true)));
    expect(brief(server.take(anna.did(label(false))))).toMatchObject([
      { kind: 'card.labels', part: 'red', lost: [2000, undefined], kept: [3000, true] },
    ]);
  });

  it('are three when three people meet, and two of them lost', () => {
    const { server, anna, ben } = twoPeople();
    const cem = new Copy(server, 4000);
    const updates = [ben, anna, cem].map((copy, index) => copy.did(due(`2026-12-0${index + 1}`)));
    const found = updates.flatMap((update) => brief(server.take(update)));
    expect(found).toMatchObject([
      { lost: [2000, '2026-12-02'], kept: [3000, '2026-12-01'] },
      { lost: [3000, '2026-12-01'], kept: [4000, '2026-12-03'] },
    ]);
  });

  it('name what a loss builds on, so that the last word of one person is told and not each', () => {
    const { server, anna, ben } = twoPeople();
    server.take(ben.did(due('2026-11-30')));
    const [first] = server.take(anna.did(due('2026-11-27')));
    const [second] = server.take(anna.did(due('2026-11-28')));
    expect(second?.lost.value).toBe('2026-11-28');
    expect(second?.buildsOn).toEqual({ client: first?.lost.client, clock: first?.lost.clock });
  });

  it('are a person’s and a repair’s only by the person whom the repair put right', () => {
    const { server, anna, ben } = twoPeople();
    const card = thingOf(rootsOf(anna.doc).cards, 'a');
    card?.set(CARD.place, ['doing', '']);
    server.take(anna.handOver());
    server.doc.clientID = 1;
    expect(repairBoard(server.doc)).toBeGreaterThan(0);
    expect(brief(server.take(ben.did(column('done'))))).toMatchObject([
      { lost: [2000, ['doing', expect.any(String)]], kept: [3000, ['done', expect.any(String)]] },
    ]);
  });
});

type Turn = { turn: 'write'; who: number; value: number } | { turn: 'send' | 'arrive' | 'pull'; who: number };

const anyTurn: fc.Arbitrary<Turn> = fc.oneof(
  fc.record({ turn: fc.constant('write' as const), who: fc.nat(3), value: fc.nat(40) }),
  fc.record({ turn: fc.constantFrom('send' as const, 'arrive' as const, 'pull' as const), who: fc.nat(3) }),
);

interface Sent {
  update: Uint8Array;
  /** Ids of the writes in it, in order. */
  writes: string[];
}

interface Seat {
  copy: Copy;
  /** Ids of the writes that have reached this copy, its own among them. */
  known: Set<string>;
  unsent: string[];
  /** What is on its way to the server. */
  line: Sent[];
}

/** Knows by itself, from what each person had seen, which writes lost without having been known. */
class Oracle {
  readonly #server = new Server();
  readonly #seats = [2000, 3000, 4000, 5000].map((clientId): Seat => ({
    copy: new Copy(this.#server, clientId),
    known: new Set(),
    unsent: [],
    line: [],
  }));
  readonly #seenBy = new Map<string, ReadonlySet<string>>();
  readonly #valueOf = new Map<string, number | undefined>();
  readonly #onServer = new Set<string>();

  play(turn: Turn): void {
    const seat = this.#seats[turn.who]!;
    if (turn.turn === 'write') this.#write(seat, turn.value === 0 ? undefined : turn.value);
    if (turn.turn === 'send' && seat.unsent.length > 0) {
      seat.line.push({ update: seat.copy.handOver(), writes: seat.unsent });
      seat.unsent = [];
    }
    if (turn.turn === 'arrive') this.#arrive(seat.line.shift());
    // a client that comes back hands over what it has before it takes anything in
    if (turn.turn === 'pull' && seat.unsent.length === 0) {
      seat.copy.pull(this.#server);
      for (const id of this.#onServer) seat.known.add(id);
    }
  }

  #write({ copy, known, unsent }: Seat, value: number | undefined): void {
    const before = stateIn(copy.doc);
    run(copy.doc, { type: 'card.set', id: 'a', fields: { estimate: value ?? null } });
    const id = stateIn(copy.doc);
    if (id === before) return;
    this.#seenBy.set(id, new Set(known));
    this.#valueOf.set(id, value);
    known.add(id);
    unsent.push(id);
  }

  #arrive(sent: Sent | undefined): void {
    if (!sent) return;
    const before = stateIn(this.#server.doc);
    const found = this.#server.take(sent.update);
    const now = stateIn(this.#server.doc);
    const meeting = [...(before === '' ? [] : [before]), ...sent.writes];
    const heads = meeting.filter((id) => !meeting.some((other) => this.#seenBy.get(other)?.has(id)));
    const lost = heads.filter((id) => id !== now && this.#valueOf.get(id) !== this.#valueOf.get(now));
    expect(
      found.map(
        (one) =>
          `${one.lost.client}.${one.lost.clock} ${String(one.lost.value)} < ${one.kept.client}.${one.kept.clock}`,
      ),
    ).toEqual(lost.map((id) => `${id} ${String(this.#valueOf.get(id))} < ${now}`));
    for (const id of sent.writes) this.#onServer.add(id);
  }
}

function stateIn(doc: Y.Doc): string {
  const card = thingOf(rootsOf(doc).cards, 'a');
  return card ? entryState(card, 'estimate').replace('x', '') : '';
}

describe('over random schedules of four people', () => {
  it(
    '[TOLD-1] every write that lost unknown is told once with the one that is kept, and nothing else is',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(fc.array(anyTurn, { minLength: 20, maxLength: 60, size: 'max' }), (turns) => {
          const oracle = new Oracle();
          for (const turn of turns) oracle.play(turn);
        }),
        { numRuns: 80 },
      );
    },
  );
});
