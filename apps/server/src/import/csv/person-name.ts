/** What two spellings of one person share: the words of the name without order, case, marks and punctuation. */
export function personKey(name: string): string {
  return words(name).toSorted().join(' ');
}

function words(name: string): string[] {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  return plain.split(/[^\p{L}\p{N}@._+-]+/u).filter((word) => word !== '');
}

/** The persons that a cell names. A comma stands between two of them, or between someone's last and first name. */
export function splitPeople(cell: string): string[] {
  return cell
    .split(/[;\n|]+|\s+&\s+|\s+und\s+|\s+and\s+/i)
    .flatMap(splitAtCommas)
    .map((name) => name.replace(/^@/, '').replace(/\s+/g, ' ').trim())
    .filter((name) => /[\p{L}\p{N}]/u.test(name));
}

function splitAtCommas(part: string): string[] {
  const names = part.split(',').map((name) => name.trim());
  if (names.length === 1 || names.some((name) => name.includes('@'))) return names;
  // two words before the comma are a whole name; one word is a last name that the first one follows
  const isInverted = names.length === 2 && !/\s/.test(names[0] ?? '') && names[1] !== '';
  return isInverted ? [part.trim()] : names;
}

/** "Last, First" as it is said. */
function spokenName(name: string): string {
  const [last = '', first] = name.split(',').map((part) => part.trim());
  return first ? `${first} ${last}` : last;
}

/** Of several spellings the one to go by: one that tells which name comes first, and is not all in capitals or small letters. */
export function bestSpelling(spellings: readonly string[]): string {
  const score = (name: string) =>
    (name.includes(',') ? 2 : 0) + (name !== name.toUpperCase() && name !== name.toLowerCase() ? 4 : 0);
  const best = spellings.toSorted((a, b) => score(b) - score(a))[0] ?? '';
  const spoken = best.includes('@') ? best : spokenName(best);
  const shouts = spoken === spoken.toUpperCase() || spoken === spoken.toLowerCase();
  const isName = spoken.split(' ').length > 1 && !/[\d@]/.test(spoken);
  return shouts && isName
    ? spoken.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase())
    : spoken;
}
