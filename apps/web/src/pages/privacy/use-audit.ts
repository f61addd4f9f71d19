import type { AuditCheck, AuditEntry } from '@taktboard/protocol';
import { useCallback, useEffect, useState } from 'react';
import type { ApiFault } from '../../api/request.ts';
import { privacyApi, type AuditAsked } from '../../api/privacy-calls.ts';

export interface ShownAudit {
  /** Null until the first answer. */
  entries: readonly AuditEntry[] | null;
  /** Whether there are older ones. */
  hasMore: boolean;
  fault: ApiFault | null;
  check: AuditCheck | null;
  showOlder: () => void;
  again: () => void;
}

interface Answered {
  asked: AuditAsked;
  entries: readonly AuditEntry[];
  next: number | undefined;
}

/** The entries that were asked for last: an answer to an earlier question is dropped. */
export function useAudit(asked: AuditAsked): ShownAudit {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [fault, setFault] = useState<ApiFault | null>(null);
  const [check, setCheck] = useState<AuditCheck | null>(null);
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((now) => now + 1), []);
  useEffect(() => {
    const stop = new AbortController();
    void privacyApi.audit(asked, null, stop.signal).then((answer) => {
      if (stop.signal.aborted) return;
      setFault(answer.ok ? null : answer.reason);
      if (answer.ok) setAnswered({ asked, entries: answer.value.entries, next: answer.value.next });
    });
    return () => stop.abort();
  }, [asked, turn]);
  useEffect(() => {
    void privacyApi.auditCheck().then((answer) => {
      if (answer.ok) setCheck(answer.value);
    });
  }, [turn]);
  const showOlder = useCallback(() => {
    if (answered?.next === undefined) return;
    void privacyApi.audit(answered.asked, answered.next, undefined).then((answer) => {
      if (!answer.ok) return setFault(answer.reason);
      const { entries, next } = answer.value;
      // pressed twice, the same page is asked for twice and counts once
      return setAnswered((now) =>
        now?.next === answered.next && now?.asked === answered.asked
          ? { asked: now.asked, entries: [...now.entries, ...entries], next }
          : now,
      );
    });
  }, [answered]);
  return {
    entries: answered?.entries ?? null,
    hasMore: answered?.next !== undefined,
    fault,
    check,
    showOlder,
    again,
  };
}
