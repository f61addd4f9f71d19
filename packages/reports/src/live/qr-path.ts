import { encode } from 'uqr';

/** As light around it as a reader needs (ISO/IEC 18004, 5.3.8), in modules. */
const QUIET = 4;

/** An address as a code that a phone reads, still when a seventh of it cannot be seen. */
export interface QrPath {
  /** Modules along a side, with what is left light around. */
  size: number;
  /** The dark ones, as the `d` of an SVG path whose units are modules. */
  d: string;
}

export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  // one piece for those that stand side by side: between two of them a printer would leave a hair of light
  const d = data.flatMap((row, y) =>
    row.map((dark, x) => {
      if (!dark || row[x - 1]) return '';
      const end = row.indexOf(false, x);
      const length = (end < 0 ? row.length : end) - x;
      return `M${x} ${y}h${length}v1h-${length}z`;
    }),
  );
  return { size, d: d.join('') };
}
