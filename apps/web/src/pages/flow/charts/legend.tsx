import type { ReactNode } from 'react';
import styles from './charts.module.css';

export interface LegendItem {
  key: string;
  label: string;
  /** Drawn in a box of 14 by 10 at 0, 0. */
  swatch: ReactNode;
}

const ROW = 20;
const SWATCH = 20;
const GAP = 16;
/** Of a letter of 12 px, on the wide side: what is measured wrong must not overlap. */
const LETTER = 7;
/** A name may be as long as a person likes; whole it stands in the table. */
const LONGEST = 28;

/** Where each item goes, in rows as wide as the picture. */
function legendRows(
  items: readonly LegendItem[],
  width: number,
): { item: LegendItem; label: string; x: number; y: number }[] {
  let x = 0;
  let y = 0;
  return items.map((item) => {
    const label = item.label.length > LONGEST ? `${item.label.slice(0, LONGEST - 1)}…` : item.label;
    const needed = SWATCH + label.length * LETTER;
    if (x > 0 && x + needed > width) {
      x = 0;
      y += ROW;
    }
    const placed = { item, label, x, y };
    x += needed + GAP;
    return placed;
  });
}

export function legendHeight(items: readonly LegendItem[], width: number): number {
  return (legendRows(items, width).at(-1)?.y ?? 0) + ROW + 4;
}

export function Legend({
  items,
  left,
  top,
  width,
}: {
  items: readonly LegendItem[];
  left: number;
  top: number;
  width: number;
}) {
  return legendRows(items, width).map(({ item, label, x, y }) => (
    <g key={item.key} transform={`translate(${left + x} ${top + y})`}>
      {item.swatch}
      <text x={SWATCH} y={9} className={styles.tick}>
        {label}
      </text>
    </g>
  ));
}
