/** The one of our two languages that the browser prefers. */
export function languageOf(headers: Headers): 'de' | 'en' {
  const wanted = (headers.get('accept-language') ?? '').toLowerCase().split(',');
  const first = wanted.map((part) => part.trim().slice(0, 2)).find((code) => code === 'de' || code === 'en');
  return first === 'de' ? 'de' : 'en';
}
