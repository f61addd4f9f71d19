import type { LabelColor } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import type { PlannedLabel } from '../import-plan.ts';
import { clip } from '../trello/reading.ts';

/** Neighbours in this order are far apart to the eye. */
const COLORS: readonly LabelColor[] = [
  'blue',
  'amber',
  'green',
  'pink',
  'teal',
  'orange',
  'violet',
  'lime',
  'red',
  'cyan',
  'indigo',
  'grey',
];
/** A column with more different values than this is no column of labels. */
const MOST = 300;

export interface TableLabels {
  /** The label of a name, whatever its case; null where there are too many already. */
  named(name: string): string | null;
  all(): PlannedLabel[];
}

export function tableLabels(): TableLabels {
  const labels = new Map<string, PlannedLabel>();
  return {
    named(name) {
      const { text } = clip(name, LIMITS.nameChars);
      const source = text.toLowerCase();
      if (labels.has(source)) return source;
      if (labels.size >= MOST) return null;
      labels.set(source, { source, name: text, color: COLORS[labels.size % COLORS.length] ?? 'grey' });
      return source;
    },
    all: () => [...labels.values()],
  };
}
