import type { Command, Id } from '@taktboard/board';
import { showToast } from '../../kit/toast.ts';
import '../../sync/editing.ts';
import { focusCard } from '../keys/focus-card.ts';
import { textNow } from '../text/board-messages.ts';
import type { BoardModel } from './board-model.ts';
import { saidOf } from './said-of.ts';

/**
 * Runs commands as this person. What each made or named comes back; null when nothing was done, and then it was said
 * why.
 */
export function perform(model: BoardModel, ...commands: Command[]): (Id | null)[] | null {
  return told(model, commands, { result: model.connection.run(...commands) });
}

/** As `perform`; what is done within one burst, such as typing in one field, is undone in one step. */
export function performWithin(
  model: BoardModel,
  burst: object,
  ...commands: Command[]
): (Id | null)[] | null {
  return told(model, commands, { result: model.connection.runWithin(burst, ...commands), burst });
}

interface Done {
  result: ReturnType<BoardModel['connection']['run']>;
  burst?: object;
}

function told(
  model: BoardModel,
  commands: readonly Command[],
  { result, burst }: Done,
): (Id | null)[] | null {
  if (result.ok) {
    model.said.did(saidOf(commands), burst);
    // what one changes oneself stays in sight, though it may no longer be what was asked for
    for (const command of commands) {
      if ('cardId' in command) model.keepShown(command.cardId);
      else if ('id' in command && command.id && command.type.startsWith('card.')) model.keepShown(command.id);
    }
    return result.value.map((applied) => applied.id);
  }
  const text = textNow();
  const { reason } = result;
  const fault = typeof reason === 'string' ? reason : reason.fault;
  showToast({ text: text.done.failed(text.faults[fault]), tone: 'fault' });
  return null;
}

export function archiveCard(model: BoardModel, cardId: Id): boolean {
  const title = model.connection.projection.card(cardId)?.title ?? '';
  if (!perform(model, { type: 'card.archive', id: cardId })) return false;
  const text = textNow();
  showToast({
    about: 'history',
    text: text.done.archived(title || text.card.untitled),
    action: {
      label: text.done.undo,
      run: () => {
        if (perform(model, { type: 'card.restore', id: cardId })) focusCard(model, cardId);
      },
    },
  });
  return true;
}

export function archiveColumn(model: BoardModel, columnId: Id): boolean {
  const name = model.connection.projection.column(columnId)?.name ?? '';
  if (!perform(model, { type: 'column.archive', id: columnId })) return false;
  const text = textNow();
  showToast({
    about: 'history',
    text: text.done.columnArchived(name),
    action: { label: text.done.undo, run: () => perform(model, { type: 'column.restore', id: columnId }) },
  });
  return true;
}
