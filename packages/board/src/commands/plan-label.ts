import { ARCHIVED, LABEL, newThing, thingOf } from '../schema/board-doc.ts';
import type { Id } from '../schema/plain-board.ts';
import { isLabelColor } from '../schema/values.ts';
import type { Command } from './command.ts';
import type { Ledger } from './ledger.ts';
import { plan, refuse, type Planned } from './plan.ts';
import { validLabelName } from './valid-text.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

export function planLabelAdd(command: Of<'label.add'>, ledger: Ledger): Planned {
  const { color } = command;
  const name = validLabelName(command.name);
  if (name === undefined || !isLabelColor(color)) return refuse('invalid-value');
  const id = ledger.make('labels', command.id);
  if (!id.ok) return id;
  return plan(id.value, ({ roots, recorder }) => {
    const label = newThing({ [LABEL.name]: name, [LABEL.color]: color });
    roots.labels.set(id.value, label);
    recorder.madeLabel(label, id.value);
  });
}

export function planLabelSet(command: Of<'label.set'>, ledger: Ledger): Planned {
  const { id, fields } = command;
  if (!ledger.has('labels', id)) return refuse('no-such-label');
  const { color } = fields;
  const name = fields.name === undefined ? null : validLabelName(fields.name);
  if (name === undefined || (color !== undefined && !isLabelColor(color))) return refuse('invalid-value');
  return plan(id, ({ roots, recorder }) => {
    const label = thingOf(roots.labels, id);
    if (!label) return;
    if (name !== null) recorder.write(label, LABEL.name, name);
    if (color !== undefined) recorder.write(label, LABEL.color, color);
  });
}

export function planLabelArchive(id: Id, ledger: Ledger, archived: true | undefined): Planned {
  if (!ledger.has('labels', id)) return refuse('no-such-label');
  return plan(id, ({ roots, recorder }) => {
    const label = thingOf(roots.labels, id);
    if (label) recorder.write(label, ARCHIVED, archived);
  });
}
