const MOST = 1_000_000;

/** A number as it is typed in German or in English; null for what is none, or is less than nothing. */
export function readAmount(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  if (!/^\d*\.?\d*$/.test(text) || !/\d/.test(text)) return null;
  const amount = Math.round(Number(text) * 100) / 100;
  return amount <= MOST ? amount : null;
}
