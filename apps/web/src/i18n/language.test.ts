import { describe, expect, it } from 'vitest';
import { preferredLanguage } from './language.ts';
import { plural } from './plural.ts';

describe('[UI-13] the language', () => {
  it('is what the person chose, else the first of the two that the browser asks for, else English', () => {
    expect(preferredLanguage('en', ['de-DE'])).toBe('en');
    expect(preferredLanguage(null, ['de-AT', 'en'])).toBe('de');
    expect(preferredLanguage(null, ['fr', 'de'])).toBe('de');
    expect(preferredLanguage(null, ['fr-FR', 'ja'])).toBe('en');
    expect(preferredLanguage('klingon', ['de'])).toBe('de');
  });

  it('counts in its own way', () => {
    expect(plural('de', 1, { one: 'Aufgabe', other: 'Aufgaben' })).toBe('1 Aufgabe');
    expect(plural('de', 12_345, { one: 'Aufgabe', other: 'Aufgaben' })).toBe('12.345 Aufgaben');
    expect(plural('en', 0, { one: '# task open', other: '# tasks open' })).toBe('0 tasks open');
  });
});
