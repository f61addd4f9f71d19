import type { ColumnKind } from '@taktboard/board';
import { LABELS, type ColumnKey, type DemoTask, type LabelKey } from './demo-task.ts';
import { TASKS_AHEAD } from './tasks-ahead.ts';
import { TASKS_DONE } from './tasks-done.ts';
import { TASKS_IN_REVIEW } from './tasks-in-review.ts';
import { TASKS_LATELY } from './tasks-lately.ts';
import { TASKS_UNDER_WAY } from './tasks-under-way.ts';

export const DEMO_TITLE = 'E-Mail-Leads +40 % bis Jahresende';

export const DEMO_COLUMNS: { key: ColumnKey; name: string; kind: ColumnKind; wipLimit?: number }[] = [
  { key: 'ideas', name: 'Ideen', kind: 'backlog' },
  { key: 'planned', name: 'Geplant', kind: 'backlog' },
  { key: 'doing', name: 'In Arbeit', kind: 'active', wipLimit: 8 },
  { key: 'review', name: 'Abstimmung', kind: 'review', wipLimit: 4 },
  { key: 'done', name: 'Erledigt', kind: 'done' },
];

export const DEMO_LABELS = Object.entries(LABELS).map(([key, [name, color]]) => ({
  key: key as LabelKey,
  name,
  color,
}));

export const DEMO_TASKS: readonly DemoTask[] = [
  ...TASKS_AHEAD,
  ...TASKS_UNDER_WAY,
  ...TASKS_IN_REVIEW,
  ...TASKS_DONE,
  ...TASKS_LATELY,
];
