export interface Written {
  /** What stands in the field; null when no one writes in it. */
  draft: string | null;
  /** What stood on the board when the writing began. */
  base: string;
  /** What stands on the board now. */
  value: string;
  /** What someone else has written meanwhile is not written over without asking. */
  careful: boolean;
}

/** Whether someone else changed the value while it was being changed here. */
export function isOvertaken({ draft, base, value }: Written): boolean {
  return draft !== null && draft !== base && draft !== value && value !== base;
}

/** What leaving a field does: what is to be written to the board, if anything, and whether the draft stays. */
export function keepDraft(written: Written): { commit: string | null; stays: boolean } {
  const { draft, base, value, careful } = written;
  if (careful && isOvertaken(written)) return { commit: null, stays: true };
  const changed = draft !== null && draft !== base && draft !== value;
  return { commit: changed ? draft : null, stays: false };
}
