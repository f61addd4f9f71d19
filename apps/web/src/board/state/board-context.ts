import { createContext, use } from 'react';
import type { BoardModel } from './board-model.ts';

export const BoardContext = createContext<BoardModel | null>(null);

/** The model never changes while its board is open: reading it renders nothing anew. */
export function useBoard(): BoardModel {
  const model = use(BoardContext);
  if (model === null) throw new Error('no board');
  return model;
}
