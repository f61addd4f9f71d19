import type { BoardList } from '@taktboard/protocol';
import { BOARD_LIST } from '../api/answers.ts';
import { api } from '../api/calls.ts';
import type { ApiFault } from '../api/request.ts';
import { createStore, type ReadStore } from '../kit/store.ts';
import { askOrKept } from './ask-or-kept.ts';

export type BoardSummary = BoardList['boards'][number];

/** `boards` stays as it was when a later question fails: `fault` says that it may be old. */
export interface KnownBoards {
  boards: readonly BoardSummary[] | null;
  /** When the server said so, where that was in an earlier page load (Unix ms). */
  keptAt: number | null;
  fault: ApiFault | null;
}

const NONE: KnownBoards = { boards: null, keptAt: null, fault: null };
const store = createStore<KnownBoards>(NONE);
export const boardList: ReadStore<KnownBoards> = store;

export async function refreshBoards(): Promise<void> {
  const found = await askOrKept({
    name: 'boards',
    shape: BOARD_LIST,
    ask: api.boards,
    give: ({ boards }, keptAt) => {
      if (keptAt === null || store.get().boards === null) store.set({ boards, keptAt, fault: null });
    },
  });
  if (!found.ok) store.set({ ...store.get(), fault: found.reason });
}

export function forgetBoards(): void {
  store.set(NONE);
}
