/** Line breaks and other controls, and the marks that reorder the text around them (UAX 9, X1 to X6a). */
const UNSAFE = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/gu;
const SPACES = /\s+/gu;

/** A text that someone typed, as one line that cannot pretend to be several or turn its neighbours around. */
export function plainLine(text: string): string {
  return text.replace(UNSAFE, ' ').replace(SPACES, ' ').trim();
}
