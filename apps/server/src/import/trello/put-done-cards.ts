import type { PlannedColumn } from '../import-plan.ts';
import { cardWhere, type ReadCard } from './read-cards.ts';
import type { ReadColumn } from './read-lists.ts';
import type { Reading } from './reading.ts';

/** A source id that no file has: Trello's are hexadecimal. */
const MADE_HERE = 'made-done-column';

/**
 * Trello marks a card complete wherever it stands; here work is done when it stands in a column of kind done. A card
 * that is marked, on the board and elsewhere, therefore goes to the end of the first column that is called done, or of
 * one that is made for it. Each is listed. Archived cards stay: they are late nowhere.
 */
export function putDoneCards(
  columns: readonly ReadColumn[],
  cards: readonly ReadCard[],
  { texts, dropped }: Reading,
): { columns: PlannedColumn[]; cards: ReadCard[] } {
  const open = columns.filter((column) => !column.archived);
  const finished = new Set(columns.filter(({ kind }) => kind === 'done').map(({ source }) => source));
  const misplaced = (card: ReadCard) => card.complete && !card.archived && !finished.has(card.column);
  const target = open.find((column) => column.takesDone);
  const needed = cards.some(misplaced);
  const plain: PlannedColumn[] = columns.map(({ takesDone: _takesDone, ...column }) => column);

  if (!target && !needed) {
    if (!open.some(({ kind }) => kind === 'done')) {
      dropped.push({ what: 'done-column', where: { in: 'board' }, why: 'no-done-list' });
    }
    return { columns: plain, cards: [...cards] };
  }
  if (!target) {
    plain.push({ source: MADE_HERE, name: texts.doneColumn, kind: 'done', archived: false });
    dropped.push({
      what: 'done-column',
      name: texts.doneColumn,
      where: { in: 'board' },
      why: 'made-done-column',
    });
  }
  const done = target ?? { source: MADE_HERE, name: texts.doneColumn };
  const names = new Map(columns.map(({ source, name }) => [source, name]));
  const moved = cards.filter(misplaced).map((card) => {
    const was = names.get(card.column) ?? card.column;
    dropped.push({
      what: 'place',
      name: was,
      where: cardWhere(card.title),
      why: 'moved-to-done',
      detail: done.name,
    });
    return { ...card, column: done.source };
  });
  return { columns: plain, cards: [...cards.filter((card) => !misplaced(card)), ...moved] };
}
