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

/** A shortcut such as 'Ctrl Z' as the keys are called in a language. */
export function keyNames(shortcut: string, language: Language): string {
  return language === 'de' ? shortcut.replace(/\w+/g, (key) => GERMAN[key] ?? key) : shortcut;
}
