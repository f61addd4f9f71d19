/** Case and accents do not count, and ß is ss: what people mean and not how they typed it. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // most text has neither: the long way costs ten times as much
  if (!/[^\u0000-\u007f]/.test(lower)) return lower;
  return lower.replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
}

const DIGRAPH = /([aou])e/g;
const UMLAUT = /[äöü]/g;

/**
 * The folded spellings by which a word is found: as it is; 'mueller' also as 'muller', which Müller folds to; and
 * 'müller' also as 'mueller', for texts that are written without umlauts.
 */
function spellings(word: string): readonly string[] {
  const folded = foldText(word);
  const all = new Set([folded, folded.replace(DIGRAPH, '$1')]);
  const lower = word.normalize('NFC').toLowerCase();
  if (/[äöü]/.test(lower)) all.add(foldText(lower.replace(UMLAUT, (letter) => `${letter}e`)));
  return [...all];
}

/** What was typed as words, each with its spellings; in quotation marks several are one. */
export function wordsOf(text: string): readonly (readonly string[])[] {
  return [...text.matchAll(/["„“”]([^"„“”]+)["„“”]|([^\s"„“”]+)/gu)]
    .map(([, phrase, word]) => (phrase ?? word ?? '').trim())
    .filter((word) => word !== '')
    .map(spellings);
}

export function holds(folded: string, word: readonly string[]): boolean {
  return word.some((spelling) => folded.includes(spelling));
}

/** Where a word stands in a text, in the text's own letters; null where it does not. */
export function placeOf(text: string, word: readonly string[]): { from: number; to: number } | null {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const letter of text) {
    const piece = foldText(letter);
    for (let n = 0; n < piece.length; n += 1) origin.push(at);
    folded += piece;
    at += letter.length;
  }
  origin.push(at);
  for (const spelling of word) {
    const start = folded.indexOf(spelling);
    if (start < 0 || spelling === '') continue;
    const from = origin[start] ?? 0;
    const last = origin[start + spelling.length - 1] ?? from;
    const next = origin.find((place, index) => index >= start + spelling.length && place > last) ?? at;
    return { from, to: next };
  }
  return null;
}
