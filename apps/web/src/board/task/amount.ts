import type { Language } from '../../i18n/language.ts';

const MOST = 1_000_000;

/** A number as it is typed in German or in English; null for what is none, or is less than nothing. */
export function readAmount(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  if (!/^\d*\.?\d*$/.test(text) || !/\d/.test(text)) return null;
  const amount = Math.round(Number(text) * 100) / 100;
  return amount <= MOST ? amount : null;
}

export function sayAmount(amount: number, language: Language): string {
  const text = String(Math.round(amount * 100) / 100);
  return language === 'de' ? text.replace('.', ',') : text;
}
