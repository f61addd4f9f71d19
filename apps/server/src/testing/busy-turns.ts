import type { TestRooms } from './test-room.ts';

/** So much passes whenever somebody looks at the time: whatever may pause does so at once. */
const STEP_MS = 8;

/** Lets time pass while a test's rooms work, and turns of the loop be turns. */
export function passTimeAtWork({ timers }: TestRooms): void {
  const { now } = timers;
  timers.now = () => {
    timers.pass(STEP_MS);
    return now.call(timers);
  };
  timers.nextTurn = (callback) => void setImmediate(callback);
}

/** One turn of the loop, in which a little time passes. */
export async function turn({ timers }: TestRooms): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  timers.advance(10);
}
