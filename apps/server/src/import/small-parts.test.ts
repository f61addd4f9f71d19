import { prepareImport } from './prepare-import.ts';
import { randomPorts } from './random-ports.ts';
import { importRequest, preparedBoard } from './testing/requests.ts';
import { describe, expect, it } from 'vitest';
import { guessKinds } from './column-kinds.ts';
import { matchPeople, type KnownPerson } from './match-people.ts';
import { describeDropped, importFaultText, importTexts } from './texts/import-texts.ts';
import { labelColor } from './trello/label-color.ts';
import { objectTime } from './trello/object-time.ts';
import { dayInZone, dueInZone } from './wall-clock.ts';

describe('the kind of a column', () => {
  it.each([
    ['To Do', 'backlog'],
    ['In Arbeit', 'active'],
    ['Ready for QA', 'review'],
    ['Freigabe Kunde', 'review'],
    ['Done [WEEK 3/6-12]', 'done'],
    ['Erledigt ✅', 'done'],
    ['Nicht erledigt', 'backlog'],
    ['Running on padb1-test', 'backlog'],
  ])('[IMP-17] is guessed from a name: %s is %s', (name, kind) => {
    expect(guessKinds([name])[0]?.kind).toBe(kind);
  });

  it('[IMP-17] comes from its place where the name says nothing', () => {
    const kinds = guessKinds(['Rohstoff', 'In progress', 'Satz', 'Obsolete']).map(({ kind }) => kind);
    expect(kinds).toEqual(['backlog', 'active', 'active', 'done']);
  });

  it('never puts finished work among what was cancelled', () => {
    expect(guessKinds(['Abgesagt'])[0]).toEqual({ kind: 'done', takesDone: false });
  });
});

describe('label colours', () => {
  it.each([
    ['yellow', 'amber'],
    ['orange_light', 'orange'],
    ['sky_dark', 'teal'],
    ['purple_dark', 'violet'],
    [null, 'grey'],
    ['', 'grey'],
    ['magenta_light', 'grey'],
  ])('[IMP-5] %s becomes %s', (color, expected) => expect(labelColor(color)).toBe(expected));
});

describe('times', () => {
  it('[IMP-6] follow the zone over the change of the clocks', () => {
    expect(dueInZone('2026-03-29T00:30:00.000Z', 'Europe/Berlin')).toBe('2026-03-29T01:30');
    expect(dueInZone('2026-03-29T01:30:00.000Z', 'Europe/Berlin')).toBe('2026-03-29T03:30');
    expect(dayInZone('2026-06-30T22:00:00Z', 'Europe/Berlin')).toBe('2026-07-01');
  });

  it('[IMP-6] take a day as a day, and refuse one that does not exist', () => {
    expect(dueInZone('2026-02-28', 'UTC')).toBe('2026-02-28');
    expect(dueInZone('2026-02-30', 'UTC')).toBeNull();
    expect(dueInZone('next week', 'UTC')).toBeNull();
  });

  it('are in the first eight digits of an id', () => {
    expect(objectTime('5cc204c6c1b2bda88cd5d2f8')).toBe(1_556_219_078_000);
    expect(objectTime('not-an-id')).toBeNull();
    expect(objectTime('000000010000000000000000')).toBeNull();
  });
});

describe('people who are here already', () => {
  const person = (id: string, nameKey: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
    id,
    name: nameKey,
    nameKey,
    hasAccount: false,
    sources: [],
    ...more,
  });
  const match = (names: [string, string][], known: KnownPerson[]) => {
    const people = names.map(([source, name]) => ({ source, name }));
    const { ids, made } = matchPeople(people, known, {
      nameKey: (name) => name.toLowerCase(),
      newId: () => 'new',
    });
    return { ids: Object.fromEntries(ids), made: made.map(({ name }) => name) };
  };

  it('[IMP-15] are known by the id of an earlier import, whatever they are called now', () => {
    const known = [person('p1', 'früher', { sources: ['s1'] }), person('p2', 'anna')];
    expect(match([['s1', 'Anna']], known)).toEqual({ ids: { s1: 'p1' }, made: [] });
  });

  it('[IMP-15] are known by name when only one goes by it, or only one with an account', () => {
    const namesakes = [person('p1', 'anna'), person('p2', 'anna', { hasAccount: true })];
    expect(match([['s1', 'Anna']], namesakes)).toEqual({ ids: { s1: 'p2' }, made: [] });
    expect(match([['s1', 'Anna']], [person('p1', 'anna'), person('p3', 'anna')]).made).toEqual(['Anna']);
  });

  it('[IMP-15] are not one when the file holds two of a name', () => {
    const twice = match(
      [
        ['s1', 'Anna'],
        ['s2', 'Anna'],
      ],
      [person('p1', 'anna')],
    );
    expect(twice.made).toEqual(['Anna', 'Anna']);
  });
});

describe('a refusal', () => {
  it('[IMP-1] is a sentence in either language that names the place', () => {
    const fault = { code: 'not-a-trello-board', where: 'cards', found: 'object' } as const;
    expect(importFaultText(fault, 'en')).toBe(
      'This is no Trello board: at “cards” there is an object, where a board has its cards.',
    );
    expect(importFaultText(fault, 'de')).toBe(
      'Das ist kein Trello-Board: Bei „cards“ steht ein Objekt, wo ein Board seine Karten hat.',
    );
    expect(importFaultText({ code: 'not-json', where: '3:14' }, 'de')).toContain('3:14');
  });
});

describe('the report', () => {
  it('[IMP-9] is a sentence in either language, with long names shortened', () => {
    const dropped = {
      what: 'custom-field',
      name: `Budget: ${'9'.repeat(200)}`,
      where: { in: 'card', name: 'Messe' },
      why: 'unsupported',
    } as const;
    const german = describeDropped(dropped, importTexts('de'));
    expect(german).toMatchObject({ where: 'Aufgabe „Messe“', why: 'Dafür gibt es hier keinen Platz.' });
    expect(german.what).toMatch(/^Eigenes Feld „Budget: 9+…“$/);
    expect(describeDropped(dropped, importTexts('en')).why).toBe('There is no place for it here.');
  });
});

describe('the links of a task', () => {
  it('[IMP-70] stand in the order of the file, on a board of their own and on one that is there', () => {
    const urls = Array.from({ length: 30 }, (_, n) => `https://example.org/${n}`);
    const file = {
      lists: [{ id: 'l', name: 'Plan', pos: 1 }],
      cards: [
        { id: 'c', name: 'Flyer', idList: 'l', pos: 1, attachments: urls.map((url) => ({ url, name: url })) },
      ],
    };
    const bytes = new TextEncoder().encode(JSON.stringify(file));
    const made = prepareImport(importRequest(bytes), randomPorts);
    expect(made.ok && preparedBoard(made.value).cards[0]?.links.map(({ url }) => url)).toEqual(urls);
    const target = { boardId: 'b', title: 'B', zone: 'UTC', cards: 0, columns: [], labels: [] };
    const merged = prepareImport(importRequest(bytes, { target }), randomPorts);
    const commands = merged.ok && 'commands' in merged.value.writes ? merged.value.writes.commands : [];
    const links = commands.flatMap((command) => (command.type === 'link.add' ? [command] : []));
    // a board sorts links by their ids
    expect(links.toSorted((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1)).map(({ url }) => url)).toEqual(
      urls,
    );
  });
});
