const KEY = 'taktboard.opened';
const MOST = 12;

/**
 * Boards that were opened in this browser, the last one first. Nobody else is told: the server never stores who reads
 * what.
 */
export function openedBoards(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string').slice(0, MOST) : [];
  } catch {
    return []; // storage can be forbidden, or hold what someone else wrote
  }
}

export function rememberOpened(boardId: string): void {
  try {
    const others = openedBoards().filter((id) => id !== boardId);
    localStorage.setItem(KEY, JSON.stringify([boardId, ...others].slice(0, MOST)));
  } catch {
    // forbidden storage: the list of boards is sorted by what changed
  }
}
