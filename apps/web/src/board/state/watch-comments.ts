import { newestOnly } from '../../kit/newest-only.ts';
import { commentCounts } from '../board-api.ts';
import { boardTalk } from '../../session/board-talk.ts';
import type { BoardModel } from './board-model.ts';

/** Keeps the numbers of comments and of open questions: asked for once, and again when the server says that one came. */
export function watchComments(model: BoardModel): () => void {
  const { boardId } = model.connection;
  let ended = false;
  const asking = newestOnly();
  const refresh = async () => {
    const isNewest = asking();
    const found = await commentCounts(boardId);
    if (ended || !isNewest() || !found.ok) return;
    const { counts, questions = {} } = found.value;
    model.comments.set(new Map(Object.entries(counts)));
    model.questions.set(new Map(Object.entries(questions)));
  };
  void refresh();
  const end = model.connection.onComment(() => {
    boardTalk.set(boardTalk.get() + 1);
    void refresh();
  });
  return () => {
    ended = true;
    end();
  };
}
