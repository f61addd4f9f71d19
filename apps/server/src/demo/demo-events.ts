import type { DemoTask, Offset, Who, ColumnKey } from './demo-task.ts';

/** What happened to a task, in the words of a team. */
export type DemoAct =
  | { kind: 'added' }
  | { kind: 'moved'; to: ColumnKey }
  | { kind: 'put-off'; due: NonNullable<DemoTask['due']> }
  | { kind: 'blocked'; reason: string }
  | { kind: 'checked'; item: number }
  | { kind: 'depends'; on: string }
  | { kind: 'commented'; text: string };

export interface DemoEvent {
  task: DemoTask;
  on: Offset;
  /** Minutes after midnight. */
  minutes: number;
  by: Who;
  act: DemoAct;
}

const MORNING = 8 * 60 + 30;
const WORKDAY = 8 * 60;

/** The life of every task until yesterday evening, oldest event first. */
export function demoEvents(tasks: readonly DemoTask[], random: () => number): DemoEvent[] {
  const created = new Map(tasks.map((task) => [task.title, task.created]));
  const events = tasks.flatMap((task) => {
    const owner = task.owner ?? 'lena';
    let minutes = MORNING;
    // Within a day later acts of one task come later; no act of a day leaves its working hours.
    return actsOf(task, created).map(([on, act, by = owner], index, all): DemoEvent => {
      minutes = MORNING + ((index + random()) / all.length) * WORKDAY;
      return { task, on, minutes, by, act };
    });
  });
  return events.toSorted((a, b) => a.on - b.on || a.minutes - b.minutes);
}

type Act = [on: Offset, act: DemoAct, by?: Who];

function actsOf(task: DemoTask, created: ReadonlyMap<string, Offset>): Act[] {
  const path = task.path ?? [];
  const acts: Act[] = [[task.created, { kind: 'added' }]];
  for (const [to, on] of path) {
    acts.push([
      on,
      { kind: 'moved', to },
      to === 'done' || to === 'planned' ? 'lena' : (task.owner ?? 'lena'),
    ]);
  }
  const slipped = task.slipped ?? [];
  slipped.forEach(([, on], index) => {
    const due = slipped[index + 1]?.[0] ?? task.due;
    if (due !== undefined) acts.push([on, { kind: 'put-off', due }]);
  });
  if (task.blocked) acts.push([task.blocked.on, { kind: 'blocked', reason: task.blocked.reason }]);
  acts.push(...checked(task));
  if (task.after !== undefined) {
    acts.push([
      Math.max(task.created, created.get(task.after) ?? task.created),
      { kind: 'depends', on: task.after },
    ]);
  }
  for (const [by, on, text] of task.comments ?? []) acts.push([on, { kind: 'commented', text }, by]);
  return acts.toSorted((a, b) => a[0] - b[0]);
}

/** Items are ticked off one by one between the start of the work and its end. */
function checked(task: DemoTask): Act[] {
  const path = task.path ?? [];
  const from = path.find(([to]) => to === 'doing')?.[1] ?? path[0]?.[1] ?? task.created;
  const until = path.find(([to]) => to === 'done')?.[1] ?? -1;
  const done = (task.checks ?? []).flatMap(([, isDone], item) => (isDone ? [item] : []));
  return done.map((item, index) => {
    const share = (index + 1) / (done.length + 1);
    return [Math.min(-1, Math.round(from + share * (until - from))), { kind: 'checked', item }];
  });
}
