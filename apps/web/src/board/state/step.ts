import type { Id } from '@taktboard/board';
import { showToast } from '../../kit/toast.ts';
import { gesturesNow } from '../gestures/text/gestures-messages.ts';
import { focusCard, keepFocus } from '../keys/focus-card.ts';
import { textNow } from '../text/board-messages.ts';
import type { BoardModel } from './board-model.ts';
import { sayWhat } from './say-what.ts';

/** Takes back one's own last change, or brings it back, and says in words which it was and how much of it others have written over. */
export function step(model: BoardModel, direction: 'undo' | 'redo'): void {
  const text = textNow();
  const away = putAway(model, direction);
  const result = keepFocus(model, () => model.connection[direction]());
  if (!result.ok && result.reason !== 'superseded') {
    const nothing = direction === 'undo' ? text.done.nothingToUndo : text.done.nothingToRedo;
    const why = result.reason === 'nothing' ? nothing : text.done.failed(text.faults['read-only']);
    return showToast({ about: 'history', text: why });
  }
  const said = model.said[direction](result.ok);
  if (!result.ok) return showToast({ about: 'history', text: text.done.superseded, tone: 'fault' });
  const { projection } = model.connection;
  const back = away.find((id) => projection.card(id)?.archived !== true);
  if (back !== undefined) {
    model.keepShown(back);
    focusCard(model, back);
  }
  const words = sayWhat(said ?? { what: 'board.set', count: 1 });
  const done = direction === 'undo' ? text.done.undone(words) : text.done.redone(words);
  const { left } = result.value;
  return showToast({ about: 'history', text: left === 0 ? done : `${done}. ${gesturesNow().left(left)}` });
}

/** The tasks that this may bring back from the archive. */
function putAway({ said, connection }: BoardModel, direction: 'undo' | 'redo'): readonly Id[] {
  const what = said.next(direction)?.what;
  const bringsBack = direction === 'undo' ? what === 'card.archive' : what === 'card.restore';
  return bringsBack ? connection.projection.archivedCards() : [];
}
