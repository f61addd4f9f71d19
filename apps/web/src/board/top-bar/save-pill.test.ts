import { expect, it } from 'vitest';
import { de } from '../text/de.ts';
import { en } from '../text/en.ts';
import { saveWords } from './save-pill.tsx';

it('[UI-50] says how it stands with saving, in both languages', () => {
  expect(saveWords({ kind: 'saved' }, de)).toBe('Gespeichert');
  expect(saveWords({ kind: 'saving', waiting: 1 }, de)).toBe('Speichert …');
  const offline = { kind: 'offline', loaded: true, readOnly: null } as const;
  expect(saveWords({ ...offline, waiting: 3 }, de)).toBe('Offline · 3 Änderungen warten');
  expect(saveWords({ ...offline, waiting: 1 }, de)).toBe('Offline · 1 Änderung wartet');
  expect(saveWords({ ...offline, waiting: 0 }, en)).toBe('Offline');
  expect(saveWords({ kind: 'read-only', why: 'role', waiting: 0 }, de)).toBe('Nur lesen');
  expect(saveWords({ kind: 'not-saved', waiting: 1, reason: 'disk full' }, en)).toBe('Not saved: disk full');
});
