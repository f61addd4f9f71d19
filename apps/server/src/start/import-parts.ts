import type { Kysely } from 'kysely';
import { fail, ok } from '@taktboard/protocol';
import type { Actor, Boards, Services } from '../http/services.ts';
import { createImportLedger } from '../import/import-ledger.ts';
import { createImportService, type ImportPorts } from '../import/import-service.ts';
import { isOnBoard } from '../import/is-on-board.ts';
import { prepareInThread } from '../import/prepare-in-thread.ts';
import { randomPorts } from '../import/random-ports.ts';
import { createRememberedMappings } from '../import/remembered-mappings.ts';
import { createPastImports } from '../import/undo-import.ts';
import type { Clock } from '../ports.ts';
import { mayWrite } from '../room/ports.ts';
import type { Rooms } from '../room/rooms.ts';
import type { Database } from '../store/database.ts';

interface Dependencies extends Pick<ImportPorts<Actor>, 'createBoard' | 'peopleChanged'> {
  database: Kysely<Database>;
  rooms: Pick<Rooms, 'read' | 'run'>;
  boards: Boards;
  clock: Clock;
}

/** What imports and their undoing are made of, over the rooms of this server. */
export function importParts({
  database,
  rooms,
  boards,
  clock,
  createBoard,
  peopleChanged,
}: Dependencies): Pick<Services, 'importBoard' | 'pastImports'> {
  const ledger = createImportLedger(database);
  const writeTo: ImportPorts<Actor>['writeTo'] = async (boardId, actor, commands) => {
    const ran = await rooms.run(boardId, actor, commands);
    if (ran.ok) return ok(undefined);
    const { reason } = ran;
    const isKnown = reason === 'not-allowed' || reason === 'no-such-board' || reason === 'board-full';
    return fail(isKnown ? reason : 'not-saved');
  };
  return {
    importBoard: createImportService<Actor>({
      ledger,
      mappings: createRememberedMappings(database),
      prepare: prepareInThread,
      createBoard,
      async readTarget(boardId, actor) {
        if (!(await boards.has(boardId))) return fail('no-such-board');
        if (!mayWrite(actor.role)) return fail('not-allowed');
        const read = await rooms.read(boardId);
        if (!read.ok) return fail(read.reason === 'no-such-board' ? read.reason : 'not-saved');
        const { meta, cards, columns, labels } = read.value.board;
        return ok({
          boardId,
          title: meta.title,
          zone: meta.zone,
          cards: cards.length,
          columns: columns.filter(({ archived }) => !archived),
          labels: labels.filter(({ archived }) => !archived),
        });
      },
      writeTo,
      isOn: isOnBoard((boardId) => rooms.read(boardId)),
      peopleChanged,
      newId: () => randomPorts.newId(),
      now: clock,
    }),
    pastImports: createPastImports<Actor>({
      ledger,
      read: (boardId) => rooms.read(boardId),
      writeTo,
      trash: (boardId, by) => boards.setTrashed(boardId, true, by),
      now: clock,
    }),
  };
}
