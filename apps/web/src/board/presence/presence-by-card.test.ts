import { describe, expect, it } from 'vitest';
import { othersHere, presenceByCard, type Present } from './presence-by-card.ts';

const first: Present[] = [{ clientId: 2, personId: 'jo', reads: 'a' }];

describe('presenceByCard', () => {
  it('[UI-60] says who reads and who holds a card, and leaves out oneself and whoever is not known', () => {
    const here = presenceByCard(
      [
        { clientId: 3, personId: 'mia', reads: 'a' },
        { clientId: 1, personId: 'me', reads: 'b' },
        { clientId: 2, personId: 'jo', reads: 'a', holds: 'c' },
        { clientId: 4, personId: 'jo', reads: 'a' },
        { clientId: 5, personId: null, reads: 'b', holds: 'b' },
      ],
      { own: 'me', before: new Map() },
    );
    expect(here.get('a')).toEqual({ holder: null, readers: ['jo', 'mia'] });
    expect(here.get('c')).toEqual({ holder: 'jo', readers: [] });
    expect(here.has('b')).toBe(false);
  });

  it('keeps what did not change', () => {
    const before = presenceByCard(first, { own: 'me', before: new Map() });
    const next = presenceByCard([...first, { clientId: 3, personId: 'mia', reads: 'b' }], {
      own: 'me',
      before,
    });
    expect(next.get('a')).toBe(before.get('a'));
  });
});

describe('[UI-60] othersHere', () => {
  it('names each person once, and not oneself', () => {
    const present = [
      { clientId: 9, personId: 'mia' },
      { clientId: 2, personId: 'jo' },
      { clientId: 3, personId: 'mia' },
      { clientId: 4, personId: null },
      { clientId: 5, personId: 'me' },
    ];
    expect(othersHere(present, 'me')).toEqual(['jo', 'mia']);
    expect(othersHere([], 'me')).toEqual([]);
    expect(othersHere(present, null)).toEqual(['jo', 'me', 'mia']);
  });
});
