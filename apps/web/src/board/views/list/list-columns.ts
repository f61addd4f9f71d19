/** What the list can show of a task; the title always. */
export const LIST_COLUMNS = [
  'title',
  'column',
  'owner',
  'due',
  'start',
  'priority',
  'labels',
  'checklist',
  'blocked',
  'estimate',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

const USUAL: readonly ListColumn[] = ['title', 'column', 'owner', 'due', 'priority', 'labels'];
const KEY = 'taktboard.list-columns';

/** Which columns this browser shows, in the list's own order. */
export function readShown(stored: string | null): readonly ListColumn[] {
  try {
    const value: unknown = JSON.parse(stored ?? 'null');
    if (!Array.isArray(value)) return USUAL;
    return LIST_COLUMNS.filter((column) => column === 'title' || value.includes(column));
  } catch {
    return USUAL; // of another version, or of someone's making
  }
}

export function loadShown(): readonly ListColumn[] {
  try {
    return readShown(localStorage.getItem(KEY));
  } catch {
    return USUAL; // storage can be forbidden
  }
}

export function keepShown(shown: readonly ListColumn[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(shown));
  } catch {
    // the choice lasts as long as the page
  }
}
