import { linkValue } from '../read/read-check.ts';
import { linkKey, thingOf } from '../schema/board-doc.ts';
import { isUrl } from '../schema/values.ts';
import type { Command } from './command.ts';
import type { Ledger } from './ledger.ts';
import { plan, refuse, type Planned } from './plan.ts';
import { validLine } from './valid-text.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

export function planLinkAdd(command: Of<'link.add'>, ledger: Ledger): Planned {
  const { cardId } = command;
  if (!ledger.has('cards', cardId)) return refuse('no-such-card');
  const title = validLine(command.title);
  const url: unknown = typeof command.url === 'string' ? command.url.trim().toWellFormed() : command.url;
  if (title === undefined || !isUrl(url)) return refuse('invalid-value');
  const id = ledger.makeLink(cardId, command.id);
  if (!id.ok) return id;
  return plan(id.value, ({ roots, recorder }) => {
    const card = thingOf(roots.cards, cardId);
    if (card) recorder.write(card, linkKey(id.value), linkValue({ url, title }));
  });
}

export function planLinkRemove(command: Of<'link.remove'>, ledger: Ledger): Planned {
  const { cardId, id } = command;
  if (!ledger.has('cards', cardId)) return refuse('no-such-card');
  if (!ledger.hasLink(cardId, id)) return refuse('no-such-link');
  ledger.removeLink(cardId, id);
  return plan(id, ({ roots, recorder }) => {
    const card = thingOf(roots.cards, cardId);
    if (card) recorder.write(card, linkKey(id), undefined);
  });
}
