const SAFE = new Set(['http:', 'https:', 'mailto:']);

/** An address that can be followed without harm; null for one that would run something. */
export function safeHref(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed !== null && SAFE.has(parsed.protocol) ? parsed.href : null;
}
