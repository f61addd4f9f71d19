import type { RichNode } from '@taktboard/board';

/** One bout of writing in a description. */
export interface DescriptionEdit {
  cardId: string;
  /** Of its first row, which names it, and of its last. */
  seq: number;
  lastSeq: number;
  at: number;
  lastAt: number;
  authors: readonly string[];
}

/** A bout that was begun or went on; `before` only of one that was begun. */
export interface WrittenEdit extends DescriptionEdit {
  before?: readonly RichNode[];
}

interface Writing {
  cardId: string;
  seq: number;
  at: number;
  by: string;
}

/** A pause as long as this ends a bout, and so does a bout that is as long. */
export const BOUT_MS = 10 * 60_000;
/** Who writes within this time of another writes together with them. */
const TOGETHER_MS = 60_000;

/**
 * Makes bouts of the many small changes of a description: what one person writes without a pause of ten minutes, and
 * what several write within a minute of one another, but never more than ten minutes of it.
 */
export class DescriptionEdits {
  readonly #last: Map<string, DescriptionEdit>;
  #written = new Map<string, WrittenEdit>();

  /** @param last of each card the last bout, where it may go on */
  constructor(last: Map<string, DescriptionEdit>) {
    this.#last = last;
  }

  /** @param before reads the description as it was before; asked only where a bout begins */
  wrote(writing: Writing, before: () => readonly RichNode[]): void {
    const { cardId, seq, at, by } = writing;
    const last = this.#last.get(cardId);
    const key = `${cardId}/${last && goesOn(last, writing) ? last.seq : seq}`;
    const edit: WrittenEdit =
      last && goesOn(last, writing)
        ? {
            ...last,
            ...this.#written.get(key),
            lastSeq: seq,
            lastAt: Math.max(at, last.lastAt),
            authors: last.authors.includes(by) ? last.authors : [...last.authors, by],
          }
        : { cardId, seq, lastSeq: seq, at, lastAt: at, authors: [by], before: before() };
    this.#written.set(key, edit);
    const { before: _, ...kept } = edit;
    this.#last.set(cardId, kept);
  }

  /** What was begun or went on since the last time. */
  take(): WrittenEdit[] {
    const written = [...this.#written.values()];
    this.#written = new Map();
    return written;
  }
}

function goesOn(last: DescriptionEdit, { at, by }: Writing): boolean {
  if (at - last.at > BOUT_MS) return false;
  return at - last.lastAt <= (last.authors.includes(by) ? BOUT_MS : TOGETHER_MS);
}
