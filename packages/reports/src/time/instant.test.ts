import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOf, millisOf } from './instant.ts';

it('reads seconds with and without a fraction', () => {
  expect(millisOf('1970-01-01T00:00:01Z')).toBe(1000);
  expect(millisOf('1970-01-01T00:00:01.5Z')).toBe(1500);
  expect(millisOf('1970-01-02T00:00:00.007Z')).toBe(86_400_007);
});

it('writes what the ISO form of a date is', () => {
  fc.assert(
    fc.property(fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }), (millis) => {
      expect(instantOf(millis)).toBe(new Date(millis).toISOString());
      expect(millisOf(instantOf(millis))).toBe(millis);
    }),
  );
});
