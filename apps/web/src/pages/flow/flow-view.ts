import type { FlowReport } from '@taktboard/protocol';
import type { ColumnKind } from '@taktboard/board';
import type { BoardNames } from '../../api/report-calls.ts';
import type { Language } from '../../i18n/language.ts';
import { formatNumber } from '../../i18n/plural.ts';
import type { FlowText } from './text/en.ts';
import { wholeDay } from './charts/say-date.ts';

/** A report with all that is needed to speak of it. */
export interface FlowView {
  report: FlowReport;
  board: BoardNames;
  m: FlowText;
  language: Language;
  /** For files: the board and the day. */
  of: string;
}

export interface FlowColumn {
  id: string;
  name: string;
  kind: ColumnKind;
}

/** Fewer finished tasks have no middle that means anything. */
export const LEAST_FOR_LINES = 5;
export const LEAST_FOR_FORECAST = 10;
export const SHARES = ['p50', 'p85', 'p95'] as const;
export const SHARE_OF = { p50: 50, p85: 85, p95: 95 } as const;

export function columnsOf({ report, board }: FlowView): FlowColumn[] {
  const known = new Map(board.columns.map((column) => [column.id, column]));
  return report.columns.map((id) => ({
    id,
    name: known.get(id)?.name ?? id,
    kind: known.get(id)?.kind ?? 'backlog',
  }));
}

export function sayDays({ m, language }: FlowView, count: number): string {
  return m.days(count, formatNumber(language, count));
}

export function sayTasks({ m, language }: FlowView, count: number): string {
  return m.tasks(count, formatNumber(language, count));
}

export function sayDate({ language }: FlowView, day: string): string {
  return wholeDay(day, language);
}

/** With one digit where a whole number would say too little. */
export function sayPace({ language }: FlowView, value: number): string {
  return formatNumber(language, value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
}
