import { CLOSE, isFinalClose, type CloseWord } from '@taktboard/protocol';
import { describe, expect, it } from 'vitest';
import { de } from './text/de.ts';
import { en } from './text/en.ts';
import { sayWhyAway } from './say-refused.ts';
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

  it.each(['damaged', 'too-many-sockets', 'too-much'] as const)(
    '[SYNC-71] [LIMIT-1] with a server that sends the page away for a while (%s): why, and what to do',
    (why) => {
      for (const text of [en, de]) {
        const [said] = saySaving({ ...base, state: { ...offline(1), why } }, text);
        expect(said).toBe(sayWhyAway(why, text));
        expect(said).not.toMatch(/\d{4}|undefined/);
      }
    },
  );

  it('[UI-104] with the server, which has refused: why, what to do, and nothing of the device', () => {
    const said = (code: number, text = en, why?: CloseWord) =>
      saySaving({ ...base, state: { kind: 'refused', code, why, waiting: 1, loaded: true } }, text);
    const codes = Object.values(CLOSE).filter(isFinalClose);
    for (const text of [en, de]) {
      const sentences = codes.map((code) => said(code, text));
      expect(new Set(sentences.map(([sentence]) => sentence)).size).toBe(codes.length);
      for (const sentence of sentences) {
        expect(sentence).toHaveLength(1);
        expect(sentence[0], 'a code is nothing to read').not.toMatch(/\d{4}/);
      }
    }
    expect(said(CLOSE.tooLarge)).toEqual([en.tooLarge]);
    expect(said(CLOSE.tooLarge, de, 'board-full')).toEqual([de.boardFull]);
    expect(said(4499)).toEqual([en.closed(4499)]);
  });
});
