import { safeHref } from '../safe-href.ts';

/** `at` is where it stands in the whole text. */
export type TextPiece = { text: string; at: number } & (
  | { kind: 'text' }
  | { kind: 'link'; href: string }
  | { kind: 'person'; personId: string }
);

export interface NamedPerson {
  id: string;
  name: string;
}

/** An address ends before what belongs to the sentence around it. */
const ADDRESS = /\b(?:https?:\/\/|mailto:)[^\s<>"'“”„]+/giu;
const TRAILING = /[.,;:!?)\]}]+$/u;

/** A comment as it is shown: its words, the addresses in it, and the people whom it names. Nothing of it is run. */
export function textPieces(text: string, named: readonly NamedPerson[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const address = trimmed(found[0]);
    const href = safeHref(address);
    if (href === null) continue;
    pieces.push(...withPeople(text.slice(at, found.index), named, at));
    pieces.push({ kind: 'link', text: address, at: found.index, href });
    at = found.index + address.length;
  }
  pieces.push(...withPeople(text.slice(at), named, at));
  return pieces;
}

/** A bracket that was opened in the address stays in it. */
function trimmed(address: string): string {
  const rest = TRAILING.exec(address)?.[0] ?? '';
  const base = address.slice(0, address.length - rest.length);
  return rest.startsWith(')') && base.includes('(') ? `${base})` : base;
}

function withPeople(text: string, named: readonly NamedPerson[], start: number): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const { at, person, length } of mentionsIn(text, named)) {
    if (at > from) pieces.push({ kind: 'text', text: text.slice(from, at), at: start + from });
    const name = text.slice(at, at + length);
    pieces.push({ kind: 'person', text: name, at: start + at, personId: person.id });
    from = at + length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: text.slice(from), at: start + from });
  return pieces;
}

export interface FoundMention {
  at: number;
  /** With the @. */
  length: number;
  person: NamedPerson;
}

/** Where people are named: an @ at the beginning of a word, and the longest name that follows it whole. */
export function mentionsIn(text: string, people: readonly NamedPerson[]): FoundMention[] {
  const longest = people.toSorted((a, b) => b.name.length - a.name.length);
  const found: FoundMention[] = [];
  for (const { index } of text.matchAll(/@/gu)) {
    if (/[\p{L}\p{N}]/u.test(text[index - 1] ?? '')) continue;
    const rest = text.slice(index + 1).toLocaleLowerCase();
    const person = longest.find(
      ({ name }) =>
        name !== '' &&
        rest.startsWith(name.toLocaleLowerCase()) &&
        !/^[\p{L}\p{N}]/u.test(rest.slice(name.length)),
    );
    if (person) found.push({ at: index, length: person.name.length + 1, person });
  }
  return found;
}
