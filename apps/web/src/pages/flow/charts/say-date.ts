import type { Language } from '../../../i18n/language.ts';

const DAY_MS = 86_400_000;
const formats = {
  de: new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', day: 'numeric', month: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' }),
};
const whole = {
  de: new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', dateStyle: 'medium' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'medium' }),
};

/** A day where there is little room: '27.11.', '27 Nov'. */
export function briefDay(number: number, language: Language): string {
  return formats[language].format(number * DAY_MS);
}

/** With its year: '27.11.2026', '27 Nov 2026'. */
export function wholeDay(day: string, language: Language): string {
  return whole[language].format(Date.parse(`${day}T00:00:00Z`));
}
