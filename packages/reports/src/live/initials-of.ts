/** 'Anna Maria Alt' → 'AA', 'Cher' → 'C'. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word = '') => (/[\p{L}\p{N}]/u.exec(word)?.[0] ?? '').toUpperCase()).join('');
}
