import { describe, expect, it } from 'vitest';
import { peopleHere, presenceByCard } from './presence-by-card.ts';

describe('presenceByCard', () => {
  it('[UI-60] says who reads and who holds a card, and leaves oneself out', () => {
    const here = presenceByCard(
      [
        { clientId: 3, personId: 'mia', reads: 'a' },
        { clientId: 1, personId: 'me', reads: 'b' },
        { clientId: 2, personId: 'jo', reads: 'a', holds: 'c' },
        { clientId: 4, personId: 'jo', reads: 'a' },
      ],
      1,
      new Map(),
    );
    expect(here.get('a')).toEqual({ holder: null, readers: ['jo', 'mia'] });
    expect(here.get('c')).toEqual({ holder: 'jo', readers: [] });
    expect(here.has('b')).toBe(false);
  });

  it('keeps what did not change', () => {
    const first = presenceByCard([{ clientId: 2, personId: 'jo', reads: 'a' }], 1, new Map());
    const next = presenceByCard(
      [
        { clientId: 2, personId: 'jo', reads: 'a' },
        { clientId: 3, personId: 'mia', reads: 'b' },
      ],
      1,
      first,
    );
    expect(next.get('a')).toBe(first.get('a'));
  });
});

describe('peopleHere', () => {
  it('names each person once, oneself first', () => {
    const present = [
      { clientId: 9, personId: 'mia' },
      { clientId: 2, personId: 'jo' },
      { clientId: 3, personId: 'mia' },
      { clientId: 1, personId: 'me' },
    ];
    expect(peopleHere(present, 'me')).toEqual(['me', 'jo', 'mia']);
    expect(peopleHere([], 'me')).toEqual(['me']);
    expect(peopleHere(present, null)).toEqual(['jo', 'me', 'mia']);
  });
});
