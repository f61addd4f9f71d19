import { expect, it } from 'vitest';
import { byName } from './by-name.ts';

const sorted = (names: readonly string[], language: 'de' | 'en') =>
  names
    .map((name) => ({ name }))
    .sort(byName(language))
    .map(({ name }) => name);

it('[UI-110] sorts names as the language does, whatever the language of the machine', () => {
  expect(sorted(['Zoë', 'Özil', 'Oz', 'Ärger', 'Azur', 'anna'], 'de')).toEqual([
    'anna',
    'Ärger',
    'Azur',
    'Oz',
    'Özil',
    'Zoë',
  ]);
  expect(sorted(['Wave 10', 'Wave 2'], 'en')).toEqual(['Wave 2', 'Wave 10']);
});
