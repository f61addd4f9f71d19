import type { Language } from './language.ts';

/** A small number with two decimals at most, with the decimal mark of the language. */
export function sayAmount(amount: number, language: Language): string {
  const text = String(Math.round(amount * 100) / 100);
  return language === 'de' ? text.replace('.', ',') : text;
}
