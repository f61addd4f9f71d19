import type { BoardSnapshot, Result } from '@taktboard/protocol';
import type { Services, Unreadable } from '../services.ts';

/** The contract's snapshot: committed state, without views, with everyone whom it could name. */
export async function readSnapshot(
  { people, rooms }: Pick<Services, 'people' | 'rooms'>,
  boardId: string,
): Promise<Result<BoardSnapshot, Unreadable>> {
  const read = await rooms.read(boardId);
  if (!read.ok) return read;
  const { views: _, ...shown } = read.value.board;
  return { ok: true, value: { id: boardId, seq: read.value.seq, ...shown, people: await people.list() } };
}
