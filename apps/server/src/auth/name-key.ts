/**
 * The form in which two names are the same account: "Jörg  Müller" typed on one keyboard and "jörg müller" on another.
 * Compatibility forms are folded and invisible characters dropped, so that nobody joins as "Ａnna" beside Anna. Empty for
 * a name of which nothing can be seen.
 */
export function nameKey(name: string): string {
  const visible = name.normalize('NFKC').replace(/[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '');
  return visible.replace(/\s+/gu, ' ').trim().toLowerCase().normalize('NFKC');
}
