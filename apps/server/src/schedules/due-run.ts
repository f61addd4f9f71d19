import { nextPlannedTime, type PlannedTime, type Times } from './planned-times.ts';

export interface DueQuestion {
  times: Times;
  /** What was planned before this does not count as missed. */
  since: number;
  /** The local date of the last planned run. */
  lastDate: string | null;
  now: number;
  /** Days on which nothing is sent, public holidays for instance. */
  isFree(date: string): Promise<boolean>;
}

export type DueAnswer =
  | { kind: 'wait'; until: number | null }
  | {
      kind: 'run';
      date: string;
      /** As of when the digest is judged: the planned time, or now when that is long over. */
      to: number;
      missed: string[];
    };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Later than this, the digest says how it is now and not how it should have been said. */
const ON_TIME_MS = 15 * MINUTE;
/** After a downtime, a digest that is due this soon anyway takes in those that were missed. */
const SOON_MS = 6 * HOUR;
/** Further back nobody asks which digests did not come. */
const LOOK_BACK_MS = 31 * DAY;
/** A year of free days is a plan that never runs. */
const LOOK_AHEAD = 366;

/** Whether a run is due. However many were missed, one is made of them. */
export async function dueRun(question: DueQuestion): Promise<DueAnswer> {
  const { times, since, lastDate, now, isFree } = question;
  const due: PlannedTime[] = [];
  let planned = nextPlannedTime(times, Math.max(since, now - LOOK_BACK_MS));
  for (let n = 0; n < LOOK_AHEAD && planned !== null; n += 1) {
    const counts = (lastDate === null || planned.date > lastDate) && !(await isFree(planned.date));
    if (counts && planned.at > now) break;
    if (counts) due.push(planned);
    planned = nextPlannedTime(times, planned.at);
  }
  const latest = due.at(-1);
  const until = planned?.at ?? null;
  if (latest === undefined) return { kind: 'wait', until };
  const isLate = now - latest.at > ON_TIME_MS;
  if (isLate && until !== null && until - now < SOON_MS) return { kind: 'wait', until };
  return {
    kind: 'run',
    date: latest.date,
    to: isLate ? now : latest.at,
    missed: due.slice(0, -1).map(({ date }) => date),
  };
}
