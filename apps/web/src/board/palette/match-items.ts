import { foldText, holds, wordsOf } from '../filter/fold.ts';

/** Something that the palette offers. */
export interface PaletteItem {
  /** The same for as long as it means the same, so that it is known again among the recent ones. */
  id: string;
  group: PaletteGroup;
  name: string;
  /** Other words by which it is found: its name in the other language. */
  also?: readonly string[] | undefined;
  /** What was typed stands on it, if not in its name. */
  found?: true;
  /** What stands behind the name. */
  hint?: string | undefined;
  /** The key that does the same. */
  shortcut?: string | undefined;
  run: () => void;
}

export type PaletteGroup = 'recent' | 'task' | 'actions' | 'views' | 'tasks' | 'people' | 'boards';

const ORDER: readonly PaletteGroup[] = ['recent', 'task', 'tasks', 'actions', 'views', 'boards', 'people'];
/** The rank of what has the words somewhere within. */
const WITHIN = 2;
/** Of what is found of one kind. */
const MOST = 8;

export interface PaletteSection {
  group: PaletteGroup;
  items: readonly PaletteItem[];
}

/**
 * What is offered for what was typed, best first. Each word has to be found; letters that only stand in the right order
 * are enough for the name of an action.
 */
export function matchItems(
  items: readonly PaletteItem[],
  typed: string,
  recent: readonly string[],
): PaletteSection[] {
  const words = wordsOf(typed);
  if (words.length === 0) return unasked(items, recent);
  const ranked = new Map<PaletteGroup, { item: PaletteItem; rank: number }[]>();
  for (const item of items) {
    const names = [item.name, ...(item.also ?? [])].map((name) => rankOf(name, words, typed));
    const rank = Math.min(...names, item.found ? WITHIN : Infinity);
    if (rank === Infinity) continue;
    const age = recent.indexOf(item.id);
    const group = ranked.get(item.group) ?? [];
    // what one uses comes before what is called alike
    group.push({ item, rank: rank - (age < 0 ? 0 : 0.5) });
    ranked.set(item.group, group);
  }
  return [...ranked]
    .map(([group, found]) => {
      const sorted = found.toSorted((a, b) => a.rank - b.rank).slice(0, MOST);
      return { group, items: sorted.map(({ item }) => item), best: sorted[0]?.rank ?? Infinity };
    })
    .toSorted(
      (a, b) => Math.floor(a.best) - Math.floor(b.best) || ORDER.indexOf(a.group) - ORDER.indexOf(b.group),
    )
    .map(({ group, items: of }) => ({ group, items: of }));
}

function unasked(items: readonly PaletteItem[], recent: readonly string[]): PaletteSection[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const first = recent.flatMap((id) => byId.get(id) ?? []).slice(0, 5);
  const rest = items.filter((item) => !first.includes(item));
  const sections = ORDER.map((group): PaletteSection => {
    if (group === 'recent') return { group, items: first };
    // tasks and people are too many to be offered unasked
    const isShown = group !== 'tasks' && group !== 'people';
    return { group, items: isShown ? rest.filter((item) => item.group === group) : [] };
  });
  return sections.filter((section) => section.items.length > 0);
}

function rankOf(name: string, words: readonly (readonly string[])[], typed: string): number {
  const folded = foldText(name);
  const whole = foldText(typed.trim());
  if (folded === whole) return -1;
  if (folded.startsWith(whole)) return 0;
  if (words.every((word) => word.some((spelling) => hasWordLike(folded, spelling)))) return 1;
  if (words.every((word) => holds(folded, word))) return WITHIN;
  return whole.length >= 2 && isInOrder(folded, whole.replaceAll(' ', '')) ? 3 : Infinity;
}

function hasWordLike(folded: string, word: string): boolean {
  return folded.split(/[^\p{L}\p{N}]+/u).some((each) => each.startsWith(word));
}

/** 'nwt' in 'new task': each letter begins a word or follows the one before. */
function isInOrder(folded: string, letters: string): boolean {
  const step = (from: number, at: number): boolean => {
    if (at === letters.length) return true;
    for (
      let i = folded.indexOf(letters[at] ?? '', from);
      i >= 0;
      i = folded.indexOf(letters[at] ?? '', i + 1)
    ) {
      const begins = i === 0 || !/[\p{L}\p{N}]/u.test(folded[i - 1] ?? '');
      if ((begins || (i === from && at > 0)) && step(i + 1, at + 1)) return true;
    }
    return false;
  };
  return letters.length <= 12 && step(0, 0);
}
