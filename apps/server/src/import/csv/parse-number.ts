/** A number as German and English write it, with a currency or a unit beside it: 1.200,50 € and 2,500.00 alike. */
export function parseNumber(cell: string): number | null {
  const text = cell
    .normalize('NFKC')
    .replace(/[\s\u00a0'’]/g, '')
    .replace(/^(€|\$|£|EUR|USD|CHF)|(€|\$|£|EUR|USD|CHF|h|std\.?|pt|pts)$/gi, '');
  if (!/^-?\d[\d.,]*$/.test(text)) return null;
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last === -1) return Number(text);
  const mark = text.charAt(last);
  const other = mark === '.' ? ',' : '.';
  const after = text.length - last - 1;
  const groups = text.split(mark).length - 1;
  // one mark with three digits behind it is a thousand: nobody estimates in thousandths
  const isDecimal = groups === 1 && (after !== 3 || text.includes(other));
  const plain = isDecimal
    ? `${text.slice(0, last).replaceAll(other, '')}.${text.slice(last + 1)}`
    : text.replaceAll(/[.,]/g, '');
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}
