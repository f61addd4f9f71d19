import type { Card, Command, PlainBoard } from '@taktboard/board';
import { fail, ok, type ImportList, type ImportUndone, type Result } from '@taktboard/protocol';
import type { ImportLedger, PastImport } from './import-ledger.ts';

interface Asking {
  personId: string;
  isAdministrator: boolean;
}

type UndoFault = 'no-such-import' | 'not-allowed' | 'not-saved';

interface Ports<Actor> {
  ledger: ImportLedger;
  read(boardId: string): Promise<Result<{ board: PlainBoard }, unknown>>;
  writeTo(boardId: string, actor: Actor, commands: readonly Command[]): Promise<Result<unknown, unknown>>;
  trash(boardId: string, by: string): Promise<boolean>;
  now(): number;
}

/** The imports of a workspace, and how one is taken back as a whole, also long after. */
export interface PastImports<Actor> {
  list(asking: Asking): Promise<ImportList>;
  undo(id: string, by: { actor: Actor } & Asking): Promise<Result<ImportUndone, UndoFault>>;
}

/**
 * A board that an import made goes into the trash; what it put on a board that was there is archived. Nothing is deleted:
 * both can be brought back.
 */
export function createPastImports<Actor>(ports: Ports<Actor>): PastImports<Actor> {
  const { ledger } = ports;
  return {
    async list(asking) {
      const imports = await ledger.list();
      return { imports: imports.map((past) => shown(past, asking)) };
    },
    async undo(id, { actor, ...asking }) {
      const past = await ledger.find(id);
      if (past === null || past.undoneAt !== null || past.boardTrashed) return fail('no-such-import');
      if (!mayUndo(past, asking)) return fail('not-allowed');
      if (!past.intoBoard) {
        if (!(await ports.trash(past.boardId, asking.personId))) return fail('no-such-import');
        await ledger.markUndone(id, ports.now());
        return ok({ archived: 0, trashed: true });
      }
      const read = await ports.read(past.boardId);
      if (!read.ok) return fail('not-saved');
      const commands = undoCommands(past, read.value.board);
      if (commands.length > 0) {
        const written = await ports.writeTo(past.boardId, actor, commands);
        if (!written.ok) return fail('not-saved');
      }
      await ledger.markUndone(id, ports.now());
      return ok({ archived: commands.filter(({ type }) => type === 'card.archive').length, trashed: false });
    },
  };
}

/** Its tasks, and what it made for them where nothing else is in it by now. */
function undoCommands({ made }: PastImport, board: PlainBoard): Command[] {
  const own = new Set(made.cards);
  const stays = board.cards.filter((card: Card) => !card.archived && !own.has(card.id));
  const usedColumns = new Set(stays.map(({ columnId }) => columnId));
  const usedLabels = new Set(stays.flatMap(({ labels }) => labels));
  const open = board.columns.filter(({ archived }) => !archived);
  const columns = open.filter(({ id }) => made.columns.includes(id) && !usedColumns.has(id));
  const keepsDone = open.some((column) => column.kind === 'done' && !columns.includes(column));
  return [
    ...board.cards
      .filter(({ id, archived }) => own.has(id) && !archived)
      .map(({ id }): Command => ({ type: 'card.archive', id })),
    ...columns
      .filter(({ kind }) => kind !== 'done' || keepsDone)
      .map(({ id }): Command => ({ type: 'column.archive', id })),
    ...board.labels
      .filter(({ id, archived }) => made.labels.includes(id) && !archived && !usedLabels.has(id))
      .map(({ id }): Command => ({ type: 'label.archive', id })),
  ];
}

function mayUndo({ personId }: PastImport, asking: Asking): boolean {
  return asking.isAdministrator || personId === asking.personId;
}

function shown(past: PastImport, asking: Asking): ImportList['imports'][number] {
  const { id, format, fileName, at, personId, boardId, boardTitle, intoBoard, tasks, undoneAt } = past;
  return {
    id,
    format,
    ...(fileName === null ? {} : { fileName }),
    at: new Date(at).toISOString(),
    by: personId,
    boardId,
    boardTitle,
    intoBoard,
    tasks,
    ...(undoneAt === null ? {} : { undoneAt: new Date(undoneAt).toISOString() }),
    mayUndo: undoneAt === null && !past.boardTrashed && mayUndo(past, asking),
  };
}
