import { expect, it } from 'vitest';
import { fileName } from './download.ts';

it('names a file after its report, without what some file system does not take', () => {
  expect(fileName('Überblick: Leads +40 % / Q4? 2026-11-22')).toBe('Überblick Leads +40 % Q4 2026-11-22');
  expect(fileName('a\u0000b\n"c"')).toBe('a b c');
});
