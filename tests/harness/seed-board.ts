import { LIMITS, type Command } from '@taktboard/protocol';
import type { Api } from './api.ts';

interface SeededBoard {
  id: string;
  columnIds: string[];
  /** In the order in which they were added; card n is in column n modulo the number of columns. */
  cardIds: string[];
}

/** A board with as many plain cards as wanted, made through the command interface in the largest allowed batches. */
export async function seedBoard(api: Api, title: string, cards: number): Promise<SeededBoard> {
  const id = await api.createBoard(title);
  const columnIds = (await api.board(id)).columns.map((column) => column.id);
  const commands = Array.from({ length: cards }, (_, n): Command => {
    const columnId = columnIds[n % columnIds.length] ?? '';
    return { type: 'card.add', id: `card-${n}`, columnId, title: `Task ${n}` };
  });
  for (let from = 0; from < commands.length; from += LIMITS.commandsPerRequest) {
    await api.run(id, commands.slice(from, from + LIMITS.commandsPerRequest));
  }
  return { id, columnIds, cardIds: commands.map((_, n) => `card-${n}`) };
}
