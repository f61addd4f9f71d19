import { describe, expect, it } from 'vitest';
import { sayAgo } from './instant.ts';

describe('[UI-12] a moment in words', () => {
  it('says how long ago', () => {
    const now = Date.UTC(2026, 10, 25, 12);
    const ago = (ms: number) => new Date(now - ms).toISOString();
    expect(sayAgo(ago(20_000), now, 'de')).toBe('gerade eben');
    expect(sayAgo(ago(5 * 60_000), now, 'de')).toBe('vor 5 Minuten');
    expect(sayAgo(ago(3 * 3_600_000), now, 'en')).toBe('3 hours ago');
    expect(sayAgo(ago(26 * 3_600_000), now, 'en')).toBe('yesterday');
    expect(sayAgo(ago(-5_000), now, 'en')).toBe('just now');
  });
});
