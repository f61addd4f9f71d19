/** A name that is being written behind an @, up to the caret. */
export interface PendingName {
  at: number;
  typed: string;
}

/** Names have a few words; what goes on longer is a sentence. */
const PENDING = /(?:^|[^\p{L}\p{N}@])@([^@\n]{0,40})$/u;

export function pendingName(text: string, caret: number): PendingName | null {
  const typed = PENDING.exec(text.slice(0, caret))?.[1];
  if (typed === undefined || /\s$/u.test(typed) || typed.split(/\s+/u).length > 3) return null;
  return { at: caret - typed.length - 1, typed };
}

/** The text with the whole name, and where the caret goes. */
export function withName(
  text: string,
  { at, typed }: PendingName,
  name: string,
): { text: string; caret: number } {
  const before = `${text.slice(0, at)}@${name}`;
  const rest = text.slice(at + 1 + typed.length);
  const gap = /^\s/u.test(rest) ? '' : ' ';
  return { text: before + gap + rest, caret: before.length + 1 };
}
