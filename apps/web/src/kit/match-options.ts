export interface PickOption {
  id: string;
  name: string;
  hint?: string | undefined;
}

const SHOWN = 50;

export interface Matched<Option> {
  shown: readonly Option[];
  /** How many more there are: a list of thousands helps no one. */
  hidden: number;
  /** Whether one is called exactly like what was typed. */
  exact: boolean;
}

/**
 * Those whose name holds what was typed; a name that begins with it first, then one with a word that does, and
 * before both what has the very accents that were typed.
 */
export function matchOptions<Option extends PickOption>(
  options: readonly Option[],
  text: string,
): Matched<Option> {
  const wanted = fold(text.trim());
  if (wanted === '')
    return { shown: options.slice(0, SHOWN), hidden: Math.max(0, options.length - SHOWN), exact: false };
  const ranked: { option: Option; rank: number }[] = [];
  const written = asWritten(text.trim());
  const isAccented = fold(written) !== written;
  let exact = false;
  for (const option of options) {
    const name = fold(option.name);
    const at = name.indexOf(wanted);
    if (at < 0) continue;
    if (name === wanted) exact = true;
    const place = at === 0 ? 0 : /[\s\-/]/.test(name[at - 1] ?? '') ? 1 : 2;
    // who types 'jö' means Jörg before Jonas, and 'jo' can be either
    const isOther = isAccented && !asWritten(option.name).includes(written);
    ranked.push({ option, rank: place + (isOther ? 3 : 0) });
  }
  ranked.sort((a, b) => a.rank - b.rank);
  return {
    shown: ranked.slice(0, SHOWN).map((each) => each.option),
    hidden: Math.max(0, ranked.length - SHOWN),
    exact,
  };
}

const asWritten = (text: string): string => text.toLocaleLowerCase().normalize('NFC');

/** Without case and accents: 'jorg' finds Jörg, and so does 'joerg'. */
export function fold(text: string): string {
  return text
    .toLocaleLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/g, '$1');
}
