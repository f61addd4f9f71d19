import { useEffect } from 'react';
import { useBoard } from './board-context.ts';
import { watchComments } from './watch-comments.ts';

/** Shows nothing: while it is on the page, the board knows what was said about its tasks. */
export function CountWatch() {
  const model = useBoard();
  useEffect(() => watchComments(model), [model]);
  return null;
}
