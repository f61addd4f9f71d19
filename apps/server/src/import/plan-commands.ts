import type { Command } from '@taktboard/board';
import type { ImportPlan, PlannedCard } from './import-plan.ts';

/** From the ids of a file to those on the board. */
export interface Translate {
  column(source: string): string;
  label(source: string): string;
  card(source: string): string;
  person(source: string): string;
  /** For what is made without a name in the file. */
  newId(): string;
}

/** The plan's tasks as commands, in an order in which each names only what is there. */
export function cardCommands(plan: ImportPlan, translate: Translate): Command[] {
  return [
    ...plan.cards.flatMap((card) => oneCard(card, translate)),
    ...plan.cards.flatMap(({ source, dependsOn = [] }) =>
      dependsOn.map((before): Command => ({
        type: 'card.dependency',
        id: translate.card(source),
        dependsOn: translate.card(before),
        on: true,
      })),
    ),
  ];
}

function oneCard(card: PlannedCard, translate: Translate): Command[] {
  const id = translate.card(card.source);
  const add: Command = {
    type: 'card.add',
    id,
    columnId: translate.column(card.column),
    title: card.title,
    ...(card.content ? {} : { description: card.description }),
    ...card.fields,
    ...(card.owner === null ? {} : { owner: translate.person(card.owner) }),
    ...(card.start === undefined ? {} : { start: card.start }),
    ...(card.due === undefined ? {} : { due: card.due }),
    contributors: card.contributors.map((person) => translate.person(person)),
    labels: card.labels.map((label) => translate.label(label)),
  };
  return [
    add,
    ...(card.content ? [{ type: 'card.rewrite' as const, id, content: [...card.content] }] : []),
    ...linkCommands(card, id, translate),
    ...card.checks.map(({ owner, ...check }): Command => ({
      type: 'check.add',
      cardId: id,
      ...check,
      ...(owner === undefined ? {} : { owner: translate.person(owner) }),
    })),
    ...(card.archived ? [{ type: 'card.archive' as const, id }] : []),
  ];
}

/** A task's links stand in the order of their ids, so theirs are made in the order of the file. */
function linkCommands({ links }: PlannedCard, cardId: string, translate: Translate): Command[] {
  const ids = links.map(() => translate.newId()).toSorted();
  return links.map((link, index): Command => ({ type: 'link.add', cardId, id: ids[index], ...link }));
}

/** A saved view with the ids of the new board: labels, columns and people wherever the filter names them. */
export function viewCommands(plan: ImportPlan, ids: ReadonlyMap<string, string>): Command[] {
  return (plan.views ?? []).map(({ name, filter }) => ({
    type: 'view.add',
    name,
    filter: Object.fromEntries(
      Object.entries(filter).map(([key, value]) => [key, WORDS.has(key) ? value : translated(value, ids)]),
    ),
  }));
}

/** Parts of a filter that never name an id: a word that someone looks for may be spelled like one. */
const WORDS: ReadonlySet<string> = new Set(['q', 'due', 'start', 'priority', 'state', 'kind']);

/** A text may be several ids, as an address has them: 'ID,ID'. */
function translated(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') {
    return value
      .split(',')
      .map((part) => ids.get(part) ?? part)
      .join(',');
  }
  if (Array.isArray(value)) return value.map((each) => translated(each, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [ids.get(key) ?? key, translated(each, ids)]),
  );
}
