import { describe, expect, it } from 'vitest';
import { accountLetter, type AccountNews } from './account-letters.ts';
import { writeLetter } from './letter.ts';

const URL = 'https://board.example.org/join/abc';
const NEWS: readonly AccountNews[] = [
  { kind: 'password-reset', name: 'Anna <b>&', url: URL },
  { kind: 'address-confirmation', name: 'Anna <b>&', url: URL },
  { kind: 'invitation', by: 'Anna <b>&', days: 7, url: URL },
  { kind: 'address-changed', name: 'Anna <b>&', host: 'board.example.org' },
];

describe('letters about an account', () => {
  it.each(NEWS)('[AUTH-24] $kind is in both languages, as text and as escaped HTML', (news) => {
    const [german, english] = (['de', 'en'] as const).map((language) =>
      writeLetter(accountLetter(news, language)),
    );
    expect(german?.subject).not.toBe(english?.subject);
    for (const letter of [german, english]) {
      expect(letter?.text).toContain('Anna <b>&');
      expect(letter?.html).toContain('Anna &lt;b&gt;&amp;');
      expect(letter?.html).not.toContain('<b>');
      expect(letter?.html).not.toMatch(/<script|<img|src=|@import/);
      if ('url' in news) {
        expect(letter?.text).toContain(`\n${news.url}\n`);
        expect(letter?.html).toContain(`href="${news.url}"`);
      }
    }
  });
});
