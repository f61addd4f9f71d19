import { describe, expect, it } from 'vitest';
import { namePeople } from './name-people.ts';
import { pendingName, withName } from './pending-name.ts';
import { textPieces, type TextPiece } from './text-pieces.ts';

const anna = { id: 'anna', name: 'Anna Berger', userId: 'u1' };
const ann = { id: 'ann', name: 'Ann', userId: 'u2' };
const imported = { id: 'imported', name: 'Anna Berger' };
const everyone = [imported, anna, ann];

const spelled = (pieces: readonly TextPiece[]) =>
  pieces.map((piece) =>
    piece.kind === 'text' ? piece.text : piece.kind === 'link' ? `[${piece.href}]` : `<${piece.personId}>`,
  );

describe('[SAY-23] a comment is shown as its words', () => {
  it.each([
    ['<img src=x onerror=alert(1)>', ['<img src=x onerror=alert(1)>']],
    ['javascript:alert(1) data:text/html,x', ['javascript:alert(1) data:text/html,x']],
    ['Siehe https://a.example/x.', ['Siehe ', '[https://a.example/x]', '.']],
    ['(https://a.example/x_(1)), ja', ['(', '[https://a.example/x_(1)]', '), ja']],
    ['mailto:a@b.example', ['[mailto:a@b.example]']],
    ['„https://a.example“', ['„', '[https://a.example/]', '“']],
    ['HTTPS://A.example/@Ann', ['[https://a.example/@Ann]']],
  ])('%s', (text, pieces) => expect(spelled(textPieces(text, [ann]))).toEqual(pieces));

  it('with the people whom it names, the longest name first, and none within a word', () => {
    expect(spelled(textPieces('@Anna Berger und @ann, a@Ann @Annika', [ann, anna]))).toEqual([
      '<anna>',
      ' und ',
      '<ann>',
      ', a@Ann @Annika',
    ]);
  });
});

describe('[SAY-24] a name behind an @', () => {
  it.each([
    ['Hallo @an', 'an'],
    ['@', ''],
    ['@Anna B', 'Anna B'],
    ['(@an', 'an'],
    ['a@an', undefined],
    ['@Anna ', undefined],
    ['@Anna wann kommst du denn', undefined],
    ['@an\nx', undefined],
  ])('is being written, or not: %j', (text, typed) =>
    expect(pendingName(text, text.length)?.typed).toBe(typed),
  );

  it('becomes the whole name where it stands, with one space behind it', () => {
    const pending = pendingName('Ja @an und', 6);
    expect(pending && withName('Ja @an und', pending, 'Ann')).toEqual({ text: 'Ja @Ann und', caret: 8 });
    expect(withName('@', { at: 0, typed: '' }, 'Ann')).toEqual({ text: '@Ann ', caret: 5 });
  });

  it('means who was chosen, else who has an account', () => {
    expect(namePeople('@Anna Berger', everyone, new Set())).toEqual(['anna']);
    expect(namePeople('@anna berger', everyone, new Set(['imported']))).toEqual(['imported']);
    expect(namePeople('@Anna Berger @Ann @Wer', everyone, new Set())).toEqual(['anna', 'ann']);
    // who was chosen and taken out again is not named
    expect(namePeople('Niemand', everyone, new Set(['anna']))).toEqual([]);
  });
});
