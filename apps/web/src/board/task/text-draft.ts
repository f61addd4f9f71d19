import { changesMeet, changesTouch, mergeText } from '@taktboard/board';

/**
 * What is written in one field of a task, beside what stands on the board.
 *
 * Invariant: nothing that was typed leaves `value` but by the person's own doing.
 */
export interface TextDraft {
  /** What stands in the field. */
  readonly value: string;
  /** What stands on the board, as far as it is known here. */
  readonly board: string;
  /** What stood there without what was written here since the field was entered. */
  readonly base: string;
  /** Another version that stands on the board in the same place as what was written here. */
  readonly other: string | null;
}

/**
 * How the board takes what two people write at once: a description merges it, a plain value is the one that was written
 * last, and the other is gone.
 */
export type Keeping = 'merges' | 'last';

export function draftOf(board: string): TextDraft {
  return { value: board, board, base: board, other: null };
}

export function typed(draft: TextDraft, value: string): TextDraft {
  return { ...draft, value };
}

/** What was typed is on the board now, as `board`. The other version can still be had. */
export function written(draft: TextDraft, board: string): TextDraft {
  return { ...draft, board };
}

/** Someone else's version is on the board. */
export function arrived(draft: TextDraft, theirs: string, keeping: Keeping): TextDraft {
  const { value, board, base } = draft;
  if (theirs === board) return draft;
  const builtOnMine = keeping === 'merges' || !changesTouch({ base: board, mine: base, theirs });
  if (builtOnMine && (keeping === 'merges' || !changesMeet({ base: board, mine: value, theirs }))) {
    return {
      value: mergeText({ base: board, mine: value, theirs }),
      board: theirs,
      base: keeping === 'merges' ? theirs : mergeText({ base: board, mine: base, theirs }),
      other: null,
    };
  }
  // they wrote without having seen what was written here
  const apart = theirs !== base && !changesMeet({ base, mine: value, theirs });
  return {
    value: apart ? mergeText({ base, mine: value, theirs }) : value,
    board: theirs,
    base: theirs,
    other: apart ? null : theirs,
  };
}

/** The field shows what is on the board. */
export function settled({ board, other }: TextDraft): TextDraft {
  return { ...draftOf(board), other };
}
