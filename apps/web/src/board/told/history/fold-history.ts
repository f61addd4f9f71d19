import type { HistoryItem } from '@taktboard/protocol';
import { isItem } from '../say-value.ts';

/** One line of the history: one thing that happened, or the same thing done several times in a row. */
export interface HistoryLine {
  /** The newest of them. */
  item: HistoryItem;
  /** Of the oldest. */
  since: string;
  count: number;
  /** Before the oldest and after the newest; of sets what left and what came in all. */
  from?: unknown;
  to?: unknown;
}

/** What one does within this time of the same is one line. */
const WITHIN_MS = 15 * 60_000;

/** @param items the newest first */
export function foldHistory(items: readonly HistoryItem[]): HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last && isSame(last, item)) lines[lines.length - 1] = joined(last, item);
    else lines.push({ item, since: item.at, count: 1, ...valuesOf(item) });
  }
  return lines;
}

const valuesOf = ({ from, to }: HistoryItem): { from?: unknown; to?: unknown } => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

function isSame({ item, since }: HistoryLine, older: HistoryItem): boolean {
  if (item.kind !== older.kind || item.by !== older.by) return false;
  if (item.kind === 'card.merged' || item.kind === 'card.description') return false;
  return Date.parse(since) - Date.parse(older.at) <= WITHIN_MS;
}

function joined(line: HistoryLine, older: HistoryItem): HistoryLine {
  const { from: _from, to: _to, ...rest } = line;
  const isSet = Array.isArray(older.from) && Array.isArray(older.to);
  const values = isSet ? joinedSets(line, older) : valuesOf({ ...older, from: older.from, to: line.to });
  return { ...rest, since: older.at, count: line.count + 1, ...values };
}

/** What came and left again is neither; an item of a checklist is as it was first and as it is last. */
function joinedSets(line: HistoryLine, older: HistoryItem): { from: unknown[]; to: unknown[] } {
  const before = new Map(listOf(older.from).map((one) => [keyOf(one), one]));
  const between = new Map(listOf(older.to).map((one) => [keyOf(one), one]));
  const left = new Map(listOf(line.from).map((one) => [keyOf(one), one]));
  const after = new Map(listOf(line.to).map((one) => [keyOf(one), one]));
  const from = new Map([...left].filter(([key]) => !between.has(key)));
  for (const [key, one] of before) from.set(key, one);
  const to = new Map([...between].filter(([key]) => !left.has(key)));
  for (const [key, one] of after) to.set(key, one);
  const isBack = (key: string): boolean =>
    from.has(key) && to.has(key) && JSON.stringify(from.get(key)) === JSON.stringify(to.get(key));
  return {
    from: [...from].filter(([key]) => !isBack(key)).map(([, one]) => one),
    to: [...to].filter(([key]) => !isBack(key)).map(([, one]) => one),
  };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const keyOf = (value: unknown): string => (isItem(value) ? value.id : JSON.stringify(value));
