import type { Id } from '@taktboard/board';
import { parseDue } from '../../i18n/parse-day.ts';
import { fold } from '../../kit/match-options.ts';
import type { ComingLabel } from './use-coming-labels.ts';

/** What a line can name; archived labels are left out by whoever asks. */
export interface Vocabulary {
  people: readonly Named[];
  labels: readonly (Named | ComingLabel)[];
  /** The board's day, 'YYYY-MM-DD'. */
  today: string;
}

export interface Named {
  id: Id;
  name: string;
}

/** A part of the line that says something beside the title. `raw` is how it was written. */
export type Token = { raw: string; at: number } & (
  | { kind: 'owner' | 'contributor'; person: Named }
  | { kind: 'label'; label: Named | ComingLabel }
  | { kind: 'due'; due: string }
);

export interface Line {
  /** What is left when the tokens are taken out. */
  title: string;
  tokens: readonly Token[];
}

/** More words than the longest way to say a day or a name. */
const MOST_WORDS = 6;
const MARK = /(?<=^|\s)[@!#](?=\S)/gu;

/**
 * Reads a line for a new task: `@jörg` names the owner (a second one is a contributor), `!fr` the day it is due,
 * `#e-mail` a label. What is not understood stays in the title, and so does what was chosen to.
 *
 * @param plain tokens, as they were written, that are to stay text
 */
export function readLine(text: string, words: Vocabulary, plain: ReadonlySet<string> = new Set()): Line {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (index < end) continue;
    const token = tokenAt(text.slice(index), mark, words);
    if (!token || plain.has(token.raw) || isRepeated(token, tokens)) continue;
    tokens.push(asSecond({ ...token, at: index }, tokens));
    end = index + token.raw.length;
  }
  return { title: titleOf(text, tokens), tokens };
}

type Found = Token extends infer One ? (One extends Token ? Omit<One, 'at'> : never) : never;

function tokenAt(rest: string, mark: string, words: Vocabulary): Found | undefined {
  for (const said of sayings(rest.slice(1))) {
    const found = meaningOf(said, mark, words);
    if (found) return { ...found, raw: mark + said };
  }
  return undefined;
}

/** The first words of a text: as many as could be meant, then fewer and fewer. */
function sayings(text: string): string[] {
  const ends = [...text.matchAll(/\S+/gu)]
    .slice(0, MOST_WORDS)
    .map(({ 0: word, index }) => index + word.length);
  return ends.reverse().flatMap((end) => {
    const said = text.slice(0, end);
    // a comma or a full stop behind a name belongs to the sentence; in '24.12.' it belongs to the day
    const bare = said.replace(/[,;:.!?)]+$/u, '');
    return bare === said || bare === '' ? [said] : [said, bare];
  });
}

type Meaning = Found extends infer One ? (One extends Found ? Omit<One, 'raw'> : never) : never;

function meaningOf(said: string, mark: string, words: Vocabulary): Meaning | undefined {
  if (mark === '!') {
    const due = isOneDay(said) ? parseDue(said, words.today) : undefined;
    return due === undefined ? undefined : { kind: 'due', due };
  }
  if (mark === '@') {
    const person = nameOf(said, words.people);
    return person && { kind: 'owner', person };
  }
  const label = nameOf(said, words.labels);
  return label && { kind: 'label', label };
}

/** '!10.12. 24 Plakate' is a day and a number of posters, not a year; a bare number is no day. */
function isOneDay(said: string): boolean {
  return !/\.\s\d{2}$/u.test(said) && !/^\d+$/u.test(said);
}

/** Who is meant: by the whole name or by a part that begins a word of one name alone. */
function nameOf<Of extends Named>(said: string, named: readonly Of[]): Of | undefined {
  const wanted = squeeze(said);
  if (wanted === '') return undefined;
  const whole = named.find(({ name }) => squeeze(name) === wanted);
  if (whole || /\s/u.test(said)) return whole;
  const begun = named.filter(({ name }) =>
    [name, ...name.split(/[\s-]+/u)].some((word) => squeeze(word) === wanted),
  );
  if (begun.length > 0) return begun.length === 1 ? begun[0] : undefined;
  const started = named.filter(({ name }) => squeeze(name).startsWith(wanted));
  return started.length === 1 && wanted.length >= 2 ? started[0] : undefined;
}

/** A name as it is compared: without case, accents, spaces, dots and hyphens. */
export function squeeze(text: string): string {
  return fold(text).replace(/[\s._-]+/gu, '');
}

function isRepeated(token: Found, tokens: readonly Token[]): boolean {
  return tokens.some((other) => {
    if (token.kind === 'due') return other.kind === 'due';
    if (token.kind === 'label') return other.kind === 'label' && other.label.id === token.label.id;
    return 'person' in other && other.person.id === token.person.id;
  });
}

/** One task has one owner: whoever is named next contributes. */
function asSecond(token: Token, tokens: readonly Token[]): Token {
  if (token.kind !== 'owner' || !tokens.some(({ kind }) => kind === 'owner')) return token;
  return { ...token, kind: 'contributor' };
}

function titleOf(text: string, tokens: readonly Token[]): string {
  let title = '';
  let from = 0;
  for (const { at, raw } of tokens) {
    title += text.slice(from, at);
    from = at + raw.length;
  }
  return (title + text.slice(from))
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,;.])/gu, '')
    .trim();
}
