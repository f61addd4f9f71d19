import type { ColumnKind, Command, Ports } from '@taktboard/board';
import type { ImportPlan } from './import-plan.ts';
import { cardCommands } from './plan-commands.ts';

/** The board that a plan goes into, as far as its names matter. */
export interface TargetBoard {
  boardId: string;
  title: string;
  zone: string;
  cards: number;
  columns: readonly { id: string; name: string; kind: ColumnKind }[];
  labels: readonly { id: string; name: string }[];
}

/** Ids of what an import made on a board: what its undoing archives where the board stays. */
export interface MadeOnBoard {
  cards: string[];
  columns: string[];
  labels: string[];
}

/**
 * The plan as commands for a board that is there: columns and labels of the same name are met, whatever their case, the
 * others are made. New columns stand before the first one for done work, so that the flow still ends there.
 */
export function mergeCommands(
  plan: ImportPlan,
  { board, personIds, ports }: { board: TargetBoard; personIds: ReadonlyMap<string, string>; ports: Ports },
) {
  const made: MadeOnBoard = { cards: [], columns: [], labels: [] };
  const commands: Command[] = [];
  const doneColumn = board.columns.find(({ kind }) => kind === 'done');
  const columnIds = new Map<string, string>();
  for (const column of plan.columns) {
    const met = column.made ? doneColumn : board.columns.find(({ name }) => isSame(name, column.name));
    const id = met?.id ?? ports.newId();
    columnIds.set(column.source, id);
    if (met) continue;
    made.columns.push(id);
    const before = column.kind === 'done' ? undefined : doneColumn?.id;
    const { name, kind, wipLimit } = column;
    commands.push({
      type: 'column.add',
      id,
      name,
      kind,
      wipLimit,
      ...(before === undefined ? {} : { before }),
    });
  }
  const labelIds = new Map<string, string>();
  for (const { source, name, color } of plan.labels) {
    const met = board.labels.find((label) => isSame(label.name, name));
    const id = met?.id ?? ports.newId();
    labelIds.set(source, id);
    if (met) continue;
    made.labels.push(id);
    commands.push({ type: 'label.add', id, name, color });
  }
  const cardIds = new Map(plan.cards.map(({ source }) => [source, ports.newId()]));
  made.cards.push(...cardIds.values());
  commands.push(
    ...cardCommands(plan, {
      column: (source) => columnIds.get(source) ?? source,
      label: (source) => labelIds.get(source) ?? source,
      card: (source) => cardIds.get(source) ?? source,
      person: (source) => personIds.get(source) ?? source,
      newId: () => ports.newId(),
    }),
  );
  return { commands, made, cardIds };
}

function isSame(name: string, other: string): boolean {
  return name.trim().toLowerCase() === other.trim().toLowerCase();
}
