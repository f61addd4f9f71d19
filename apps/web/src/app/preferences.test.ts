import { describe, expect, it } from 'vitest';
import { readPreferences } from './preferences.ts';

describe('what a browser remembers of a person', () => {
  it('is read back', () => {
    expect(readPreferences('{"theme":"dark","folded":true}')).toEqual({ theme: 'dark', folded: true });
  });

  it.each([null, '', '{', '[]', 'null', '7', '{"theme":"neon","folded":"yes"}'])(
    'is the default for %s',
    (stored) => {
      expect(readPreferences(stored)).toEqual({ theme: 'system', folded: false });
    },
  );
});
