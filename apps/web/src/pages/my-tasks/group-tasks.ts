import type { MyTask, MyTasks } from '@taktboard/protocol';
import { addDays, wallClock, weekdayOf } from '../../i18n/calendar-math.ts';
import { pastIn, type IsPast } from '../../i18n/past-due.ts';

export type MyBoard = MyTasks['boards'][number];
export type GroupName =
  | 'overdue'
  | 'today'
  | 'week'
  | 'later'
  | 'undated'
  | 'waiting'
  | 'contributing'
  | 'snoozed';

/** One line of the page: a task, or a checklist item in someone else's, or one of one's own that is due first. */
export interface Entry {
  key: string;
  task: MyTask;
  board: MyBoard;
  item: MyTask['items'][number] | null;
  due: string | undefined;
  /** The day on which one wants to be reminded of it, though it is overdue. */
  snoozed: string | undefined;
  /** In the board's zone. */
  today: string;
  isPast: IsPast;
}

export interface Group {
  name: GroupName;
  entries: readonly Entry[];
}

const ORDER: readonly GroupName[] = [
  'overdue',
  'today',
  'week',
  'later',
  'undated',
  'waiting',
  'contributing',
  'snoozed',
];

/**
 * What is to be done when. Each task stands in one place; those that others wait for are named once more, and an item
 * that is due before its task stands by itself.
 */
export function groupTasks({ boards, tasks }: MyTasks, now: number): Group[] {
  const byId = new Map(
    boards.map((board): [string, OnBoard] => {
      const { zone } = board;
      return [board.id, { board, today: wallClock(now, zone).today, isPast: pastIn(zone, now) }];
    }),
  );
  const groups = new Map<GroupName, Entry[]>(ORDER.map((name) => [name, []]));
  for (const task of tasks) {
    const board = byId.get(task.boardId);
    if (!board) continue;
    for (const entry of entriesOf(task, board)) groups.get(groupOf(entry))?.push(entry);
    if (task.how === 'owner' && task.waitedBy.length > 0) {
      const [entry] = entriesOf(task, board);
      if (entry) groups.get('waiting')?.push({ ...entry, key: `${entry.key} waiting` });
    }
  }
  return ORDER.flatMap((name) => {
    const entries = (groups.get(name) ?? []).toSorted(byUrgency);
    return entries.length === 0 ? [] : [{ name, entries }];
  });
}

type OnBoard = Pick<Entry, 'board' | 'today' | 'isPast'>;

function entriesOf(task: MyTask, on: OnBoard): Entry[] {
  const key = `${task.boardId} ${task.id}`;
  const whole: Entry = { key, task, item: null, due: task.due, snoozed: task.snoozed, ...on };
  const items = task.items.map((item) => ({
    ...whole,
    key: `${key} ${item.id}`,
    item,
    due: item.due ?? task.due,
    snoozed: item.snoozed,
  }));
  if (task.how === 'item') return items;
  return [whole, ...items.filter(({ item }) => isDueFirst(item.due, task.due))];
}

/** By the day: an item of the day on which its task is due is a part of that day's work. */
function isDueFirst(item: string | undefined, task: string | undefined): boolean {
  return item !== undefined && (task === undefined || item.slice(0, 10) < task.slice(0, 10));
}

function groupOf({ task, due, snoozed, today, isPast }: Entry): GroupName {
  if (task.how === 'contributor') return 'contributing';
  if (due === undefined) return 'undated';
  const day = due.slice(0, 10);
  if (isPast(due)) return snoozed !== undefined && snoozed > today ? 'snoozed' : 'overdue';
  if (day === today) return 'today';
  return day <= addDays(today, 7 - weekdayOf(today)) ? 'week' : 'later';
}

const WEIGHTS = { urgent: 0, high: 1, low: 3 } as const;
const NORMAL = 2;

function byUrgency(a: Entry, b: Entry): number {
  const [first, second] = [a.due ?? '9999', b.due ?? '9999'];
  if (first.slice(0, 10) !== second.slice(0, 10)) return first < second ? -1 : 1;
  const weight = ({ task: { priority } }: Entry) => (priority ? WEIGHTS[priority] : NORMAL);
  return weight(a) - weight(b) || (first < second ? -1 : first > second ? 1 : 0);
}
