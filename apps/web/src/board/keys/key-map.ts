/** Everything that a key does on the board. */
export type BoardAction =
  | 'help'
  | 'search'
  | 'new-card'
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'first'
  | 'last'
  | 'open'
  | 'lift'
  | 'move-to'
  | 'rename'
  | 'archive'
  | 'undo'
  | 'redo';

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const PLAIN: Readonly<Record<string, BoardAction>> = {
  '?': 'help',
  '/': 'search',
  c: 'new-card',
  m: 'move-to',
  e: 'rename',
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
  Enter: 'open',
  ' ': 'lift',
  Delete: 'archive',
};

/**
 * What a key press means. By `event.key`, never by the physical key, so that a letter is the one on the cap; `typing`
 * is true in a field, where letters are text (WCAG 2.1.4) and undo belongs to the field.
 */
export function actionOf(press: KeyPress, typing: boolean): BoardAction | undefined {
  if (typing || press.altKey) return undefined;
  const command = press.ctrlKey || press.metaKey;
  if (command) {
    const key = press.key.toLowerCase();
    if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
    return key === 'y' && !press.shiftKey ? 'redo' : undefined;
  }
  return PLAIN[press.key.length === 1 ? press.key.toLowerCase() : press.key];
}

/** Fields that take text; a key press in one of them is never a shortcut. */
export function isTypingTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  ) {
    return true;
  }
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

/** The keys that the help lists, in its order. */
export const HELP = [
  { action: 'walk', keys: ['↑', '↓', '←', '→'] },
  { action: 'open', keys: ['Enter'] },
  { action: 'back', keys: ['Esc'] },
  { action: 'new-card', keys: ['C'] },
  { action: 'rename', keys: ['E'] },
  { action: 'carry', keys: ['Space'] },
  { action: 'move-to', keys: ['M'] },
  { action: 'archive', keys: ['Del'] },
  { action: 'search', keys: ['/'] },
  { action: 'undo', keys: ['Ctrl', 'Z'] },
  { action: 'redo', keys: ['Ctrl', 'Shift', 'Z'] },
  { action: 'help', keys: ['?'] },
] as const;
