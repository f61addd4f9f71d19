import { describe, expect, it } from 'vitest';
import { readPreferences } from './preferences.ts';

describe('what a browser remembers of a person', () => {
  it('is read back', () => {
    const chosen = { theme: 'dark', folded: true, compact: true, letterKeys: false };
    expect(readPreferences(JSON.stringify(chosen))).toEqual(chosen);
  });

  it.each([
    null,
    '',
    '{',
    '[]',
    'null',
    '7',
    '{"theme":"neon","folded":"yes","compact":1,"letterKeys":null}',
  ])('is the default for %s', (stored) => {
    const byDefault = { theme: 'system', folded: false, compact: false, letterKeys: true };
    expect(readPreferences(stored)).toEqual(byDefault);
  });
});
