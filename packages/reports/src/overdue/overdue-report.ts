import type { Day, Id, PlainBoard } from '@taktboard/board';
import { type Calendar, WorkingCalendar } from '../calendar/working-calendar.ts';
import { deadlineOf } from '../digest/deadline.ts';
import type { Item, ReportProblem } from '../digest/digest.ts';
import type { CardFacts } from '../digest/digest-input.ts';
import { momentOf } from '../digest/lateness.ts';
import { itemOf } from '../digest/list.ts';
import { bucketOf } from '../digest/standing.ts';
import { judgeTasks, type Task } from '../digest/task.ts';
import { dayOf } from '../time/day.ts';
import { type Instant, millisOf } from '../time/instant.ts';
import { ZoneTimes } from '../time/zone-times.ts';

export type OverdueGrouping = 'age' | 'label' | 'owner';

export interface OverdueItem extends Item {
  /** How often the deadline was changed. */
  times: number;
  /** The first one that the task had. */
  first: Day | null;
  /** The instant of a timed one. */
  firstAt?: Instant | undefined;
}

export interface OverdueGroup {
  /** A bucket's name, a label's or a person's id; empty for without. */
  key: string;
  items: OverdueItem[];
}

/** Structurally the `OverdueReport` of the protocol. */
export interface OverdueReport {
  schema: 1;
  boardId: Id;
  reportDate: Day;
  zone: string;
  /** Tasks, each counted once, in however many groups it stands. */
  total: number;
  by: OverdueGrouping;
  groups: OverdueGroup[];
  problems?: ReportProblem[] | undefined;
}

export interface OverdueInput {
  boardId: Id;
  now: PlainBoard;
  facts: ReadonlyMap<Id, CardFacts>;
  calendar: Calendar;
  /** IANA name; UTC is used for one that is unknown. */
  zone: string;
  asOf: Instant;
  by: OverdueGrouping;
  /** Told as they are. */
  problems?: readonly ReportProblem[];
}

/**
 * Everything that is late, without a cap. A group stands where its most urgent task puts it, so that age runs from
 * the oldest on; what has no label or no owner comes last.
 */
export function buildOverdueReport(input: OverdueInput): OverdueReport {
  const { problems = [] } = input;
  const zone = new ZoneTimes(input.zone);
  const moment = momentOf(millisOf(input.asOf), zone);
  const calendar = new WorkingCalendar(input.calendar, moment.day);
  const late = judgeTasks(input.now, null, { moment, zone, calendar }).filter((task) => task.late);
  const keysOf = groupKeys(input);
  const groups = new Map<string, OverdueItem[]>();
  for (const task of late) {
    const facts = input.facts.get(task.card.id);
    const due = facts?.firstDue ?? task.card.due;
    const first = due === undefined ? null : deadlineOf(due, zone);
    const item: OverdueItem = {
      ...itemOf(task, zone),
      times: facts?.dueChanges ?? 0,
      first: first?.day ?? null,
      ...(first?.at ? { firstAt: first.at } : {}),
    };
    for (const key of keysOf(task)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return {
    schema: 1,
    boardId: input.boardId,
    reportDate: dayOf(moment.day),
    zone: zone.zone,
    total: late.length,
    by: input.by,
    groups: inOrder(groups),
    ...(problems.length === 0 ? {} : { problems: [...problems] }),
  };
}

/** Tasks come most urgent first, so a map of groups already stands in the order of their most urgent task. */
function inOrder(groups: ReadonlyMap<string, OverdueItem[]>): OverdueGroup[] {
  const all = [...groups].map(([key, items]) => ({ key, items }));
  return [...all.filter(({ key }) => key !== ''), ...all.filter(({ key }) => key === '')];
}

function groupKeys({ by, now }: OverdueInput): (task: Task) => readonly string[] {
  if (by === 'age') return (task) => [bucketOf(task.lateDays)];
  if (by === 'owner') return (task) => [task.card.owner ?? ''];
  const shown = new Set(now.labels.filter((label) => label.archived !== true).map((label) => label.id));
  return (task) => {
    const labels = task.card.labels.filter((id) => shown.has(id));
    return labels.length === 0 ? [''] : labels;
  };
}
