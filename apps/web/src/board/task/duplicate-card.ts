import type { Card, Command, Id } from '@taktboard/board';
import { LIMITS } from '@taktboard/protocol';
import { XmlElement, XmlText } from 'yjs';
import type { BoardModel } from '../state/board-model.ts';
import { newId } from '../../sync/ports.ts';
import { performWithin } from '../state/perform.ts';
import { nameOfAddress } from './relations/typed-address.ts';

/**
 * The same task once more below this one, with nothing done yet; one undo takes it back. Comments and history stay where
 * they happened.
 */
export function duplicateCard(model: BoardModel, card: Card, title: string): Id | null {
  const { projection } = model.connection;
  const column = projection.column(card.columnId);
  const at = column?.cardIds.indexOf(card.id) ?? -1;
  const labels = card.labels.filter((id) => projection.labels().has(id));
  const burst = {};
  const [made] =
    performWithin(model, burst, {
      type: 'card.add',
      columnId: card.columnId,
      title: title.slice(0, LIMITS.titleChars),
      ...(at < 0 ? {} : { after: card.id, before: column?.cardIds[at + 1] ?? null }),
      owner: card.owner,
      start: card.start,
      due: card.due,
      priority: card.priority,
      estimate: card.estimate,
      milestone: card.milestone,
      campaign: card.campaign,
      goal: card.goal,
      channel: card.channel,
      contributors: card.contributors,
      labels,
    }) ?? [];
  if (!made) return null;
  const parts = partsOf(card, made).filter(
    (command) => command.type !== 'card.dependency' || projection.card(command.dependsOn) !== undefined,
  );
  if (parts.length > 0) performWithin(model, burst, ...parts);
  copyDescription(model, card.id, made);
  model.keepShown(made);
  return made;
}

function partsOf(card: Card, made: Id): Command[] {
  const linkIds = card.links.map(() => newId()).toSorted();
  return [
    // an item without words is a forged one, and would be refused with all the rest
    ...card.checklist
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, owner, due }): Command => ({ type: 'check.add', cardId: made, text, owner, due })),
    // links stand in the order of their ids
    ...card.links.map(({ url, title }, index): Command => ({
      type: 'link.add',
      cardId: made,
      id: linkIds[index],
      url,
      title: title || nameOfAddress(url),
    })),
    ...card.dependsOn.map((dependsOn): Command => ({
      type: 'card.dependency',
      id: made,
      dependsOn,
      on: true,
    })),
  ];
}

function copyDescription({ connection }: BoardModel, from: Id, to: Id): void {
  const source = connection.description(from);
  const copy = connection.description(to);
  if (!source || !copy || source.length === 0) return;
  const nodes = source.toArray().filter((node) => node instanceof XmlElement || node instanceof XmlText);
  copy.insert(
    0,
    nodes.map((node) => node.clone()),
  );
}
