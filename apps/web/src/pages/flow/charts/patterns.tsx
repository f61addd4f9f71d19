import styles from './charts.module.css';

export const PATTERNS = 6;

interface PatternsProps {
  id: string;
  areas: readonly { key: string; tone: string }[];
}

/** What tells neighbouring areas from one another besides their colour. `id` is the picture’s own. */
export function Patterns({ id, areas }: PatternsProps) {
  return (
    <defs>
      {areas.map(({ key, tone }, index) => (
        <pattern key={key} id={`${id}-${index}`} width={8} height={8} patternUnits="userSpaceOnUse">
          <Motif index={index % PATTERNS} tone={tone} />
        </pattern>
      ))}
    </defs>
  );
}

function Motif({ index, tone }: { index: number; tone: string }) {
  const line = `${styles.motif} ${tone}`;
  switch (index) {
    case 1:
      return <path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" className={line} />;
    case 2:
      return <circle cx={4} cy={4} r={1.4} className={`${styles.dot} ${tone}`} />;
    case 3:
      return <path d="M0 4H8" className={line} />;
    case 4:
      return <path d="M-2 6L2 10M0 0L8 8M6 -2L10 2" className={line} />;
    case 5:
      return <path d="M4 0V8" className={line} />;
    default:
      return null;
  }
}
