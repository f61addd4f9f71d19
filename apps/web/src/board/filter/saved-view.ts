/**
 * A saved view is the address of what was seen, its parts by name. What a later version writes there is kept, and what
 * someone forged there can be no more than an address.
 */
export type ViewFilter = Record<string, unknown>;

/** Parts that belong to the moment and not to the view. */
const PASSING: ReadonlySet<string> = new Set(['page', 'at']);
const VALUE_CHARS = 2_000;

export function filterOf(search: string): Record<string, string> {
  const parts = [...new URLSearchParams(search)].filter(([key]) => !PASSING.has(key));
  return Object.fromEntries(parts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export function searchOfView(filter: ViewFilter): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) {
    if (typeof value === 'string' && value.length <= VALUE_CHARS && !PASSING.has(key)) params.set(key, value);
  }
  const written = params.toString().replaceAll('%2C', ',');
  return written === '' ? '' : `?${written}`;
}

export function isSameView(a: ViewFilter, b: ViewFilter): boolean {
  const normal = (filter: ViewFilter) => JSON.stringify(filterOf(searchOfView(filter)));
  return normal(a) === normal(b);
}
