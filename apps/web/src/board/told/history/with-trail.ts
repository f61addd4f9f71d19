import type { TrailStep } from '../../task/approval/use-trail.ts';
import type { HistoryLine } from './fold-history.ts';

export type TrailedLine = { kind: 'line'; line: HistoryLine } | { kind: 'step'; step: TrailStep };

interface Known {
  lines: readonly HistoryLine[];
  steps: readonly TrailStep[];
  /** Whether older lines are there that were not read yet: what is older than those stays with them. */
  hasOlder: boolean;
}

/** The history with what guests were asked and did, the newest first. */
export function withTrail({ lines, steps, hasOlder }: Known): TrailedLine[] {
  const oldest = lines.at(-1)?.since ?? '';
  const known = steps.filter(({ at }) => !hasOlder || at >= oldest);
  const all: TrailedLine[] = [
    ...lines.map((line) => ({ kind: 'line' as const, line })),
    ...known.map((step) => ({ kind: 'step' as const, step })),
  ];
  return all.toSorted((a, b) => (atOf(a) < atOf(b) ? 1 : atOf(a) > atOf(b) ? -1 : 0));
}

function atOf(one: TrailedLine): string {
  return one.kind === 'line' ? one.line.item.at : one.step.at;
}
