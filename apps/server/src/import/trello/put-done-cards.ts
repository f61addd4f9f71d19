import type { PlannedCard, PlannedColumn } from '../import-plan.ts';
import { cardWhere } from './read-cards.ts';
import type { ReadColumn } from './read-lists.ts';
import type { Reading } from './reading.ts';

/** Its source id is one that no file has: Trello's are hexadecimal. */
const MADE_HERE = { source: 'made-done-column', kind: 'done', archived: false, made: true } as const;

/**
 * Trello marks a card complete wherever it stands; here work is done when it stands in a column of kind done. A card
 * that is marked, on the board and elsewhere, therefore goes to the end of the first column that is called done. Each is
 * listed. Archived cards stay: they are late nowhere. A board where nothing could ever be done gets a column for it.
 */
export function putDoneCards<Card extends PlannedCard & { complete: boolean }>(
  columns: readonly ReadColumn[],
  cards: readonly Card[],
  { texts, dropped }: Reading,
): { columns: PlannedColumn[]; cards: Card[] } {
  const open = columns.filter((column) => !column.archived);
  const finished = new Set(columns.filter(({ kind }) => kind === 'done').map(({ source }) => source));
  const misplaced = (card: Card) => card.complete && !card.archived && !finished.has(card.column);
  const plain: PlannedColumn[] = columns.map(({ takesDone: _takesDone, ...column }) => column);

  let target: Pick<PlannedColumn, 'source' | 'name'> | undefined = open.find((column) => column.takesDone);
  if (!target && (cards.some(misplaced) || !open.some(({ kind }) => kind === 'done'))) {
    const made: PlannedColumn = { ...MADE_HERE, name: texts.doneColumn };
    target = made;
    plain.push(made);
    dropped.push({ what: 'done-column', name: made.name, where: { in: 'board' }, why: 'made-done-column' });
  }
  if (!target) return { columns: plain, cards: [...cards] };

  const { source, name } = target;
  const names = new Map(columns.map((column) => [column.source, column.name]));
  const moved = cards.filter(misplaced).map((card) => {
    const was = names.get(card.column) ?? card.column;
    const where = cardWhere(card.title);
    dropped.push({ what: 'place', name: was, where, why: 'moved-to-done', detail: name });
    return { ...card, column: source };
  });
  return { columns: plain, cards: [...cards.filter((card) => !misplaced(card)), ...moved] };
}
