import { useEffect, useRef, useState } from 'react';
import { isOvertaken, keepDraft } from './keep-draft.ts';

export interface Draft {
  value: string;
  /** Someone else changed the value while it was being changed here. */
  overtaken: boolean;
  onFocus(): void;
  onChange(value: string): void;
  onBlur(): void;
  /** Goes back to what stands on the board. */
  drop(): void;
}

interface DraftOptions {
  /** What stands on the board. */
  value: string;
  commit: (value: string) => void;
  /** What someone else has written meanwhile is not written over: the draft stays, and the person decides. */
  careful?: boolean | undefined;
}

/**
 * A field that is kept when one leaves it, and when the dialog goes: there is nothing to save. While someone writes in
 * it, changes of others do not touch what they write.
 */
export function useDraft({ value, commit, careful = false }: DraftOptions): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const base = useRef(value);
  const latest = useRef({ draft, value, careful, commit });
  latest.current = { draft, value, careful, commit };
  const keep = () => {
    const now = latest.current;
    const { commit: text, stays } = keepDraft({ ...now, base: base.current });
    if (!stays) latest.current = { ...now, draft: null };
    if (text !== null) now.commit(text);
  };
  useEffect(() => keep, []);
  const begin = (next: string) => {
    if (draft === null) base.current = value;
    latest.current = { ...latest.current, draft: next };
    setDraft(next);
  };
  return {
    value: draft ?? value,
    overtaken: isOvertaken({ draft, base: base.current, value, careful }),
    onFocus() {
      if (draft === null) begin(value);
    },
    onChange: begin,
    onBlur() {
      keep();
      setDraft(latest.current.draft);
    },
    drop() {
      latest.current = { ...latest.current, draft: null };
      setDraft(null);
    },
  };
}
