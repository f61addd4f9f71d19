import type { Language } from './language.ts';

const rules: Record<Language, Intl.PluralRules> = {
  de: new Intl.PluralRules('de'),
  en: new Intl.PluralRules('en'),
};
const numbers: Record<Language, Intl.NumberFormat> = {
  de: new Intl.NumberFormat('de'),
  en: new Intl.NumberFormat('en'),
};

export interface Forms {
  one: string;
  other: string;
}

/**
 * A count with its noun: `plural('de', 3, { one: 'Aufgabe', other: 'Aufgaben' })` is '3 Aufgaben'. A `#` in the form
 * places the number elsewhere than at the front.
 */
export function plural(language: Language, count: number, forms: Forms): string {
  const form = rules[language].select(count) === 'one' ? forms.one : forms.other;
  const figure = formatNumber(language, count);
  return form.includes('#') ? form.replace('#', figure) : `${figure} ${form}`;
}

export function formatNumber(language: Language, value: number): string {
  return numbers[language].format(value);
}
