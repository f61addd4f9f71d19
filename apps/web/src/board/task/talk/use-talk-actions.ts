import type { Id } from '@taktboard/board';
import type { Comment, CommentPatch } from '@taktboard/protocol';
import { useState } from 'react';
import type { ApiFault } from '../../../api/request.ts';
import { useSayFault } from '../../../api/say-fault.ts';
import { showToast } from '../../../kit/toast.ts';
import { useBoard } from '../../state/board-context.ts';
import { talkApi } from './talk-api.ts';
import { useTalkText } from './text/talk-messages.ts';

/** What can be done to a comment that is on the server; what did not work is said, and nothing is changed then. */
export function useTalkActions(
  cardId: Id,
  onChanged: (comment: Comment) => void,
): {
  busy: boolean;
  change: (id: Id, patch: CommentPatch) => Promise<boolean>;
  remove: (comment: Comment, isOwn: boolean) => Promise<void>;
} {
  const { boardId } = useBoard().connection;
  const text = useTalkText();
  const sayFault = useSayFault();
  const [busy, setBusy] = useState(false);
  const tell = (fault: ApiFault) => showToast({ text: text.failed(sayFault(fault)), tone: 'fault' });
  const change = async (id: Id, patch: CommentPatch): Promise<boolean> => {
    setBusy(true);
    const answer = await talkApi.change({ boardId, cardId, id }, patch);
    setBusy(false);
    if (answer.ok) onChanged(answer.value);
    else tell(answer.reason);
    return answer.ok;
  };
  const remove = async (comment: Comment, isOwn: boolean) => {
    setBusy(true);
    const answer = await talkApi.remove({ boardId, cardId, id: comment.id });
    setBusy(false);
    if (!answer.ok) {
      tell(answer.reason);
      return;
    }
    onChanged({ ...comment, text: '', mentions: [], removed: true });
    const { id, text: said, mentions = [] } = comment;
    const back = () => void change(id, { removed: false, text: said, mentions });
    showToast({
      text: text.removedNow,
      about: `comment ${id}`,
      // the server keeps nothing of it: only whoever wrote it can write it again
      ...(isOwn ? { action: { label: text.undo, run: back } } : {}),
    });
  };
  return { busy, change, remove };
}
