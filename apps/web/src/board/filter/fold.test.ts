import { describe, expect, it } from 'vitest';
import { foldText, holds, placeOf, wordsOf } from './fold.ts';

const finds = (typed: string, text: string) => wordsOf(typed).every((word) => holds(foldText(text), word));

describe('[FIND-2] words are found however they are written', () => {
  it.each([
    ['fruhling', 'Frühlings-Mailing'],
    ['fruehling', 'Frühlings-Mailing'],
    ['FRÜHLING', 'Fruehlings-Mailing'],
    ['strasse', 'Messestraße 5'],
    ['straße', 'Messestrasse 5'],
    ['mueller', 'Jörg Müller'],
    ['müller', 'Joerg Mueller'],
    ['elle', 'Quelle'],
    ['er', 'Bauer'],
    ['neue', 'Neue Quellen'],
    ['cafe', 'Café'],
    ['uber', 'Über uns'],
    ['ueber', 'Über uns'],
    ['mail FRÜH', 'Frühlings-Mailing'],
    ['"an händler"', 'Mailing an Händler'],
    ['„an Händler“', 'Mailing an Haendler'],
  ])('%s finds %s', (typed, text) => expect(finds(typed, text)).toBe(true));

  it.each([
    ['mail herbst', 'Frühlings-Mailing'],
    ['"händler an"', 'Mailing an Händler'],
    ['muller', 'Mueller'],
  ])('%s does not find %s', (typed, text) => expect(finds(typed, text)).toBe(false));

  it('nothing typed asks for nothing', () => expect(wordsOf('  ')).toEqual([]));
});

describe('placeOf', () => {
  it.each([
    ['Die Straße am Fluss', 'strasse', 'Straße'],
    ['Größe: Übergröße', 'ubergrosse', 'Übergröße'],
    ['Mu\u0308ller', 'müller', 'Mu\u0308ller'],
    ['👩‍💻 Neu', 'neu', 'Neu'],
  ])('marks in %s what %s finds', (text, typed, found) => {
    const place = placeOf(text, wordsOf(typed)[0] ?? []);
    expect(place && text.slice(place.from, place.to)).toBe(found);
  });

  it('is nowhere where the word is not', () => expect(placeOf('abc', ['x'])).toBeNull());
});
