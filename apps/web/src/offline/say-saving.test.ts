import { describe, expect, it } from 'vitest';
import { de } from './text/de.ts';
import { en } from './text/en.ts';
import { saySaving } from './say-saving.ts';

const DAY_MS = 86_400_000;
const offline = (waiting: number) => ({ kind: 'offline', waiting, loaded: true, readOnly: null }) as const;
const now = Date.UTC(2026, 10, 25, 12);
const base = { device: { kind: 'kept' }, since: null, now, language: 'en' } as const;

describe('where one’s changes are', () => {
  it('[OFF-5] on this device, or only in this page with the reason and what to do', () => {
    const kept = saySaving({ ...base, state: offline(3) }, en).join(' ');
    expect(kept).toContain('3 changes are kept on this device');
    expect(kept).not.toContain('Leave this tab open');
    const full = saySaving(
      { ...base, state: offline(1), device: { kind: 'failing', reason: 'full' } },
      en,
    ).join(' ');
    expect(full).toContain('there is no room left');
    expect(full).toContain('Leave this tab open');
    expect(full).not.toContain('kept on this device.');
  });

  it('[OFF-7] nowhere on a shared device', () => {
    const device = { kind: 'nothing', why: 'shared' } as const;
    expect(saySaving({ ...base, state: { kind: 'saved' }, device }, de).join(' ')).toContain(
      'nichts gespeichert',
    );
    expect(saySaving({ ...base, state: offline(1), device }, de).join(' ')).toContain(
      'Lass diesen Tab offen',
    );
  });

  it('[OFF-12] since when, once the oldest has waited for more than a day', () => {
    const since = (days: number) =>
      saySaving({ ...base, state: offline(2), since: now - days * DAY_MS }, en).join(' ');
    expect(since(0.9)).not.toContain('has waited since');
    expect(since(3)).toContain('has waited since 22 Nov 2026');
    expect(since(3)).toContain('seven days');
  });

  it('says nothing of a device where the server has refused', () => {
    const state = { kind: 'refused', code: 4413, waiting: 1, loaded: true } as const;
    expect(saySaving({ ...base, state }, en)).toEqual([en.refused]);
  });
});
