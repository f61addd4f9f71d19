import { expect, it } from 'vitest';
import { judgePassword } from './judge-password.ts';

it.each([
  'aaaaaaaaaaaa',
  'abababababab',
  '1234567890',
  '0987654321',
  'qwertzuiop',
  'Qwertz12345',
  'asdfghjkl123',
  'abcdefghijkl',
  'Passwort123!',
  'Willkommen2026',
  'Sommer2031!',
  'Frühling2027',
  'Jörg Lehmann',
  'joerg.lehmann.joerg.lehmann'.replaceAll('oe', 'ö'),
  'JörgLehmann1',
])('[PROF-4] %s is guessed at once', (password) => {
  expect(judgePassword(password, 'Jörg Lehmann')).toBe('weak-password');
});

it.each([
  'correct horse battery staple',
  'the password of Jörg Lehmann',
  'vier Wörter hintereinander',
  'x7#kPq!mz2',
  'Treppenhaus im Mai',
  'abcabcabd-Tulpe',
])('[PROF-4] %s is not', (password) => {
  expect(judgePassword(password, 'Jörg Lehmann')).toBeUndefined();
});
