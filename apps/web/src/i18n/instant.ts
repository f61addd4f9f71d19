import type { Language } from './language.ts';

/** A moment on the reader's own clock, or on that of a zone: '22.11.2026, 16:05'. */
export function sayInstant(instant: string, language: Language, zone?: string): string {
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  }).format(new Date(instant));
}

/** How long ago, in the largest unit that is true: 'vor 5 Minuten', 'yesterday'. */
export function sayAgo(instant: string, now: number, language: Language): string {
  const minutes = Math.round((Date.parse(instant) - now) / 60_000);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (minutes > -1) return language === 'de' ? 'gerade eben' : 'just now';
  if (minutes > -60) return relative.format(minutes, 'minute');
  if (minutes > -24 * 60) return relative.format(Math.round(minutes / 60), 'hour');
  if (minutes > -30 * 24 * 60) return relative.format(Math.round(minutes / 1440), 'day');
  return sayInstant(instant, language).split(',')[0] ?? '';
}
