/** One figure of the table. A goal is what it must stay at or under. */
export interface Figure {
  figure: string;
  value: number;
  unit: string;
  goal?: number;
}

export interface Bench {
  name: string;
  run(settings: BenchSettings): Promise<Figure[]>;
}

export interface BenchSettings {
  /** How often the server is killed; 0 leaves that bench out. */
  kills: number;
  /** How often each server is measured where several are compared; medians are told. */
  runs: number;
  /** How many boards have a digest at the same time. */
  boards: number;
  say(line: string): void;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) throw new Error('no values to take the median of');
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

export function isOver({ value, goal }: Figure): boolean {
  return goal !== undefined && value > goal;
}
