import { CARD_VALUES } from '../schema/board-doc.ts';
import type { Card, ChecklistItem, Id, Link } from '../schema/plain-board.ts';
import { samePlain } from '../schema/same-plain.ts';
import type { BoardChange, BoardChangeKind } from './board-change.ts';
import type { Change } from './element-map.ts';

const SETS = [
  ['contributors', 'card.contributors'],
  ['labels', 'card.labels'],
  ['dependsOn', 'card.dependencies'],
  ['assets', 'card.assets'],
  ['links', 'card.links'],
  ['checklist', 'card.checklist'],
] as const satisfies readonly (readonly [keyof Card, BoardChangeKind])[];

type Member = Id | Link | ChecklistItem;

/**
 * What happened to one card. A new one is added and nothing else: its values are in `after`. One that a forged update
 * deleted for good counts as archived.
 */
export function diffCard({ id, before, after }: Change<Card>): BoardChange[] {
  const of = { card: id, before, after };
  if (!before) return after ? [{ kind: 'card.added', ...of, to: after.columnId }] : [];
  if (!after) return before.archived ? [] : [{ kind: 'card.archived', ...of }];
  const changes: BoardChange[] = [];
  if (before.title !== after.title) {
    changes.push({ kind: 'card.title', ...of, from: before.title, to: after.title });
  }
  if (before.columnId !== after.columnId) {
    changes.push({ kind: 'card.moved', ...of, from: before.columnId, to: after.columnId });
  } else if (before.rank !== after.rank) {
    changes.push({ kind: 'card.ranked', ...of });
  }
  if (before.description !== after.description) changes.push({ kind: 'card.description', ...of });
  for (const key of CARD_VALUES) {
    if (samePlain(before[key], after[key])) continue;
    changes.push({ kind: `card.${key}`, ...of, ...fromTo(before[key], after[key]) });
  }
  for (const [key, kind] of SETS) {
    if (samePlain(before[key], after[key])) continue;
    changes.push({
      kind,
      ...of,
      from: missingIn(before[key], after[key]),
      to: missingIn(after[key], before[key]),
    });
  }
  if (before.archived !== after.archived) {
    changes.push({ kind: after.archived ? 'card.archived' : 'card.restored', ...of });
  }
  return changes;
}

/** Left out where there was, or is, no value. */
export function fromTo(from: unknown, to: unknown): { from?: unknown; to?: unknown } {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function missingIn(items: readonly Member[], others: readonly Member[]): Member[] {
  const known = new Map(others.map((other) => [idOf(other), other]));
  return items.filter((item) => !samePlain(item, known.get(idOf(item))));
}

/** Each id is there once: members are keys of the card. */
function idOf(member: Member): Id {
  return typeof member === 'string' ? member : member.id;
}
