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
  const notSaved = (reason: string, text = en) => saveWords({ kind: 'not-saved', waiting: 1, reason }, text);
  expect(notSaved('disk-full')).toBe('Not saved: the server’s disk is full');
  expect(notSaved('locked', de)).toBe('Nicht gespeichert: Etwas hat die Datenbank des Servers gesperrt');
  expect(notSaved('of-a-later-version')).toBe('Not saved: the server cannot write');
});
