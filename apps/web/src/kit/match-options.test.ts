import { describe, expect, it } from 'vitest';
import { fold, matchOptions } from './match-options.ts';

const people = ['Lena Hartmann', 'Jörg Groß', 'Arne Lenz', 'Sofia Álvarez'].map((name) => ({
  id: name,
  name,
}));
const found = (text: string) => matchOptions(people, text).shown.map(({ name }) => name);

describe('finding by typing', () => {
  it.each(['jörg', 'JORG', 'joerg', 'groß', 'gross'])('needs neither case nor accents: %s', (text) => {
    expect(found(text)).toEqual(['Jörg Groß']);
  });

  it('puts no weight on accents in names either', () => {
    expect(found('alvarez')).toEqual(['Sofia Álvarez']);
  });

  it('puts names that begin so first', () => {
    expect(found('len')).toEqual(['Lena Hartmann', 'Arne Lenz']);
  });

  it('puts who has the accents that were typed before who has not', () => {
    const both = ['Jonas Weber', 'Max Jörgens', 'Jörg Fuchs'].map((name) => ({ id: name, name }));
    const first = (text: string) => matchOptions(both, text).shown.map(({ name }) => name);
    expect(first('jö')).toEqual(['Jörg Fuchs', 'Max Jörgens', 'Jonas Weber']);
    expect(first('jo')).toEqual(['Jonas Weber', 'Jörg Fuchs', 'Max Jörgens']);
  });

  it('knows when one is called exactly so', () => {
    expect(matchOptions(people, 'arne lenz').exact).toBe(true);
    expect(matchOptions(people, 'arne').exact).toBe(false);
  });

  it('shows fifty and tells how many more there are', () => {
    const many = Array.from({ length: 80 }, (_, index) => ({ id: `${index}`, name: `Label ${index}` }));
    expect(matchOptions(many, '')).toMatchObject({ hidden: 30 });
    expect(matchOptions(many, 'label').shown).toHaveLength(50);
  });

  it('keeps words that differ apart', () => {
    expect(fold('Neu')).not.toBe(fold('No'));
  });
});
