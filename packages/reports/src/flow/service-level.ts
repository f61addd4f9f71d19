import { percentile } from './spread.ts';

/** So many of a hundred tasks are finished within so many days. */
export interface ServiceLevel {
  share: number;
  /** Calendar days from start to finish, both counted. */
  days: number;
  /** Finished tasks that it was made of. */
  tasks: number;
}

const SHARE = 85;
/** Fewer tell nothing about the next one (Kanban Guide: an expectation is a forecast). */
const LEAST_TASKS = 10;
/** What was finished longer ago says little of how a team works now. */
export const SERVICE_LEVEL_DAYS = 90;

/** @param cycleDays of what was finished in the last `SERVICE_LEVEL_DAYS` days */
export function serviceLevelOf(cycleDays: readonly number[]): ServiceLevel | null {
  if (cycleDays.length < LEAST_TASKS) return null;
  const sorted = cycleDays.toSorted((a, b) => a - b);
  return { share: SHARE, days: percentile(sorted, SHARE), tasks: sorted.length };
}
