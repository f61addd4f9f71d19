import { lateness } from '@taktboard/reports';
import type { BoardSummary } from '../store/database.ts';

/** How many open tasks are late now, by the rule of the reports; an unknown zone is read as UTC there too. */
export function countOverdue({ dues, zone }: BoardSummary, now: number): number {
  return dues.filter(lateness(zone, now)).length;
}
