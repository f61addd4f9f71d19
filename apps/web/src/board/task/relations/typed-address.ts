import { LIMITS } from '@taktboard/protocol';
import { safeHref } from '../safe-href.ts';

/** An address as people type it, as one that can be followed; null for what leads nowhere or would run something. */
export function typedAddress(text: string): string | null {
  const typed = text.trim();
  if (typed === '' || /\s/.test(typed)) return null;
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(typed)) return safeHref(typed);
  return safeHref(typed.includes('@') ? `mailto:${typed}` : `https://${typed}`);
}

/** What a link is called that nobody gave a name. */
export function nameOfAddress(url: string): string {
  const name = url.replace(/^(https?:\/\/(www\.)?|mailto:)/i, '').replace(/\/$/, '');
  return (name || url).slice(0, LIMITS.lineChars);
}
