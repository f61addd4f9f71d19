import { describe, expect, it } from 'vitest';
import { readLine, type Vocabulary } from './read-line.ts';

const words: Vocabulary = {
  today: '2026-11-25', // a Wednesday
  people: [
    { id: 'j', name: 'Jörg Schmidt' },
    { id: 'a', name: 'Anna Alt' },
    { id: 'n', name: 'Anna Neu' },
    { id: 'm', name: 'Mia' },
  ],
  labels: [
    { id: 'mail', name: 'E-Mail' },
    { id: 'fair', name: 'Messe Köln' },
    { id: 'social', name: 'Social Media' },
  ],
};
const read = (text: string, plain?: ReadonlySet<string>) => {
  const { title, tokens } = readLine(text, words, plain);
  return [
    title,
    ...tokens.map((token) =>
      'person' in token
        ? `${token.kind} ${token.person.id}`
        : token.kind === 'due'
          ? `due ${token.due}`
          : `label ${token.label.id}`,
    ),
  ];
};

describe('[BOARD-20] a line for a new task', () => {
  it.each([
    ['Newsletter @jörg !fr #e-mail', 'Newsletter', 'owner j', 'due 2026-11-27', 'label mail'],
    ['@jorg Newsletter', 'Newsletter', 'owner j'],
    ['@Jörg Schmidt: Newsletter', ': Newsletter', 'owner j'],
    ['Newsletter #messe köln schicken', 'Newsletter schicken', 'label fair'],
    ['Newsletter #socialmedia', 'Newsletter', 'label social'],
  ])('says who, when and what: %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['!morgen', '2026-11-26'],
    ['!tomorrow', '2026-11-26'],
    ['!fr', '2026-11-27'],
    ['!fri', '2026-11-27'],
    ['!24.12.', '2026-12-24'],
    ['!24.12. 15:30', '2026-12-24T15:30'],
    ['!next monday', '2026-11-30'],
    ['!nächsten Montag', '2026-11-30'],
    ['!in 2 Wochen', '2026-12-09'],
    ['!24 dec', '2026-12-24'],
    ['!2026-12-24', '2026-12-24'],
  ])('understands %s in either language', (said, due) => {
    expect(read(`Call ${said} the agency`)).toEqual(['Call the agency', `due ${due}`]);
  });

  it('leaves what it does not understand in the title', () => {
    expect(read('Mail to info@firma.de !irgendwann #neu @niemand')).toEqual([
      'Mail to info@firma.de !irgendwann #neu @niemand',
    ]);
    expect(read('Wow! C# @ home !30.2.')).toEqual(['Wow! C# @ home !30.2.']);
    expect(read('Print !10.12. 24 posters')).toEqual(['Print 24 posters', 'due 2026-12-10']);
    expect(read('Take number !3')).toEqual(['Take number !3']);
  });

  it('guesses no one: a name that two have stays in the title', () => {
    expect(read('Newsletter @anna')).toEqual(['Newsletter @anna']);
    expect(read('Newsletter @anna neu')).toEqual(['Newsletter', 'owner n']);
  });

  it('takes one owner and one day; a second person contributes, a second day is text', () => {
    expect(read('Plan @mia @jörg !fr !mo')).toEqual([
      'Plan !mo',
      'owner m',
      'contributor j',
      'due 2026-11-27',
    ]);
  });

  it('leaves in the title what was chosen to stay', () => {
    expect(read('Ad for @mia !fr', new Set(['@mia']))).toEqual(['Ad for @mia', 'due 2026-11-27']);
  });
});
