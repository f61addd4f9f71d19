import { matchOptions } from '../../kit/match-options.ts';
import { foldText } from '../filter/fold.ts';
import { readLine, squeeze, type Named, type Vocabulary } from './read-line.ts';

/** A word that is being written and may name someone or something. */
export interface Pending {
  mark: '@' | '#';
  /** Where the mark stands. */
  at: number;
  /** Up to the caret. */
  typed: string;
}

const MOST = 6;
const PENDING = /(?:^|\s)([@#])([^@#!\n]*)$/u;

/** The name that is being written before the caret; null where none is, or where it has been understood already. */
export function pendingAt(text: string, caret: number, words: Vocabulary): Pending | null {
  const found = PENDING.exec(text.slice(0, caret));
  const [whole, mark, typed] = found ?? [];
  if (!found || whole === undefined || typed === undefined || (mark !== '@' && mark !== '#')) return null;
  const at = found.index + whole.length - typed.length - 1;
  // a space behind what is understood, or behind what is not a name: the title goes on
  const { tokens } = readLine(text.slice(0, caret), words);
  const own = tokens.find((token) => token.at === at);
  if (/\s$/u.test(typed) && (own || typed.trim() === '')) return null;
  const pending: Pending = { mark, at, typed };
  return own && own.raw.length <= typed.trimEnd().length && !namesOn(pending, words) ? null : pending;
}

/** Whether a name begins as it was typed: '@anna a' is understood by its first word, and still on the way to Anna Alt. */
function namesOn({ mark, typed }: Pending, { people, labels }: Vocabulary): boolean {
  const begun = foldText(typed);
  return (mark === '@' ? people : labels).some(({ name }) => foldText(name).startsWith(begun));
}

/** Who or what could be meant, the best first. */
export function choicesFor({ mark, typed }: Pending, { people, labels }: Vocabulary): readonly Named[] {
  return matchOptions(mark === '@' ? people : labels, typed).shown.slice(0, MOST);
}

/**
 * Whether what was typed says the choice already: its whole name, or a word of it where nothing else could be meant. Enter
 * then has nothing left to complete.
 */
export function isSaid({ typed }: Pending, choice: { name: string }, isOnly: boolean): boolean {
  const wanted = squeeze(typed);
  if (squeeze(choice.name) === wanted) return true;
  return isOnly && choice.name.split(/[\s-]+/u).some((word) => squeeze(word) === wanted);
}

/** The line with the whole name in the place of what was typed, and where the caret goes. */
export function completed(
  text: string,
  { at, typed, mark }: Pending,
  name: string,
): { text: string; caret: number } {
  const before = text.slice(0, at) + mark + name;
  const rest = text.slice(at + 1 + typed.length);
  const gap = rest.startsWith(' ') ? '' : ' ';
  return { text: before + gap + rest, caret: before.length + 1 };
}
