import type { Command, Id } from '@taktboard/board';
import type { Said, What } from './said-history.ts';

/**
 * What a set of commands is called, and how many tasks or columns it was done to. A move that also changes fields, as
 * into another swimlane, is a move; a label that is made for a task is a task that was added.
 */
export function saidOf(commands: readonly Command[]): Said {
  const main = (wanted: Command['type']) => commands.find(({ type }) => type === wanted);
  const first = main('card.move') ?? main('card.add') ?? commands[0];
  if (!first) return { what: 'board.set', count: 1 };
  const what = whatOf(first);
  const subjects = new Set<Id>();
  let added = 0;
  for (const command of commands) {
    if (whatOf(command) !== what) continue;
    const subject = subjectOf(command);
    if (subject === undefined) added += 1;
    else subjects.add(subject);
  }
  return { what, count: subjects.size + added };
}

/** undefined for what has no name yet, and for the board itself. */
function subjectOf(command: Command): Id | undefined {
  if ('cardId' in command) return command.cardId;
  return 'id' in command ? command.id : undefined;
}

/** A field that was set alone is called by its own name. */
function whatOf(command: Command): What {
  if (command.type === 'card.rewrite') return 'card.describe';
  if (command.type !== 'card.set') return command.type;
  const fields = Object.keys(command.fields);
  switch (fields.length === 1 ? fields[0] : undefined) {
    case 'title':
      return 'card.title';
    case 'owner':
      return 'card.owner';
    case 'due':
      return 'card.due';
    case 'start':
      return 'card.start';
    case 'priority':
      return 'card.priority';
    case 'blocked':
      return 'card.blocked';
    default:
      return 'card.set';
  }
}
