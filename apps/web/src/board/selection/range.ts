import type { Id } from '@taktboard/board';
import type { Lanes } from '../keys/walk.ts';
import { NOTHING_SELECTED, type Selection } from './selection.ts';

interface At {
  lane: number;
  row: number;
}

/**
 * The tasks between two: in one list the rows between, across lists the same rows of each. Where one of the two is not
 * seen it is the other alone.
 */
export function rangeOf(lanes: Lanes, from: Id, to: Id): readonly Id[] {
  const [start, end] = [find(lanes, from), find(lanes, to)];
  if (!end) return [];
  if (!start) return [to];
  const rows = [Math.min(start.row, end.row), Math.max(start.row, end.row)] as const;
  return lanes
    .slice(Math.min(start.lane, end.lane), Math.max(start.lane, end.lane) + 1)
    .flatMap(({ cards }) => cards.slice(rows[0], rows[1] + 1));
}

function find(lanes: Lanes, cardId: Id): At | undefined {
  for (const [lane, { cards }] of lanes.entries()) {
    const row = cards.indexOf(cardId);
    if (row >= 0) return { lane, row };
  }
  return undefined;
}

export function toggled(selection: Selection, cardId: Id): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(cardId)) ids.add(cardId);
  return ids.size === 0 ? NOTHING_SELECTED : { ids, anchor: cardId, base: ids };
}

/** From the anchor to a task; `start` is the anchor where there is none yet. */
export function extended(
  selection: Selection,
  lanes: Lanes,
  { start, to }: { start: Id; to: Id },
): Selection {
  const anchor = selection.anchor ?? start;
  const ids = new Set([...selection.base, ...rangeOf(lanes, anchor, to)]);
  return ids.size === 0 ? NOTHING_SELECTED : { ids, anchor, base: selection.base };
}

/** Without those that are not there any more; the same object when all are. */
export function kept(selection: Selection, isThere: (cardId: Id) => boolean): Selection {
  const ids = [...selection.ids].filter(isThere);
  if (ids.length === selection.ids.size) return selection;
  if (ids.length === 0) return NOTHING_SELECTED;
  const left = new Set(ids);
  const { anchor, base } = selection;
  return {
    ids: left,
    anchor: anchor !== null && left.has(anchor) ? anchor : null,
    base: new Set([...base].filter((id) => left.has(id))),
  };
}
