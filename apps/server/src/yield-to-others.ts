import { readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

/** A thread that is five nicer gets a third of the time of one that is not, where both want all of it, and has to wait for it. */
const NICER = 5;
const NICEST = 19;

/**
 * Lets the thread that calls it take what the others of the process leave: what it does can wait, and a move cannot. Linux gives
 * every thread a priority of its own; elsewhere nothing changes.
 */
export function yieldToOthers(): void {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    setPriority(thread, Math.min(NICEST, getPriority(thread) + NICER));
  } catch {
    // it works all the same, at the priority of the others
  }
}
