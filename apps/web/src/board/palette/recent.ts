/** What was chosen lately, the last first; a habit of this browser alone. */
const KEY = 'taktboard.recent';
const MOST = 20;

export function readRecent(): readonly string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string').slice(0, MOST) : [];
  } catch {
    return []; // forbidden storage, or someone else's making
  }
}

export function noteRecent(id: string): void {
  try {
    const rest = readRecent().filter((each) => each !== id);
    localStorage.setItem(KEY, JSON.stringify([id, ...rest].slice(0, MOST)));
  } catch {
    // the order is a comfort and no more
  }
}
