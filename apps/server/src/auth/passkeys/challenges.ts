/** What authenticators are asked to sign: each good once, and for five minutes. In memory: whoever meets a restart asks again. */
export interface Challenges {
  /** @param purpose what it is for; an answer for anything else does not count */
  keep(challenge: string, purpose: string): void;
  /** Uses it up. */
  take(challenge: string, purpose: string): boolean;
}

const GOOD_FOR_MS = 5 * 60_000;
/** Above it the oldest go: nobody fills the memory by asking. */
const MOST = 10_000;

export function createChallenges(now: () => number): Challenges {
  const kept = new Map<string, { purpose: string; until: number }>();
  return {
    keep(challenge, purpose) {
      for (const [oldest, { until }] of kept) {
        if (kept.size < MOST && until > now()) break;
        kept.delete(oldest);
      }
      kept.set(challenge, { purpose, until: now() + GOOD_FOR_MS });
    },
    take(challenge, purpose) {
      const found = kept.get(challenge);
      kept.delete(challenge);
      return found !== undefined && found.purpose === purpose && found.until > now();
    },
  };
}
