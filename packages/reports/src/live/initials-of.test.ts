import { expect, it } from 'vitest';
import { initialsOf } from './initials-of.ts';

it.each([
  ['Anna Maria Alt', 'AA'],
  ['Cher', 'C'],
  ['  jörg   öztürk ', 'JÖ'],
  ['(Agentur) Nord', 'AN'],
  ['李 小龙', '李小'],
  ['!', ''],
])('[LIVE-3] the initials of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
