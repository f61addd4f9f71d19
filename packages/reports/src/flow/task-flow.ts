import type { ColumnKind, Id } from '@taktboard/board';
import type { Instant, Millis } from '../time/instant.ts';
import { millisOf } from '../time/instant.ts';
import type { FlowCard, Life, Visit } from './visits.ts';

/** What the flow figures know of one task, as of a moment. */
export interface TaskFlow {
  card: FlowCard;
  /** Those that had begun by then, the last one still going on. */
  visits: readonly Visit[];
  created: Millis | null;
  /** First time in a column of kind active or review. */
  started: Millis | null;
  /** When it came into a column of kind done and stayed; null while it is open, and when it came with the board done. */
  finished: Millis | null;
  /** Where it is; null when it is not there yet. */
  at: Visit | null;
}

export interface FlowMoment {
  at: Millis;
  /** When the board came to be: what came with it counts from then. */
  since: Millis;
  /** A column counts as what it is now, for all of its past. */
  kindOf(columnId: Id): ColumnKind | undefined;
  createdOf(cardId: Id): Instant | null;
}

export function taskFlowOf({ card, visits }: Life, moment: FlowMoment): TaskFlow {
  const { kindOf } = moment;
  const begun = visits.filter(({ from }) => from <= moment.at);
  const started = begun.find(({ columnId, archived }) => isUnderWay(kindOf(columnId)) && !archived);
  const known = moment.createdOf(card.id);
  return {
    card,
    visits: begun,
    created: known === null ? null : millisOf(known),
    started: started === undefined ? null : Math.max(started.from, moment.since),
    finished: finishOf(begun, kindOf),
    at: begun.at(-1) ?? null,
  };
}

export function isUnderWay(kind: ColumnKind | undefined): boolean {
  return kind === 'active' || kind === 'review';
}

/** The beginning of the last unbroken stay in what is done. What came archived was finished by no one here. */
function finishOf(visits: readonly Visit[], kindOf: FlowMoment['kindOf']): Millis | null {
  let first: Visit | undefined;
  let index = visits.length - 1;
  for (; index >= 0; index -= 1) {
    const visit = visits[index];
    if (visit === undefined || kindOf(visit.columnId) !== 'done') break;
    first = visit;
  }
  if (first === undefined || first.from === -Infinity) return null;
  if (index < 0 && first.archived) return null;
  return first.from;
}
