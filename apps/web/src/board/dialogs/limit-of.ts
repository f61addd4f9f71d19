const MOST = 9_999;

/** What was typed as a WIP limit: null for none, undefined for what is no whole number from 1 on. */
export function limitOf(value: string): number | null | undefined {
  const trimmed = value.trim();
  if (trimmed === '') return null;
  if (!/^\d{1,4}$/.test(trimmed)) return undefined;
  const limit = Number(trimmed);
  return limit >= 1 && limit <= MOST ? limit : undefined;
}
