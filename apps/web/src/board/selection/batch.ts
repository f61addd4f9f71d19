import type { Card, Command, Id, LabelColor } from '@taktboard/board';
import { showToast } from '../../kit/toast.ts';
import type { BoardModel } from '../state/board-model.ts';
import { perform, performWithin } from '../state/perform.ts';
import { saidOf } from '../state/said-of.ts';
import { sayWhat } from '../state/say-what.ts';
import { step } from '../state/step.ts';
import { gesturesNow } from '../gestures/text/gestures-messages.ts';
import { textNow } from '../text/board-messages.ts';

type Fields = Extract<Command, { type: 'card.set' }>['fields'];

/** Sets the same fields of several tasks: all of them or none, and one step of undo. */
export function setFields(model: BoardModel, cardIds: readonly Id[], fields: Fields): boolean {
  return act(
    model,
    cardIds.map((id) => ({ type: 'card.set', id, fields })),
  );
}

/** Puts a label on the tasks that do not have it, or takes it off all. */
export function setLabel(model: BoardModel, cardIds: readonly Id[], label: { id: Id; on: boolean }): boolean {
  const commands = cardsOf(model, cardIds)
    .filter((card) => card.labels.includes(label.id) !== label.on)
    .map((card): Command => ({ type: 'card.label', id: card.id, labelId: label.id, on: label.on }));
  return commands.length === 0 || act(model, commands);
}

/** Makes a label and puts it on the tasks, in one step of undo. */
export function addLabel(
  model: BoardModel,
  cardIds: readonly Id[],
  label: { name: string; color: LabelColor },
): boolean {
  const burst = {};
  const [labelId] = performWithin(model, burst, { type: 'label.add', ...label }) ?? [];
  if (!labelId) return false;
  const commands = cardIds.map((id): Command => ({ type: 'card.label', id, labelId, on: true }));
  return performWithin(model, burst, ...commands) !== null && told(model, commands);
}

export function archiveCards(model: BoardModel, cardIds: readonly Id[]): boolean {
  return act(
    model,
    cardIds.map((id) => ({ type: 'card.archive', id })),
  );
}

export function cardsOf(model: BoardModel, cardIds: readonly Id[]): readonly Card[] {
  return cardIds.map((id) => model.connection.projection.card(id)).filter((card) => card !== undefined);
}

/** Does it to all or to none, and says so. */
export function act(model: BoardModel, commands: readonly Command[]): boolean {
  return perform(model, ...commands) !== null && told(model, commands);
}

/** One alone is seen to change; of several it is said how many, with the way back. */
function told(model: BoardModel, commands: readonly Command[]): true {
  const said = saidOf(commands);
  if (said.count === 1 && said.what !== 'card.archive') return true;
  showToast({
    about: 'history',
    text: gesturesNow().selection.done(sayWhat(said)),
    action: { label: textNow().done.undo, run: () => step(model, 'undo') },
  });
  return true;
}
