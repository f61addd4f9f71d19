/** Longer than an answer takes on a network that is there; then what was kept is shown, until the answer comes. */
const PATIENCE_MS = 1_500;

/** @returns whether the answer has come; false when it is late */
export function inGoodTime(asked: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE_MS);
    void asked.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
