import type { PersonFigures, PersonFiguresMode } from '@taktboard/protocol';
import { useEffect, useState } from 'react';
import { reportApi } from '../../api/report-calls.ts';
import { toastFault } from '../../api/toast-fault.ts';

export interface PersonFiguresState {
  /** Null before it is known, and where it cannot be. */
  figures: PersonFigures | null;
  /** For administrators. */
  choose(mode: PersonFiguresMode): Promise<void>;
}

/** @param onChanged the reports say something else now */
export function usePersonFigures(onChanged: () => void): PersonFiguresState {
  const [figures, setFigures] = useState<PersonFigures | null>(null);
  useEffect(() => {
    let gone = false;
    void reportApi.personFigures().then((read) => {
      if (!gone && read.ok) setFigures(read.value);
    });
    return () => {
      gone = true;
    };
  }, []);
  return {
    figures,
    async choose(mode) {
      const changed = await reportApi.allowPersonFigures(mode);
      if (!changed.ok) {
        await toastFault(changed.reason);
        return;
      }
      setFigures(changed.value);
      onChanged();
    },
  };
}
