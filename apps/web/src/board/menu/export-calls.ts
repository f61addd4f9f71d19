import { fail, ok, type Result } from '@taktboard/protocol';
import type { ApiFault } from '../../api/request.ts';

interface Asked {
  format: 'csv' | 'json';
  /** Null: the whole board, with its archive. */
  cards: readonly string[] | null;
}

/** A file that the server writes, under the name that it gives it. */
export async function exportCards(
  boardId: string,
  { format, cards }: Asked,
): Promise<Result<{ name: string; blob: Blob }, ApiFault>> {
  const address = `/api/boards/${boardId}/export`;
  try {
    const response = await (cards === null
      ? fetch(`${address}?format=${format}`)
      : fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ format, cards }),
        }));
    if (response.status === 401) return fail({ kind: 'signed-out' });
    if (!response.ok) return fail({ kind: 'refused', status: response.status, problem: null });
    const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
    const name = named === undefined ? `board.${format}` : decodeURIComponent(named);
    return ok({ name, blob: await response.blob() });
  } catch {
    return fail({ kind: 'unreachable' });
  }
}
