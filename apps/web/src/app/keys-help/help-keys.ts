import type { KeysText } from './text/en.ts';

export interface HelpKey {
  action: Exclude<keyof KeysText, 'title' | 'lettersOn' | 'lettersOff'>;
  keys: readonly string[];
}

/** The keys of a board, in the order of the help. */
export const BOARD_KEYS: readonly HelpKey[] = [
  { action: 'walk', keys: ['↑', '↓', '←', '→'] },
  { action: 'open', keys: ['Enter'] },
  { action: 'back', keys: ['Esc'] },
  { action: 'new-card', keys: ['C'] },
  { action: 'rename', keys: ['E'] },
  { action: 'carry', keys: ['Space'] },
  { action: 'move-to', keys: ['M'] },
  { action: 'owner', keys: ['O'] },
  { action: 'due', keys: ['D'] },
  { action: 'labels', keys: ['L'] },
  { action: 'blocked', keys: ['B'] },
  { action: 'archive', keys: ['Del'] },
  { action: 'menu', keys: ['Shift', 'F10'] },
  { action: 'select', keys: ['X'] },
  { action: 'range', keys: ['Shift', '↑', '↓', '←', '→'] },
  { action: 'select-column', keys: ['Ctrl', 'A'] },
  { action: 'column', keys: ['Space'] },
  { action: 'search', keys: ['/'] },
  { action: 'palette', keys: ['Ctrl', 'K'] },
  { action: 'next-change', keys: ['.'] },
  { action: 'previous-change', keys: [','] },
  { action: 'undo', keys: ['Ctrl', 'Z'] },
  { action: 'redo', keys: ['Ctrl', 'Shift', 'Z'] },
  { action: 'help', keys: ['?'] },
];

/** Those of every other page. */
export const PAGE_KEYS: readonly HelpKey[] = [
  { action: 'next', keys: ['Tab'] },
  { action: 'follow', keys: ['Enter'] },
  { action: 'back', keys: ['Esc'] },
  { action: 'palette', keys: ['Ctrl', 'K'] },
  { action: 'help', keys: ['?'] },
];
