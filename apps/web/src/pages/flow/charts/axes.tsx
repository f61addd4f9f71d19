import { formatNumber } from '../../../i18n/plural.ts';
import type { Language } from '../../../i18n/language.ts';
import styles from './charts.module.css';
import type { Scale } from './scale.ts';
import { briefDay } from './say-date.ts';

/** Where the drawing is within its picture. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export const LABEL_WIDTH = 64;

export function boxOf(width: number, height: number): Box {
  return { left: 36, right: width - 20, top: 20, bottom: height - 26 };
}

export function CountAxis({ y, box, language }: { y: Scale; box: Box; language: Language }) {
  return y.ticks.map((tick) => (
    <g key={tick}>
      <line x1={box.left} x2={box.right} y1={y(tick)} y2={y(tick)} className={styles.grid} />
      <text x={box.left - 6} y={y(tick) + 4} textAnchor="end" className={styles.tick}>
        {formatNumber(language, tick)}
      </text>
    </g>
  ));
}

export function DayAxis({ x, box, language }: { x: Scale; box: Box; language: Language }) {
  return x.ticks.map((tick) => (
    <g key={tick}>
      <line x1={x(tick)} x2={x(tick)} y1={box.bottom} y2={box.bottom + 4} className={styles.axis} />
      <text x={x(tick)} y={box.bottom + 18} textAnchor="middle" className={styles.tick}>
        {briefDay(tick, language)}
      </text>
    </g>
  ));
}
