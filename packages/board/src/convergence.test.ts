import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { CommandType } from './commands/command.ts';
import type { Inverse } from './commands/inverse.ts';
import { runCommands } from './commands/run-commands.ts';
import { undo } from './commands/undo.ts';
import { BoardProjection } from './projection/board-projection.ts';
import { repairBoard } from './repair/repair-board.ts';
import { anyAction, COMMAND_TYPES, commandOf, type Action } from './testing/actions.ts';
import { boardSchemaVersion } from './schema/schema-version.ts';
import { addCards, newBoard, replicaOf, sync } from './testing/boards.ts';
import { anyForgery, forge, type Forgery } from './testing/hostile.ts';
import { misplacedCards, shownAfresh, shownBy } from './testing/invariants.ts';
import type { RemovedItem } from './testing/scene.ts';
import { seededPorts } from './testing/seeded.ts';

type Turn =
  | { turn: 'act'; who: number; actions: Action[] }
  | { turn: 'undo'; who: number; back: number }
  | { turn: 'redo'; who: number; back: number }
  | { turn: 'meet'; one: number; other: number }
  | { turn: 'forge'; who: number; forgery: Forgery }
  | { turn: 'repair' };

const who = fc.nat(2);
const anyTurn: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      turn: fc.constant('act' as const),
      who,
      actions: fc.array(anyAction, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ turn: fc.constant('undo' as const), who, back: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ turn: fc.constant('redo' as const), who, back: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ turn: fc.constant('meet' as const), one: who, other: who }) },
  { weight: 1, arbitrary: fc.record({ turn: fc.constant('forge' as const), who, forgery: anyForgery }) },
  { weight: 1, arbitrary: fc.constant({ turn: 'repair' as const }) },
);

/** The server is the first of three replicas and the only one that repairs. */
const SERVER = 0;

function play(
  turns: readonly Turn[],
  afterEach: (doc: Y.Doc, projection: BoardProjection) => void,
  { carriedOut = new Set<CommandType>(), reads = true } = {},
): Y.Doc[] {
  const first = newBoard(1);
  addCards(first, 'todo', 'a', 'b', 'c');
  const docs = [first, replicaOf(first, 2000), replicaOf(first, 3000)] as const;
  const seats = docs.map((doc, index) => {
    const projection = new BoardProjection(doc);
    const cardsOf = (columnId: string) => projection.cardsOf(columnId);
    const ports = { ...seededPorts(`r${index}-`, index), ...(reads ? { cardsOf } : {}) };
    return { doc, projection, ports, done: [] as Inverse[], undone: [] as Inverse[] };
  });
  const removed: RemovedItem[] = [];
  const seat = (index: number): (typeof seats)[number] => {
    const found = seats[index];
    if (!found) throw new Error('no such seat');
    return found;
  };
  for (const turn of turns) {
    switch (turn.turn) {
      case 'act': {
        const { doc, projection, ports, done } = seat(turn.who);
        const commands = turn.actions.flatMap(
          (action) => commandOf(action, projection.snapshot(), removed) ?? [],
        );
        const applied = runCommands(doc, commands, ports);
        if (!applied.ok) break;
        done.push(...applied.value.map(({ inverse }) => inverse));
        for (const command of commands) {
          carriedOut.add(command.type);
          if (command.type === 'check.remove') removed.push({ cardId: command.cardId, id: command.id });
        }
        break;
      }
      case 'undo':
      case 'redo': {
        const { doc, done, undone } = seat(turn.who);
        const [from, to] = turn.turn === 'undo' ? [done, undone] : [undone, done];
        const inverse = from.splice(-1 - turn.back, 1)[0];
        const result = inverse && undo(doc, inverse);
        if (result?.ok) to.push(result.value);
        break;
      }
      case 'meet':
        sync(seat(turn.one).doc, seat(turn.other).doc);
        break;
      case 'forge':
        forge(seat(turn.who).doc, turn.forgery);
        break;
      case 'repair':
        repairBoard(seat(SERVER).doc);
        break;
    }
    for (const { doc, projection } of seats) afterEach(doc, projection);
  }
  sync(...docs);
  sync(...docs);
  for (const { doc, projection } of seats) afterEach(doc, projection);
  return [...docs];
}

describe('any interleaving of commands, undo, forgeries and repairs on three replicas with partitions', () => {
  it('[DOC-1] converges to the same snapshot, and the repaired one everywhere', () => {
    fc.assert(
      fc.property(fc.array(anyTurn, { maxLength: 25 }), (turns) => {
        const [server, ...others] = play(turns, () => {}) as [Y.Doc, ...Y.Doc[]];
        for (const other of others) expect(shownAfresh(other)).toEqual(shownAfresh(server));
        repairBoard(server);
        expect(repairBoard(server)).toBe(0);
        const left = new BoardProjection(server).problems().filter(({ what }) => what !== 'bad-id');
        if (boardSchemaVersion(server) === 1) expect(left).toEqual([]);
        sync(server, ...others);
        for (const other of others) expect(shownAfresh(other)).toEqual(shownAfresh(server));
      }),
      { numRuns: 150 },
    );
  });

  it('[DOC-1] is seen to carry out every command that there is', () => {
    const carriedOut = new Set<CommandType>();
    const sample = fc.sample(fc.array(anyTurn, { minLength: 15, maxLength: 25 }), { seed: 7, numRuns: 150 });
    for (const turns of sample) play(turns, () => {}, { carriedOut });
    expect([...carriedOut].toSorted()).toEqual(COMMAND_TYPES.toSorted());
  });

  it('[DOC-2] shows no card twice and none nowhere, at any moment on any replica', () => {
    fc.assert(
      fc.property(fc.array(anyTurn, { maxLength: 15 }), (turns) => {
        play(turns, (doc, projection) => expect(misplacedCards(doc, projection)).toEqual([]));
      }),
      { numRuns: 150 },
    );
  });

  it('[DOC-3] projects incrementally exactly what a fresh projection shows, after every step', () => {
    fc.assert(
      fc.property(fc.array(anyTurn, { maxLength: 15 }), (turns) => {
        play(turns, (doc, projection) => expect(shownBy(projection)).toEqual(shownAfresh(doc)));
      }),
      { numRuns: 150 },
    );
  });

  it('[DOC-8] writes the same whether the order of a column is read anew or known already', () => {
    fc.assert(
      fc.property(fc.array(anyTurn, { maxLength: 25 }), (turns) => {
        const written = [true, false].map((reads) =>
          play(turns, () => {}, { reads }).map((doc) => Y.encodeStateAsUpdate(doc)),
        );
        expect(written[0]).toEqual(written[1]);
      }),
      { numRuns: 150 },
    );
  });
});
