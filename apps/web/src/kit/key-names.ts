import type { Language } from '../i18n/language.ts';

/** What stands on the keys of a German keyboard, where it differs. */
const GERMAN: Readonly<Record<string, string>> = {
  Ctrl: 'Strg',
  Shift: 'Umschalt',
  Space: 'Leertaste',
  Del: 'Entf',
  Home: 'Pos1',
  End: 'Ende',
};

/** On Apple's keyboards, where ⌘ does what Ctrl does elsewhere; in the order in which menus there write them. */
const APPLE = { Alt: '⌥', Shift: '⇧', Ctrl: '⌘' };
const APPLE_KEYS: Readonly<Record<string, string>> = { Del: '⌦', Home: '↖', End: '↘' };

const isApple = typeof navigator !== 'undefined' && /Macintosh|iPhone|iPad/.test(navigator.userAgent);

/** A shortcut such as 'Ctrl Z' as the keys are called in a language, on this machine's keyboard. */
export function keyNames(shortcut: string, language: Language, apple = isApple): string {
  if (apple) return appleNames(shortcut.split(' '), language);
  return language === 'de' ? shortcut.replace(/\w+/g, (key) => GERMAN[key] ?? key) : shortcut;
}

function appleNames(keys: readonly string[], language: Language): string {
  const held = Object.entries(APPLE).flatMap(([key, sign]) => (keys.includes(key) ? sign : []));
  const pressed = keys.filter((key) => !(key in APPLE));
  const named = pressed.map((key) => APPLE_KEYS[key] ?? (language === 'de' ? (GERMAN[key] ?? key) : key));
  return held.join('') + named.join(' ');
}

/** The same for `aria-keyshortcuts`, whose words are those of KeyboardEvent.key. */
export function ariaKeys(shortcut: string, apple = isApple): string {
  return shortcut
    .replaceAll(' ', '+')
    .replace('Ctrl', apple ? 'Meta' : 'Control')
    .replace('Esc', 'Escape')
    .replace('Del', 'Delete');
}
