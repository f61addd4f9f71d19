import { qrPath } from '@taktboard/reports';
import styles from './qr-code.module.css';

/** An address that a phone can take over. On a light ground in every theme: few readers take it the other way round. */
export function QrCode({ address, label }: { address: string; label: string }) {
  const { size, d } = qrPath(address);
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={d} />
    </svg>
  );
}
