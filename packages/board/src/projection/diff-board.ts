import type { BoardMeta, Column, Label, View } from '../schema/plain-board.ts';
import { samePlain } from '../schema/same-plain.ts';
import type { BoardChange } from './board-change.ts';
import type { ProjectionChanges } from './projection-changes.ts';
import { diffCard, fromTo } from './diff-card.ts';
import type { Change } from './element-map.ts';

/** Everything that a transaction did, in the words of the activity. */
export function diffBoard(changes: ProjectionChanges): BoardChange[] {
  return [
    ...(changes.meta ? diffMeta(changes.meta.before, changes.meta.after) : []),
    ...changes.columns.flatMap(diffColumn),
    ...changes.labels.flatMap(diffLabel),
    ...changes.views.flatMap(diffView),
    ...changes.cards.flatMap(diffCard),
  ];
}

/** That a board came to be is known to whoever made it; its first values are no changes. */
function diffMeta(before: BoardMeta, after: BoardMeta): BoardChange[] {
  if (before.schema === 0) return [];
  const changes: BoardChange[] = [];
  for (const key of ['title', 'zone', 'region', 'workdays'] as const) {
    if (samePlain(before[key], after[key])) continue;
    changes.push({ kind: `board.${key}`, ...fromTo(before[key], after[key]) });
  }
  return changes;
}

function diffColumn({ id, before, after }: Change<Column>): BoardChange[] {
  const of = { column: id };
  if (!before) return after ? [{ kind: 'column.added', ...of, to: after.name }] : [];
  if (!after) return before.archived ? [] : [{ kind: 'column.archived', ...of }];
  const changes: BoardChange[] = [];
  for (const key of ['name', 'kind', 'wipLimit'] as const) {
    if (before[key] === after[key]) continue;
    changes.push({ kind: `column.${key}`, ...of, ...fromTo(before[key], after[key]) });
  }
  if (before.rank !== after.rank) changes.push({ kind: 'column.moved', ...of });
  if (before.archived !== after.archived) {
    changes.push({ kind: after.archived ? 'column.archived' : 'column.restored', ...of });
  }
  return changes;
}

function diffLabel({ id, before, after }: Change<Label>): BoardChange[] {
  const of = { label: id };
  if (!before) return after ? [{ kind: 'label.added', ...of, to: after.name }] : [];
  if (!after) return before.archived ? [] : [{ kind: 'label.archived', ...of }];
  const changes: BoardChange[] = [];
  for (const key of ['name', 'color'] as const) {
    if (before[key] === after[key]) continue;
    changes.push({ kind: `label.${key}`, ...of, from: before[key], to: after[key] });
  }
  if (before.archived !== after.archived) {
    changes.push({ kind: after.archived ? 'label.archived' : 'label.restored', ...of });
  }
  return changes;
}

function diffView({ before, after }: Change<View>): BoardChange[] {
  if (!before) return after ? [{ kind: 'view.added', to: after.name }] : [];
  if (!after) return [{ kind: 'view.removed', from: before.name }];
  return [{ kind: 'view.changed', from: before.name, to: after.name }];
}
