import type { Person } from '@taktboard/protocol';
import { PEOPLE } from '../api/answers.ts';
import { api } from '../api/calls.ts';
import { noteLooks } from '../kit/avatar-color.ts';
import { createStore, type ReadStore } from '../kit/store.ts';
import { askOrKept } from './ask-or-kept.ts';

const store = createStore<ReadonlyMap<string, Person>>(new Map());

/** Everyone whom tasks can name, by id. The server owns them; boards hold only ids. */
export const people: ReadStore<ReadonlyMap<string, Person>> = store;

/** What was known stays when the server cannot be asked: names are better a little old than gone. */
export async function refreshPeople(): Promise<void> {
  await askOrKept({
    name: 'people',
    shape: PEOPLE,
    ask: api.people,
    give: (answer, keptAt) => {
      if (keptAt !== null && store.get().size > 0) return;
      noteLooks(answer.people);
      store.set(new Map(answer.people.map((person) => [person.id, person])));
    },
  });
}

export function forgetPeople(): void {
  store.set(new Map());
}
