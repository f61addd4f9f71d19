import type { Command, Id } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { announce } from '../../kit/toast.ts';
import { gesturesNow } from '../gestures/text/gestures-messages.ts';
import type { BoardModel } from '../state/board-model.ts';
import { perform } from '../state/perform.ts';
import { laneFields } from '../swimlanes/lane-of.ts';
import { textNow } from '../text/board-messages.ts';
import type { Line } from './read-line.ts';
import type { ComingLabel } from './use-coming-labels.ts';

interface Where {
  columnId: Id;
  lane?: string | undefined;
  /** When they are due, unless the line says otherwise. */
  due?: string | undefined;
}

/**
 * Adds a task a line at the column's end, all in one step of undo, and says so.
 *
 * @returns the last of them, or null when none was added
 */
export function addCards(model: BoardModel, where: Where, lines: readonly Line[]): Id | null {
  const last = putCards(model, where, lines);
  if (last === null) return null;
  const column = model.connection.projection.column(where.columnId)?.name ?? '';
  const [first] = lines;
  announce(
    lines.length === 1 && first
      ? textNow().done.added(first.title, column)
      : gesturesNow().add.added(lines.length, column),
  );
  return last;
}

/** As `addCards`, for who has more to say. */
export function putCards(
  model: BoardModel,
  { columnId, lane, due }: Where,
  lines: readonly Line[],
): Id | null {
  const by = model.swimlanes.get()?.by;
  const given = {
    ...(due === undefined ? {} : { due }),
    ...(by === undefined || lane === undefined ? {} : laneFields(by, lane)),
  };
  const labels = newLabelsOf(lines).map(({ id, name, color }): Command => ({
    type: 'label.add',
    id,
    name,
    color,
  }));
  const cards = lines.map((line): Command => ({
    type: 'card.add',
    columnId,
    ...given,
    ...fieldsOf(line, given),
  }));
  const ids = perform(model, ...labels, ...cards);
  if (!ids) return null;
  for (const id of ids.slice(labels.length)) if (id !== null) model.keepShown(id);
  return ids.at(-1) ?? null;
}

/** Those that are made with the tasks, each once. */
function newLabelsOf(lines: readonly Line[]): readonly ComingLabel[] {
  const all = lines.flatMap(({ tokens }) =>
    tokens.flatMap((token) => (token.kind === 'label' && 'isNew' in token.label ? [token.label] : [])),
  );
  return [...new Map(all.map((label) => [label.id, label])).values()];
}

type Fields = Omit<Extract<Command, { type: 'card.add' }>, 'type' | 'columnId'>;

function fieldsOf({ title, tokens }: Line, given: { labels?: Id[] }): Fields {
  const labels = [...(given.labels ?? [])];
  const contributors: Id[] = [];
  const fields: Fields = { title: title.slice(0, LIMITS.titleChars) };
  for (const token of tokens) {
    if (token.kind === 'due') fields.due = token.due;
    else if (token.kind === 'label') labels.push(token.label.id);
    else if (token.kind === 'owner') fields.owner = token.person.id;
    else contributors.push(token.person.id);
  }
  return {
    ...fields,
    ...(labels.length > 0 ? { labels: [...new Set(labels)] } : {}),
    ...(contributors.length > 0 ? { contributors } : {}),
  };
}
