import type { Command, NewBoard, Ports } from '@taktboard/board';
import { Temporal } from 'temporal-polyfill';
import { inLanguage, type BoardTemplate, type TemplateTask } from './template.ts';

interface Applying {
  language: 'de' | 'en';
  /** 'YYYY-MM-DD', the day that the template's dates count from. */
  keyDate: string;
  ports: Ports;
}

export interface AppliedTemplate {
  columns: NewBoard['columns'];
  labels: NonNullable<NewBoard['labels']>;
  /** Its tasks, once columns and labels are there. */
  tasks: Command[];
}

/** A template in one language and with real days. */
export function applyTemplate(
  template: BoardTemplate,
  { language, keyDate, ports }: Applying,
): AppliedTemplate {
  const say = (words: readonly [string, string]) => inLanguage(words, language);
  const ids = (elements: readonly { key: string }[]) =>
    new Map(elements.map(({ key }) => [key, ports.newId()]));
  const columnIds = ids(template.columns);
  const labelIds = ids(template.labels);
  const taskIds = ids(template.tasks);
  const day = (offset: number) => workday(keyDate, offset);
  const taskCommands = (task: TemplateTask): Command[] => {
    const id = known(taskIds, task.key);
    return [
      {
        type: 'card.add',
        id,
        columnId: known(columnIds, task.column),
        title: say(task.title),
        labels: (task.labels ?? []).map((key) => known(labelIds, key)),
        ...(task.description ? { description: say(task.description) } : {}),
        ...(task.start === undefined ? {} : { start: day(task.start) }),
        ...(task.due === undefined ? {} : { due: day(task.due) }),
        ...(task.priority ? { priority: task.priority } : {}),
        ...(task.milestone ? { milestone: true } : {}),
      },
      ...(task.checks ?? []).map((words): Command => ({ type: 'check.add', cardId: id, text: say(words) })),
    ];
  };
  return {
    columns: template.columns.map(({ key, name, kind, wipLimit }) => ({
      id: known(columnIds, key),
      name: say(name),
      kind,
      wipLimit,
    })),
    labels: template.labels.map(({ key, name, color }) => ({
      id: known(labelIds, key),
      name: say(name),
      color,
    })),
    tasks: [
      ...template.tasks.flatMap(taskCommands),
      ...template.tasks.flatMap(({ key, after = [] }) =>
        after.map((before): Command => ({
          type: 'card.dependency',
          id: known(taskIds, key),
          dependsOn: known(taskIds, before),
          on: true,
        })),
      ),
    ],
  };
}

/** The key date itself stays where it was put; what else falls on a weekend is due on the Friday before. */
function workday(keyDate: string, offset: number): string {
  const day = Temporal.PlainDate.from(keyDate).add({ days: offset });
  const weekend = offset === 0 ? 0 : Math.max(0, day.dayOfWeek - 5);
  return day.subtract({ days: weekend }).toString();
}

function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`a template names ${key}, which it does not hold`);
  return id;
}
