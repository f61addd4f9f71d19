import type { LookAlike } from './digest.ts';
import { byCodeUnit, type Task } from './task.ts';

/** Below this, two titles share words and mean different work; measured on real boards. */
const LEAST_SCORE = 0.78;
/** A word by which more titles than this would be compared tells nothing: they are all of one kind. */
const COMMON_WORD = 40;
/** So many tasks of one name are a series: the newsletter of every week. */
const SERIES = 3;
/** A title of one word says what kind of work it is, and not which. */
const LEAST_WORDS = 2;
/** Tasks of one name that end further apart are done one after the other. */
const NEAR_DAYS = 3;

/** What tells the parts of a series from each other, and so may not differ: numbers, months, weekdays, quarters, channels. */
const COUNTED =
  /^(?:\d.*|[ivx]+|[a-z]|q[1-4]|kw\d*|jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|m(?:ae|a)rz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?|mon(?:day|tag)|tues(?:day)?|dienstag|wed(?:nesday)?|mittwoch|thurs(?:day)?|donnerstag|fri(?:day)?|freitag|sat(?:urday)?|samstag|sonntag|sunday|de|en|fr|es|it|ios|android|web|mobile|frontend|backend|part|teil|phase)$/;

interface Title {
  task: Task;
  /** In their order, for titles that are the same. */
  line: string;
  /** By their numbers: the fewer titles have a word, the sooner it comes. */
  words: number[];
  total: number;
  counted: string;
}

/**
 * Pairs of open tasks that are probably the same work, the surest first. Words weigh by how rare they are on this board.
 * Tasks that wait for one another, that belong to a series or that end on different days are none.
 */
export function lookAlikesOf(tasks: readonly Task[]): LookAlike[] {
  const { titles, weights } = weighed(tasks.flatMap((task) => spelled(task) ?? []));
  const series = seriesIn(titles);
  const byLine = new Map<string, Title[]>();
  const byWord = new Map<number, Title[]>();
  const pairs: LookAlike[] = [];
  const compare = (one: Title, others: readonly Title[]) => {
    for (const other of others) {
      if (one.total * LEAST_SCORE > other.total || other.total * LEAST_SCORE > one.total) continue;
      if (!mayBeSame(one, other)) continue;
      const score = overlap(one, other, weights);
      if (score >= LEAST_SCORE && one.line !== other.line) pairs.push(pairOf(one, other, score));
    }
  };
  for (const one of titles) {
    if (series.has(one.line)) continue;
    for (const other of put(byLine, one.line, one))
      if (mayBeSame(one, other)) pairs.push(pairOf(one, other, 1));
    for (const word of tellingWords(one, weights)) {
      const others = put(byWord, word, one);
      if (others.length <= COMMON_WORD) compare(one, others);
    }
  }
  return inOrder(pairs);
}

/** What stands there already; the new one stands there from now on. */
function put<Key>(places: Map<Key, Title[]>, key: Key, title: Title): readonly Title[] {
  const there = places.get(key) ?? [];
  places.set(key, [...there.slice(-COMMON_WORD), title]);
  return there;
}

/** A pair is met at each word that tells it. */
function inOrder(pairs: readonly LookAlike[]): LookAlike[] {
  const each = new Map(pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]));
  return [...each.values()].sort((x, y) => y.score - x.score || byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b));
}

interface Spelled {
  task: Task;
  words: string[];
}

const MARKS = /\p{M}/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/** Null for what is not open, and for titles that say too little. */
function spelled(task: Task): Spelled | null {
  if (!task.open) return null;
  const words = task.card.title.normalize('NFKD').replace(MARKS, '').toLowerCase().match(WORD);
  return words === null || new Set(words).size < LEAST_WORDS ? null : { task, words };
}

function weighed(all: readonly Spelled[]): { titles: Title[]; weights: Float64Array } {
  const counts = new Map<string, number>();
  for (const { words } of all)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarest = [...counts].sort(([a, of], [b, than]) => of - than || byCodeUnit(a, b));
  const numbers = new Map(rarest.map(([word], index) => [word, index]));
  const weights = Float64Array.from(rarest, ([, count]) => Math.log(1 + all.length / count));
  const counted = new Set(rarest.flatMap(([word]) => (COUNTED.test(word) ? [word] : [])));
  const titles = all.map(({ task, words }): Title => {
    const known = [...new Set(words)].map((word) => numbers.get(word) ?? 0).sort((a, b) => a - b);
    return {
      task,
      line: words.join(' '),
      words: known,
      total: known.reduce((sum, word) => sum + (weights[word] ?? 0), 0),
      counted: words
        .filter((word) => counted.has(word))
        .sort()
        .join(' '),
    };
  });
  return { titles, weights };
}

function seriesIn(all: readonly Title[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { line } of all) counts.set(line, (counts.get(line) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= SERIES).map(([line]) => line));
}

/**
 * Titles that overlap enough share one of these: the rarest word that both have is followed, in each, by all the others
 * that they share, and those alone have to weigh enough.
 */
function tellingWords({ words, total }: Title, weights: Float64Array): number[] {
  let left = total;
  return words.filter((word) => {
    const isTelling = left >= LEAST_SCORE * total;
    left -= weights[word] ?? 0;
    return isTelling;
  });
}

function mayBeSame(one: Title, other: Title): boolean {
  if (one.counted !== other.counted) return false;
  const [a, b] = [one.task, other.task];
  if (a.card.dependsOn.includes(b.card.id) || b.card.dependsOn.includes(a.card.id)) return false;
  return a.dueDay === null || b.dueDay === null || Math.abs(a.dueDay - b.dueDay) <= NEAR_DAYS;
}

/** What both titles say, of all that they say. */
function overlap(one: Title, other: Title, weights: Float64Array): number {
  let both = 0;
  let at = 0;
  for (const word of one.words) {
    while ((other.words[at] ?? Infinity) < word) at += 1;
    if (other.words[at] === word) both += weights[word] ?? 0;
  }
  return both / (one.total + other.total - both);
}

function pairOf(one: Title, other: Title, score: number): LookAlike {
  const [a, b] =
    byCodeUnit(one.task.card.id, other.task.card.id) < 0
      ? [one.task.card, other.task.card]
      : [other.task.card, one.task.card];
  const why = one.line === other.line ? 'same-title' : score > 0.999 ? 'same-words' : 'similar-title';
  return { a: a.id, b: b.id, aTitle: a.title, bTitle: b.title, score: Math.round(score * 100) / 100, why };
}
