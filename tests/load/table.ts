import { isOver, type Figure } from './bench.ts';

/** The figures as lines of text, those over their goal marked with words. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.figure,
    `${round(figure.value)} ${figure.unit}`.trim(),
    figure.goal === undefined ? '' : `≤ ${round(figure.goal)}`,
    figure.goal === undefined ? '' : isOver(figure) ? 'OVER' : 'ok',
  ]);
  const all = [['figure', 'measured', 'goal', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function round(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1);
}
