/**
 * The form in which two names are the same account: "Jörg  Müller" typed on one keyboard and "jörg müller" on another.
 * Compatibility forms are folded as well, so that nobody joins as "Ａnna" beside Anna.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase().normalize('NFKC');
}
