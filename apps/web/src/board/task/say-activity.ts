import type { Id } from '@taktboard/board';
import type { ActivityItem } from '@taktboard/protocol';
import type { TaskText } from './text/en.ts';

interface Words {
  task: TaskText;
  columnName: (id: Id) => string | undefined;
}

/** What happened, as the rest of a sentence that begins with who did it. */
export function sayActivity({ kind, from, to }: ActivityItem, { task, columnName }: Words): string {
  if (kind === 'card.moved') {
    const name = (id: unknown) =>
      typeof id === 'string' ? (columnName(id) ?? task.unknownColumn) : task.unknownColumn;
    return task.activity.moved(name(from), name(to));
  }
  if (kind === 'card.title' && typeof to === 'string') return task.activity.title(to);
  const words: Readonly<Record<string, string>> = task.activity.kinds;
  return words[kind] ?? task.activity.other;
}
