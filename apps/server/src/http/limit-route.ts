import type { Principal } from '../auth/authenticate.ts';
import type { DoorLimits } from '../auth/door-limits.ts';
import { networkKey } from '../auth/network-key.ts';
import type { ProblemAnswer } from './problem.ts';
import type { Answer, Route } from './route.ts';
import { tooManyAttempts } from './routes/too-many-attempts.ts';

interface Asking {
  limits: DoorLimits;
  principal: Principal | undefined;
  address: string;
}

/** Before the handler: one more that somebody asks for. */
export function limitAsking(
  { limit }: Pick<Route, 'limit'>,
  { limits, principal, address }: Asking,
): ProblemAnswer | undefined {
  const key = limit?.counts === 'network' ? networkKey(address) : principal?.personId;
  if (!limit || limit.counts === 'misses' || key === undefined) return undefined;
  const wait = limits[limit.door].take(key);
  return wait > 0 ? tooManyAttempts(wait) : undefined;
}

/** After it: one more that a network did not get. What is there is given, however often others missed. */
export function limitMissing(
  { limit }: Pick<Route, 'limit'>,
  { limits, address, answer }: Omit<Asking, 'principal'> & { answer: Answer },
): Answer {
  if (limit?.counts !== 'misses' || !('problem' in answer) || answer.problem.status >= 500) return answer;
  const wait = limits[limit.door].take(networkKey(address));
  return wait > 0 ? tooManyAttempts(wait) : answer;
}

/** A token that is none, from somewhere. */
export function limitWrongToken(
  headers: Headers,
  { limits, address }: Omit<Asking, 'principal'>,
): ProblemAnswer | undefined {
  if (!headers.has('authorization')) return undefined;
  const wait = limits['wrong-tokens'].take(networkKey(address));
  return wait > 0 ? tooManyAttempts(wait) : undefined;
}
