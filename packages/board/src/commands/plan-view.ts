import { copyRecord } from '../read/json-copy.ts';
import {
  ARCHIVED,
  isArchived,
  newThing,
  thingOf,
  VIEW,
  type Roots,
  type Thing,
} from '../schema/board-doc.ts';
import { BOARD_LIMITS } from '../schema/limits.ts';
import type { Id } from '../schema/plain-board.ts';
import type { Command } from './command.ts';
import type { Ledger } from './ledger.ts';
import { plan, refuse, type Planned } from './plan.ts';
import { validName } from './valid-text.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

export function planViewAdd(command: Of<'view.add'>, ledger: Ledger): Planned {
  const name = validName(command.name);
  const filter = validFilter(command.filter);
  if (name === undefined || !filter) return refuse('invalid-value');
  const id = ledger.make('views', command.id);
  if (!id.ok) return id;
  return plan(id.value, ({ roots, recorder }) => {
    const view = newThing({ [VIEW.name]: name, [VIEW.filter]: filter });
    roots.views.set(id.value, view);
    recorder.made(view, ARCHIVED, true);
  });
}

export function planViewSet(command: Of<'view.set'>, ledger: Ledger): Planned {
  const { id, fields } = command;
  if (!ledger.has('views', id)) return refuse('no-such-view');
  const name = fields.name === undefined ? null : validName(fields.name);
  const filter = fields.filter === undefined ? null : validFilter(fields.filter);
  if (name === undefined || filter === undefined) return refuse('invalid-value');
  return plan(id, ({ roots, recorder }) => {
    const view = livingView(roots, id);
    if (!view) return;
    if (name !== null) recorder.write(view, VIEW.name, name);
    if (filter !== null) recorder.write(view, VIEW.filter, filter);
  });
}

/** Removed views are kept, like all that is archived: a concurrent edit survives, and so does the way back. */
export function planViewRemove(command: Of<'view.remove'>, ledger: Ledger): Planned {
  const { id } = command;
  if (!ledger.has('views', id)) return refuse('no-such-view');
  ledger.removeView(id);
  return plan(id, ({ roots, recorder }) => {
    const view = livingView(roots, id);
    if (view) recorder.write(view, ARCHIVED, true);
  });
}

function livingView(roots: Roots, id: Id): Thing | undefined {
  const view = thingOf(roots.views, id);
  return view && !isArchived(view) ? view : undefined;
}

function validFilter(value: unknown): Record<string, unknown> | undefined {
  const filter = copyRecord(value);
  return filter && JSON.stringify(filter).length <= BOARD_LIMITS.filterChars ? filter : undefined;
}
