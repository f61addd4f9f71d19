import type { Command, PlainBoard, Ports } from '@taktboard/board';
import { applyTemplate } from './apply-template.ts';
import type { BoardTemplate } from './template.ts';

/**
 * A template on a board that is there and has no tasks in use: its columns come first and the empty ones that were there
 * go into the archive. Null where there are tasks, which nobody wants moved about.
 */
export function templateOnBoard(
  board: PlainBoard,
  template: BoardTemplate,
  how: { language: 'de' | 'en'; keyDate: string; ports: Ports },
): Command[] | null {
  const open = board.columns.filter(({ archived }) => !archived);
  const used = new Set(open.map(({ id }) => id));
  if (board.cards.some(({ archived, columnId }) => !archived && used.has(columnId))) return null;
  const { columns, labels, tasks } = applyTemplate(template, how);
  const before = open[0]?.id;
  const slot = before === undefined ? {} : { before };
  const known = new Map(
    board.labels.filter(({ archived }) => !archived).map(({ name, id }) => [name.toLowerCase(), id]),
  );
  const met = new Map(
    labels.flatMap(({ id, name }) =>
      id && known.has(name.toLowerCase()) ? [[id, known.get(name.toLowerCase()) ?? id]] : [],
    ),
  );
  return [
    ...columns.map((column): Command => ({ type: 'column.add', ...column, ...slot })),
    ...labels
      .filter(({ id }) => id !== undefined && !met.has(id))
      .map((label): Command => ({ type: 'label.add', ...label })),
    ...open.map(({ id }): Command => ({ type: 'column.archive', id })),
    ...tasks.map((command): Command =>
      command.type === 'card.add'
        ? { ...command, labels: (command.labels ?? []).map((label) => met.get(label) ?? label) }
        : command,
    ),
  ];
}
