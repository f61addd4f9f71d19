import type { BoardList } from '@taktboard/protocol';
import { api } from '../api/calls.ts';
import type { ApiFault } from '../api/request.ts';
import { createStore, type ReadStore } from '../kit/store.ts';

export type BoardSummary = BoardList['boards'][number];

/** `boards` stays as it was when a later question fails: `fault` says that it may be old. */
export interface KnownBoards {
  boards: readonly BoardSummary[] | null;
  fault: ApiFault | null;
}

const NONE: KnownBoards = { boards: null, fault: null };
const store = createStore<KnownBoards>(NONE);
export const boardList: ReadStore<KnownBoards> = store;

export async function refreshBoards(): Promise<void> {
  const found = await api.boards();
  store.set(found.ok ? { boards: found.value.boards, fault: null } : { ...store.get(), fault: found.reason });
}

export function forgetBoards(): void {
  store.set(NONE);
}
