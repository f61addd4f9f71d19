/** What to do about a socket that says nothing: ask it by a ping, and drop it when it does not answer that either. */
export type SilenceVerdict = 'fine' | 'ping' | 'drop';

/** @param limitMs silence after which a socket is dropped; it is asked from a third of it on */
export function judgeSilence(lastHeard: number, now: number, limitMs: number): SilenceVerdict {
  const silent = now - lastHeard;
  if (silent >= limitMs) return 'drop';
  return silent >= limitMs / 3 ? 'ping' : 'fine';
}
