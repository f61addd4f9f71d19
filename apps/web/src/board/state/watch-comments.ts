import { newestOnly } from '../../kit/newest-only.ts';
import { commentCounts } from '../board-api.ts';
import { boardTalk } from '../../session/board-talk.ts';
import type { BoardModel } from './board-model.ts';

/**
 * Keeps the numbers of comments and of open questions, and how approvals stand: asked for once, and again when the server
 * says that something was said or decided.
 */
export function watchComments(model: BoardModel): () => void {
  const { boardId } = model.connection;
  let ended = false;
  const asking = newestOnly();
  const refresh = async () => {
    const isNewest = asking();
    const found = await commentCounts(boardId);
    if (ended || !isNewest() || !found.ok) return;
    const { counts, questions = {}, approvals = {} } = found.value;
    model.comments.set(new Map(Object.entries(counts)));
    model.questions.set(new Map(Object.entries(questions)));
    model.approvals.set(new Map(Object.entries(approvals)));
  };
  void refresh();
  const end = model.connection.onComment(() => {
    boardTalk.set(boardTalk.get() + 1);
    void refresh();
  });
  const endAsked = model.countsAsked.subscribe(() => void refresh());
  return () => {
    ended = true;
    endAsked();
    end();
  };
}
