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
  | 'owner'
  | 'due'
  | 'labels'
  | 'blocked'
  | 'select'
  | 'select-up'
  | 'select-down'
  | 'select-left'
  | 'select-right'
  | 'select-column'
  | 'archive'
  | 'back'
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
  o: 'owner',
  d: 'due',
  l: 'labels',
  b: 'blocked',
  x: 'select',
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
  Enter: 'open',
  ' ': 'lift',
  Delete: 'archive',
  Escape: 'back',
};

const SHIFTED: Readonly<Record<string, BoardAction>> = {
  ArrowUp: 'select-up',
  ArrowDown: 'select-down',
  ArrowLeft: 'select-left',
  ArrowRight: 'select-right',
};

export interface Situation {
  /** In a field, where letters are text and undo belongs to the field. */
  typing: boolean;
  /** Whether a single letter or sign does something; who speaks to the machine switches that off (WCAG 2.1.4). */
  letters: boolean;
}

/** What a key press means. By `event.key`, never by the physical key, so that a letter is the one on the cap. */
export function actionOf(press: KeyPress, { typing, letters }: Situation): BoardAction | undefined {
  if (typing || press.altKey) return undefined;
  const command = press.ctrlKey || press.metaKey;
  if (command) {
    const key = press.key.toLowerCase();
    if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
    if (key === 'a' && !press.shiftKey) return 'select-column';
    return key === 'y' && !press.shiftKey ? 'redo' : undefined;
  }
  if (press.shiftKey && press.key in SHIFTED) return SHIFTED[press.key];
  const isSign = press.key.length === 1 && press.key !== ' ';
  if (isSign && !letters) return undefined;
  return PLAIN[isSign ? press.key.toLowerCase() : press.key];
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
