import { rankAt } from '../order/rank-at.ts';
import { slotIndex, standsInSlot } from '../order/slot-index.ts';
import { readColumns } from '../read/column-table.ts';
import { ARCHIVED, COLUMN, newThing, thingOf } from '../schema/board-doc.ts';
import type { Id } from '../schema/plain-board.ts';
import { isColumnKind, isCount } from '../schema/values.ts';
import type { Command, Slot } from './command.ts';
import type { Ledger } from './ledger.ts';
import { plan, refuse, type Planned } from './plan.ts';
import { validName } from './valid-text.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

export function planColumnAdd(command: Of<'column.add'>, ledger: Ledger): Planned {
  const { kind, wipLimit } = command;
  if (!neighboursExist(command, ledger)) return refuse('no-such-column');
  const name = validName(command.name);
  const isGood = isColumnKind(kind) && (wipLimit === undefined || isCount(wipLimit));
  if (name === undefined || !isGood) return refuse('invalid-value');
  const id = ledger.make('columns', command.id);
  if (!id.ok) return id;
  ledger.setColumn(id.value, { kind });
  return plan(id.value, ({ roots, recorder, random }) => {
    const list = readColumns(roots.columns);
    const rank = rankAt(list, slotIndex(list, command), { id: id.value, random });
    const column = newThing({
      [COLUMN.name]: name,
      [COLUMN.rank]: rank,
      [COLUMN.kind]: kind,
      [COLUMN.wipLimit]: wipLimit,
    });
    roots.columns.set(id.value, column);
    recorder.made(column, ARCHIVED, true);
  });
}

export function planColumnSet(command: Of<'column.set'>, ledger: Ledger): Planned {
  const { id, fields } = command;
  if (!ledger.has('columns', id)) return refuse('no-such-column');
  const { kind, wipLimit } = fields;
  const name = fields.name === undefined ? null : validName(fields.name);
  const isGood =
    (kind === undefined || isColumnKind(kind)) &&
    (wipLimit === undefined || wipLimit === null || isCount(wipLimit));
  if (name === undefined || !isGood) return refuse('invalid-value');
  if (!ledger.setColumn(id, { kind })) return refuse('last-done-column');
  return plan(id, ({ roots, recorder }) => {
    const column = thingOf(roots.columns, id);
    if (!column) return;
    if (name !== null) recorder.write(column, COLUMN.name, name);
    if (kind !== undefined) recorder.write(column, COLUMN.kind, kind);
    if (wipLimit !== undefined) recorder.write(column, COLUMN.wipLimit, wipLimit ?? undefined);
  });
}

export function planColumnMove(command: Of<'column.move'>, ledger: Ledger): Planned {
  const { id } = command;
  if (!ledger.has('columns', id) || !neighboursExist(command, ledger)) return refuse('no-such-column');
  return plan(id, ({ roots, recorder, random }) => {
    const column = thingOf(roots.columns, id);
    if (!column) return;
    const rank = column.get(COLUMN.rank);
    const list = readColumns(roots.columns).filter((other) => other.id !== id);
    if (typeof rank === 'string' && standsInSlot(list, { id, rank }, command)) return;
    recorder.write(column, COLUMN.rank, rankAt(list, slotIndex(list, command), { id, random }));
  });
}

export function planColumnArchive(id: Id, ledger: Ledger, archived: true | undefined): Planned {
  if (!ledger.has('columns', id)) return refuse('no-such-column');
  if (!ledger.setColumn(id, { isLive: archived === undefined })) return refuse('last-done-column');
  return plan(id, ({ roots, recorder }) => {
    const column = thingOf(roots.columns, id);
    if (column) recorder.write(column, ARCHIVED, archived);
  });
}

function neighboursExist(slot: Slot, ledger: Ledger): boolean {
  return [slot.after, slot.before].every(
    (id) => id === undefined || id === null || ledger.has('columns', id),
  );
}
