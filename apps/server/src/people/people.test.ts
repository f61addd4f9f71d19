import { describe, expect, it } from 'vitest';
import { FakeTimers } from '../testing/fake-timers.ts';
import { temporaryStore } from '../testing/temporary-store.ts';
import { createPeople } from './people.ts';

async function somePeople() {
  const { database } = await temporaryStore();
  const timers = new FakeTimers();
  let n = 0;
  const people = createPeople({
    database,
    newId: () => `person-${n++}`,
    // each a moment after the one before
    now: () => {
      timers.advance(1);
      return timers.clock();
    },
  });
  const user = async (name: string) => {
    const id = `user-${n++}`;
    await database
      .insertInto('user')
      .values({
        id,
        username: id,
        ...{ name, email: `${id}@x.invalid`, emailVerified: 0, createdAt: '', updatedAt: '' },
      })
      .execute();
    return people.join({ userId: id, name, role: 'member', personId: null });
  };
  return { people, user };
}

describe('people', { timeout: 30_000 }, () => {
  it('are found again by name, in any case and spacing, and made where they are not', async () => {
    const { people } = await somePeople();
    const anna = await people.add('Anna Berger');
    const ids = await people.ensure(['anna  BERGER', 'Ben', 'ben ']);
    expect(ids.get('anna  BERGER')).toBe(anna);
    expect(ids.get('Ben')).toBe(ids.get('ben '));
    expect((await people.list()).map((person) => person.name)).toEqual(['Anna Berger', 'Ben']);
  });

  it('with an account are meant before namesakes without one, the eldest before the younger', async () => {
    const { people, user } = await somePeople();
    const eldest = await people.add('Anna');
    await people.add('Anna');
    expect((await people.ensure(['Anna'])).get('Anna')).toBe(eldest);
    const withAccount = await user('Anna');
    expect((await people.ensure(['Anna'])).get('Anna')).toBe(withAccount);
  });

  it('are listed by name', async () => {
    const { people, user } = await somePeople();
    await user('Zoë');
    await people.add('anton');
    await people.add('Berta');
    expect((await people.list()).map(({ name, userId }) => [name, userId !== undefined])).toEqual([
      ['anton', false],
      ['Berta', false],
      ['Zoë', true],
    ]);
  });
});
