import type { Command, Id } from '@taktboard/board';
import type { Merged } from '@taktboard/protocol';

/** Which value of what: a merge, or a line of the history. */
export type ValuePlace = Pick<Merged, 'kind' | 'card' | 'column' | 'label' | 'part' | 'partField'>;

/**
 * The command that writes a value where it stood; undefined where there is none to do so. An ordinary one: it is
 * undone like any other, and merges like any other.
 */
export function takeValue(place: ValuePlace, value: unknown): Command | undefined {
  const { kind, card, column, label } = place;
  // of a task that was put into it, the column is what comes back
  if (card !== undefined && column === undefined) return onCard(card, place, value);
  const field = kind.slice(kind.indexOf('.') + 1);
  const isSet = value !== undefined && value !== null;
  if (column !== undefined) {
    if (kind === 'column.archived')
      return { type: value === true ? 'column.archive' : 'column.restore', id: column };
    return { type: 'column.set', id: column, fields: { [field]: isSet ? value : null } };
  }
  if (label !== undefined) {
    if (kind === 'label.archived')
      return { type: value === true ? 'label.archive' : 'label.restore', id: label };
    return { type: 'label.set', id: label, fields: { [field]: value } };
  }
  return kind.startsWith('board.')
    ? { type: 'board.set', fields: { [field]: isSet ? value : null } }
    : undefined;
}

function onCard(id: Id, { kind, part, partField }: ValuePlace, value: unknown): Command | undefined {
  const on = value !== undefined && value !== null;
  switch (kind) {
    case 'card.archived':
      return { type: value === true ? 'card.archive' : 'card.restore', id };
    case 'card.moved': {
      const columnId: unknown = Array.isArray(value) ? value[0] : value;
      return typeof columnId === 'string' ? { type: 'card.move', id, columnId } : undefined;
    }
    case 'card.contributors':
      return part === undefined ? undefined : { type: 'card.contributor', id, personId: part, on };
    case 'card.labels':
      return part === undefined ? undefined : { type: 'card.label', id, labelId: part, on };
    case 'card.dependencies':
      return part === undefined ? undefined : { type: 'card.dependency', id, dependsOn: part, on };
    case 'card.assets':
      return part === undefined ? undefined : { type: 'card.asset', id, assetId: part, on };
    case 'card.links':
    case 'card.description':
    case 'card.ranked':
      return undefined;
    case 'card.checklist':
      return part === undefined ? undefined : onItem(id, { part, partField }, value);
    default:
      return { type: 'card.set', id, fields: { [kind.slice('card.'.length)]: on ? value : null } };
  }
}

function onItem(
  cardId: Id,
  { part, partField }: { part: Id; partField: ValuePlace['partField'] },
  value: unknown,
): Command | undefined {
  if (partField === undefined) return undefined;
  if (partField === 'archived')
    return { type: value === true ? 'check.remove' : 'check.restore', cardId, id: part };
  return { type: 'check.set', cardId, id: part, fields: { [partField]: value ?? null } };
}
