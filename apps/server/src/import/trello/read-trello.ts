import { fail, LIMITS, ok, type Result } from '@taktboard/protocol';
import type { Dropped } from '../dropped.ts';
import type { ImportFault } from '../import-fault.ts';
import type { ImportPlan } from '../import-plan.ts';
import type { ImportTexts } from '../texts/import-texts.ts';
import { listNotTaken } from './list-not-taken.ts';
import { putDoneCards } from './put-done-cards.ts';
import { readCards } from './read-cards.ts';
import { readChecklists } from './read-checklists.ts';
import { readComments } from './read-comments.ts';
import { isRecord, readElements } from './read-elements.ts';
import { readLabels } from './read-labels.ts';
import { readLists } from './read-lists.ts';
import { readPeople } from './read-people.ts';
import { clip, type Reading } from './reading.ts';
import { TrelloAction } from './trello-schema.ts';

export interface ReadOptions {
  /** The zone of the board to be: Trello writes instants, a board keeps wall-clock time. */
  zone: string;
  texts: ImportTexts;
}

/**
 * Trello's export as a plan. Only a file that is no Trello board is refused; whatever in it cannot be read or taken is
 * listed in the plan.
 */
export function readTrello(file: unknown, options: ReadOptions): Result<ImportPlan, ImportFault> {
  const fault = boardFault(file);
  if (fault) return fail(fault);
  const root = file as Record<string, unknown>;
  const dropped: Dropped[] = [];
  const reading: Reading = { ...options, dropped };

  const columns = readLists(root['lists'], reading);
  const actions = readElements(
    root['actions'],
    { schema: TrelloAction, what: 'history', path: 'actions' },
    dropped,
  );
  const people = readPeople(root['members'], actions, reading);
  const { labels, keepUsed } = readLabels(root, reading);
  const checklists = readChecklists(root, { reading, people });
  const cards = readCards(root['cards'], { reading, columns, people, labels, checklists });
  if (cards.length > LIMITS.cards) {
    return fail({ code: 'too-many-cards', found: cards.length, limit: LIMITS.cards });
  }
  const placed = putDoneCards(columns, cards, reading);
  const comments = readComments(actions, { reading, cards, people });
  listNotTaken(root, { reading, cards, actions, comments: comments.length });

  return ok({
    title: boardTitle(root['name'], reading),
    people: people.used(),
    labels: keepUsed(placed.cards),
    columns: placed.columns,
    cards: placed.cards.map(({ complete: _complete, raw: _raw, ...card }) => card),
    comments,
    checklists: checklists.taken(),
    dropped,
  });
}

/** What keeps a value from being a Trello board, and where. */
function boardFault(file: unknown): ImportFault | null {
  const fault = (where: string, found: unknown): ImportFault => ({
    code: 'not-a-trello-board',
    where,
    found: kindOf(found),
  });
  if (!isRecord(file)) return fault('$', file);
  if (!Array.isArray(file['lists'])) return fault('lists', file['lists']);
  if (!Array.isArray(file['cards'])) return fault('cards', file['cards']);
  const odd = file['lists'].findIndex((list) => !isRecord(list) || typeof list['id'] !== 'string');
  if (odd !== -1 && file['lists'].length === 1) return fault(`lists[${odd}].id`, file['lists'][odd]);
  if (file['lists'].length === 0 && file['cards'].length > 0) return fault('lists[0]', undefined);
  return null;
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

function boardTitle(name: unknown, { texts, dropped }: Reading): string {
  const { text, rest } = clip(typeof name === 'string' ? name : '', LIMITS.titleChars);
  if (text === '') dropped.push({ what: 'title', where: { in: 'board' }, why: 'empty' });
  if (rest !== '') dropped.push({ what: 'title', name: rest, where: { in: 'board' }, why: 'too-long' });
  return text || texts.untitledBoard;
}
