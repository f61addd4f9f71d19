import type { Card, Command, PlainBoard } from '@taktboard/board';
import { fail, ok, type ImportList, type ImportUndone, type Result } from '@taktboard/protocol';
import type { ImportLedger, PastImport } from './import-ledger.ts';
import type { MadeOnBoard } from './merge-commands.ts';

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
 * A board that an import made goes into the trash, unless there is other work on it: then, as on a board that was there, what
 * the import put there is archived. A board that several imports share goes with the last of them. Nothing is deleted: all
 * of it can be brought back.
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
      const others = await ledger.othersOn(past);
      const isLast = others.every(({ undoneAt }) => undoneAt !== null);
      const read = await ports.read(past.boardId);
      if (!read.ok) return fail('not-saved');
      const { board } = read.value;
      const made = madeBy(past, { others, board });
      // as it stands, so that whoever takes it out of the trash has all of it again
      if (!past.intoBoard && isLast && !hasOtherWork(made, board)) {
        if (!(await ports.trash(past.boardId, asking.personId))) return fail('no-such-import');
        await ledger.markUndone(id, ports.now());
        return ok({ archived: 0, trashed: true });
      }
      const commands = undoCommands({ made }, board);
      if (commands.length > 0) {
        const written = await ports.writeTo(past.boardId, actor, commands);
        if (!written.ok) return fail('not-saved');
      }
      await ledger.markUndone(id, ports.now());
      const archived = commands.filter(({ type }) => type === 'card.archive').length;
      const isEmptied = archived === board.cards.filter((card) => !card.archived).length;
      const goes = isLast && isEmptied && others.some(({ intoBoard }) => !intoBoard);
      return ok({ archived, trashed: goes && (await ports.trash(past.boardId, asking.personId)) });
    },
  };
}

/** Open tasks that the import did not bring. */
function hasOtherWork(made: MadeOnBoard, board: PlainBoard): boolean {
  const own = new Set(made.cards);
  return board.cards.some(({ id, archived }) => !archived && !own.has(id));
}

/** An import that made its board when that was not written down has made all that no other import has. */
function madeBy(
  { intoBoard, made }: PastImport,
  { others, board }: { others: readonly PastImport[]; board: PlainBoard },
): MadeOnBoard {
  if (intoBoard || made.cards.length + made.columns.length > 0) return made;
  const without = (all: readonly { id: string }[], kind: keyof MadeOnBoard) => {
    const theirs = new Set(others.flatMap((other) => other.made[kind]));
    return all.map(({ id }) => id).filter((id) => !theirs.has(id));
  };
  return {
    cards: without(board.cards, 'cards'),
    columns: without(board.columns, 'columns'),
    labels: without(board.labels, 'labels'),
  };
}

/** Its tasks, and what it made for them where nothing else is in it by now. */
function undoCommands({ made }: Pick<PastImport, 'made'>, board: PlainBoard): Command[] {
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

function mayUndo({ personId }: Pick<PastImport, 'personId'>, asking: Asking): boolean {
  return asking.isAdministrator || personId === asking.personId;
}

function shown(past: Omit<PastImport, 'made'>, asking: Asking): ImportList['imports'][number] {
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
