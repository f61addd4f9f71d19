import { createBoard, runCommands, type Command, type Ports } from '@taktboard/board';
import * as Y from 'yjs';
import type { ImportPlan, PlannedCard } from './import-plan.ts';

interface Seeding {
  zone: string;
  region: string | null;
  personIds: ReadonlyMap<string, string>;
  ports: Ports;
}

/** The plan as a board document, and the ids that its cards have there. */
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
  };
  const doc = new Y.Doc();
  createBoard(
    doc,
    {
      title: plan.title,
      zone,
      ...(region === null ? {} : { region }),
      workdays: [1, 2, 3, 4, 5],
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
  const commands: Command[] = [
    ...plan.cards.flatMap((card) => cardCommands(card, translate)),
    ...plan.columns
      .filter(({ archived }) => archived)
      .map(({ source }): Command => ({ type: 'column.archive', id: translate.column(source) })),
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
  return { seed, cardIds };
}

interface Translate {
  column(source: string): string;
  label(source: string): string;
  card(source: string): string;
  person(source: string): string;
}

function cardCommands(card: PlannedCard, translate: Translate): Command[] {
  const id = translate.card(card.source);
  const add: Command = {
    type: 'card.add',
    id,
    columnId: translate.column(card.column),
    title: card.title,
    description: card.description,
    ...(card.owner === null ? {} : { owner: translate.person(card.owner) }),
    ...(card.start === undefined ? {} : { start: card.start }),
    ...(card.due === undefined ? {} : { due: card.due }),
    contributors: card.contributors.map((person) => translate.person(person)),
    labels: card.labels.map((label) => translate.label(label)),
  };
  return [
    add,
    ...card.links.map((link): Command => ({ type: 'link.add', cardId: id, ...link })),
    ...card.checks.map(({ owner, ...check }): Command => ({
      type: 'check.add',
      cardId: id,
      ...check,
      ...(owner === undefined ? {} : { owner: translate.person(owner) }),
    })),
    ...(card.archived ? [{ type: 'card.archive' as const, id }] : []),
  ];
}
