import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from './name-key.ts';

describe('nameKey', () => {
  it('[AUTH-3] folds case, spaces and ways to write one letter', () => {
    expect(nameKey(' Jörg   MÜLLER ')).toBe('jörg müller');
    expect(nameKey('Jo\u0308rg')).toBe(nameKey('Jörg'));
    expect(nameKey('Ａnna')).toBe('anna');
    expect(nameKey('An\u200bna\u2060')).toBe('anna');
    expect(nameKey('\u200b')).toBe('');
    expect(nameKey('Anna')).not.toBe(nameKey('Änna'));
  });

  it('is stable: the key of a key is the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => nameKey(nameKey(name)) === nameKey(name)),
    );
  });
});
