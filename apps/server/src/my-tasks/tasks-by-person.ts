import type { Card, Id, PlainBoard } from '@taktboard/board';
import type { MyTask } from '@taktboard/protocol';

/** A person's task as it is kept, beside the board that it is on. */
export type PersonTask = Omit<MyTask, 'boardId'>;

/** More of them on one board nobody works off; the rest is counted. */
const MOST = 500;

/** The open tasks of everyone who owns one, takes part in one or has an open item in one, most urgent first. */
export function tasksByPerson({ columns, cards }: PlainBoard): Map<Id, PersonTask[]> {
  const open = new Set(
    columns.filter(({ kind, archived }) => kind !== 'done' && !archived).map(({ id }) => id),
  );
  const openCards = new Map(
    cards.filter((card) => !card.archived && open.has(card.columnId)).map((card) => [card.id, card]),
  );
  const waitedBy = new Map<Id, Card[]>();
  for (const card of openCards.values()) {
    for (const id of card.dependsOn) {
      if (openCards.has(id)) waitedBy.set(id, [...(waitedBy.get(id) ?? []), card]);
    }
  }
  const found = new Map<Id, PersonTask[]>();
  for (const card of openCards.values()) {
    const related = {
      waitsFor: card.dependsOn.flatMap((id) => openCards.get(id) ?? []),
      waitedBy: waitedBy.get(card.id) ?? [],
    };
    for (const personId of peopleOf(card)) {
      const tasks = found.get(personId) ?? [];
      tasks.push(taskOf(card, personId, related));
      found.set(personId, tasks);
    }
  }
  for (const [personId, tasks] of found) found.set(personId, tasks.toSorted(byDue).slice(0, MOST));
  return found;
}

function peopleOf(card: Card): ReadonlySet<Id> {
  const people = new Set(card.contributors);
  if (card.owner !== undefined) people.add(card.owner);
  for (const { owner, done } of card.checklist) if (owner !== undefined && !done) people.add(owner);
  return people;
}

interface Related {
  waitsFor: readonly Card[];
  waitedBy: readonly Card[];
}

function taskOf(card: Card, personId: Id, { waitsFor, waitedBy }: Related): PersonTask {
  const { id, title, columnId, owner, due, start, priority, milestone, blocked } = card;
  const items = card.checklist
    .filter((item) => item.owner === personId && !item.done)
    .map((item) => ({ id: item.id, text: item.text, ...(item.due === undefined ? {} : { due: item.due }) }));
  return {
    id,
    title,
    columnId,
    how: owner === personId ? 'owner' : items.length > 0 ? 'item' : 'contributor',
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    ...(start === undefined ? {} : { start }),
    ...(priority === undefined ? {} : { priority }),
    ...(milestone ? { milestone } : {}),
    ...(blocked ? { blocked } : {}),
    items,
    waitsFor: waitsFor.map(shortly),
    waitedBy: waitedBy.map(shortly),
  };
}

function shortly({ id, title, owner }: Card): PersonTask['waitsFor'][number] {
  return { id, title, ...(owner === undefined ? {} : { owner }) };
}

/** Without a date last; else by the order of the board, which they come in. */
function byDue(a: PersonTask, b: PersonTask): number {
  const [first, second] = [urgencyOf(a), urgencyOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function urgencyOf({ due, items }: PersonTask): string {
  return [due, ...items.map((item) => item.due)].reduce<string>(
    (least, day) => (day !== undefined && day < least ? day : least),
    '9999',
  );
}
