import { useEffect, useRef, useState } from 'react';

export interface Draft {
  value: string;
  /** Someone else changed the value while it was being written here. */
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
  /** The draft stays and is not kept by itself when someone else was faster: the person decides. */
  careful?: boolean | undefined;
}

/**
 * A field that is kept when one leaves it, and when the dialog goes: there is nothing to save. While someone writes in
 * it, changes of others do not touch what they write.
 */
export function useDraft({ value, commit, careful = false }: DraftOptions): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const base = useRef(value);
  const latest = useRef({ draft, value, commit, careful });
  latest.current = { draft, value, commit, careful };
  const keep = () => {
    const now = latest.current;
    if (now.draft === null) return;
    const overtaken = now.value !== base.current;
    if (now.careful && overtaken && now.draft !== base.current) return;
    latest.current = { ...now, draft: null };
    if (now.draft !== base.current && now.draft !== now.value) now.commit(now.draft);
  };
  useEffect(() => keep, []);
  return {
    value: draft ?? value,
    overtaken: draft !== null && draft !== base.current && value !== base.current,
    onFocus() {
      if (draft !== null) return;
      base.current = value;
      setDraft(value);
    },
    onChange(next) {
      if (draft === null) base.current = value;
      setDraft(next);
    },
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
