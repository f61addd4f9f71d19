import { describe, expect, it } from 'vitest';
import { readFlags } from './flags.ts';

describe('readFlags', () => {
  it('knows --lan, also behind --', () => {
    expect(readFlags([])).toEqual({ ok: true, value: { lan: false } });
    expect(readFlags(['--', '--lan'])).toEqual({ ok: true, value: { lan: true } });
  });

  it('[HTTP-1] an unknown option stops the start with a sentence that names it', () => {
    expect(readFlags(['--wlan'])).toEqual({
      ok: false,
      reason: expect.stringMatching(/^--wlan is not an option/) as string,
    });
  });
});
