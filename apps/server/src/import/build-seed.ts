import { createBoard, runCommands, type Command, type Ports } from '@taktboard/board';
import * as Y from 'yjs';
import type { ImportPlan } from './import-plan.ts';
import type { MadeOnBoard } from './merge-commands.ts';
import { cardCommands, viewCommands, type Translate } from './plan-commands.ts';

interface Seeding {
  zone: string;
  region: string | null;
  personIds: ReadonlyMap<string, string>;
  ports: Ports;
}

/** The plan as a board document, and the ids that its parts have there. */
export function buildSeed(plan: ImportPlan, { zone, region, personIds, ports }: Seeding) {
  const ids = (elements: readonly { source: string }[]) =>
    new Map(elements.map(({ source }) => [source, ports.newId()]));
  const columnIds = ids(plan.columns);
  const labelIds = ids(plan.labels);
  const cardIds = ids(plan.cards);
  const translate: Translate = {
    column: (source) => columnIds.get(source) ?? source,
    label: (source) => labelIds.get(source) ?? source,
    card: (source) => cardIds.get(source) ?? source,
    person: (source) => personIds.get(source) ?? source,
    newId: () => ports.newId(),
  };
  const doc = new Y.Doc();
  createBoard(
    doc,
    {
      title: plan.title,
      zone,
      ...(region === null ? {} : { region }),
      workdays: [1, 2, 3, 4, 5],
      ...plan.calendar,
      columns: plan.columns.map(({ source, name, kind, wipLimit }) => ({
        id: translate.column(source),
        name,
        kind,
        ...(wipLimit === undefined ? {} : { wipLimit }),
      })),
      labels: plan.labels.map(({ source, name, color }) => ({ id: translate.label(source), name, color })),
    },
    ports,
  );
  const archived = <T extends { archived?: boolean }>(elements: readonly T[]) =>
    elements.filter((element) => element.archived === true);
  const commands: Command[] = [
    ...cardCommands(plan, translate),
    ...viewCommands(plan, new Map([...columnIds, ...labelIds, ...cardIds, ...personIds])),
    ...archived(plan.labels).map(({ source }): Command => ({
      type: 'label.archive',
      id: translate.label(source),
    })),
    ...archived(plan.columns).map(({ source }): Command => ({
      type: 'column.archive',
      id: translate.column(source),
    })),
  ];
  const run = runCommands(doc, commands, ports);
  if (!run.ok) {
    const { index, fault } = run.reason;
    throw new Error(
      `the plan made a command that the board refuses: ${fault} ${JSON.stringify(commands[index])}`,
    );
  }
  const seed = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  const made: MadeOnBoard = {
    cards: [...cardIds.values()],
    columns: [...columnIds.values()],
    labels: [...labelIds.values()],
  };
  return { seed, cardIds, made };
}
