import { LABEL_COLORS, type LabelColorName } from './label-colors.ts';
import styles from './label-pill.module.css';

interface LabelPillProps {
  name: string;
  color: LabelColorName;
}

export function LabelPill({ name, color }: LabelPillProps) {
  const { ground, text } = LABEL_COLORS[color];
  return (
    <span className={styles.pill} style={{ background: ground, color: text }} title={name}>
      {name || '\u00A0\u00A0\u00A0'}
    </span>
  );
}

/** The colour alone, beside a name. */
export function LabelSwatch({ color }: { color: LabelColorName }) {
  return (
    <span className={styles.swatch} style={{ background: LABEL_COLORS[color].ground }} aria-hidden="true" />
  );
}
