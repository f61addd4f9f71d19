import type { Id } from '@taktboard/board';
import type { ActivityItem } from '@taktboard/protocol';
import { taskApi } from './task-api.ts';

const ENOUGH = 15;
/** The server's pages are the whole board's: a quiet task on a busy board is not searched for through its whole past. */
const MOST_PAGES = 4;

/** The newest things that happened to one card; null when the server could not be asked. */
export async function cardActivity(
  boardId: Id,
  cardId: Id,
  page: typeof taskApi.activity = taskApi.activity,
): Promise<readonly ActivityItem[] | null> {
  const found: ActivityItem[] = [];
  let before: number | null = null;
  for (let asked = 0; asked < MOST_PAGES && found.length < ENOUGH; asked += 1) {
    const answer: Awaited<ReturnType<typeof page>> = await page(boardId, before);
    if (!answer.ok) return asked === 0 ? null : found;
    found.push(...answer.value.items.filter((item) => item.card === cardId));
    if (answer.value.next === undefined) break;
    before = answer.value.next;
  }
  return found.slice(0, ENOUGH);
}
