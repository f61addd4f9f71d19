import type { Card, Due, Id, PlainBoard } from '@taktboard/board';
import { initialsOf } from '../live/initials-of.ts';
import { plainLine } from '../render/plain-line.ts';

/** What a guest is shown of a task beside its title and its description. */
export interface ApprovalShows {
  dates: boolean;
  checklist: boolean;
  links: boolean;
  owner: boolean;
  board: boolean;
}

/** A task as its guest sees it. Nothing in it is an id. */
export interface ShownTask {
  title: string;
  description: string;
  start?: string | undefined;
  due?: Due | undefined;
  zone?: string | undefined;
  checklist?: { text: string; done: boolean }[] | undefined;
  links?: { title: string; url: string }[] | undefined;
  owner?: string | undefined;
  board?: string | undefined;
}

interface Showing {
  board: PlainBoard;
  card: Card;
  people: readonly { id: Id; name: string }[];
  shows: ApprovalShows;
}

/**
 * What a guest may see of a task. It takes over what is meant for them, value by value, and never leaves something out of a
 * copy: a field that a task will have one day is hidden until it is named here.
 */
export function shownTask({ board, card, people, shows }: Showing): ShownTask {
  const { title, description, start, due, checklist, links } = card;
  const owner = shows.owner ? people.find(({ id }) => id === card.owner)?.name : undefined;
  return {
    title: plainLine(title),
    description: description.trim(),
    ...(shows.dates && start !== undefined ? { start } : {}),
    ...(shows.dates && due !== undefined ? { due } : {}),
    // a day is the same day everywhere
    ...(shows.dates && due?.includes('T') ? { zone: board.meta.zone } : {}),
    ...(shows.checklist && checklist.length > 0
      ? { checklist: checklist.map(({ text, done }) => ({ text: plainLine(text), done })) }
      : {}),
    ...(shows.links && links.length > 0
      ? { links: links.map((link) => ({ title: plainLine(link.title), url: link.url })) }
      : {}),
    ...(owner === undefined ? {} : { owner: initialsOf(owner) }),
    ...(shows.board ? { board: plainLine(board.meta.title) } : {}),
  };
}
