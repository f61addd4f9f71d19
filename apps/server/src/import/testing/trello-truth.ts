import type { Card } from '@taktboard/board';

/** As much of an export as a card is made of; written apart from the reader, so that one mistake is not made in both. */
export interface TrelloFile {
  cards: { id: string; name: string; attachments?: { url: string; pos?: number }[] }[];
  checklists: {
    idCard: string;
    name: string;
    pos: number;
    checkItems: { name: string; state: string; pos: number }[];
  }[];
  members: { id: string; fullName: string }[];
  actions: {
    type: string;
    date: string;
    idMemberCreator: string;
    memberCreator?: { fullName: string };
    data: { text?: string; card?: { id: string } };
  }[];
}

interface Said {
  author: string | null;
  at: string;
  text: string;
}

/** With a plain loop: ties stay as they stand. */
export function inOrder<T extends { pos?: number }>(elements: readonly T[]): T[] {
  const ordered: T[] = [];
  for (const element of elements) {
    let at = ordered.length;
    while (at > 0 && (ordered[at - 1]?.pos ?? 0) > (element.pos ?? 0)) at -= 1;
    ordered.splice(at, 0, element);
  }
  return ordered;
}

/** Every card with its items, links and comments in their order, one line each, by alphabet. */
export function cardsOfFile(file: TrelloFile): string[] {
  const names = new Map(file.members.map(({ id, fullName }) => [id, fullName]));
  return file.cards
    .map(({ id, name, attachments = [] }) => {
      const lists = inOrder(file.checklists.filter(({ idCard }) => idCard === id));
      const items = lists.flatMap((list) =>
        inOrder(list.checkItems).map((item) => ({
          text: line(lists.length > 1 ? `${list.name.trim()}: ${item.name}` : item.name),
          done: item.state === 'complete',
        })),
      );
      // the newest stands first in a file
      const said = file.actions
        .filter(({ type, data }) => type === 'commentCard' && data.card?.id === id)
        .toReversed()
        .map(({ idMemberCreator, memberCreator, date, data }) => ({
          author: names.get(idMemberCreator) ?? memberCreator?.fullName ?? null,
          at: new Date(date).toISOString(),
          text: (data.text ?? '').replace(/\r\n?/g, '\n'),
        }));
      return signature({ title: name, items, links: inOrder(attachments).map(({ url }) => url), said });
    })
    .toSorted();
}

/** The same of a board, with the comments of each card. */
export function cardsOfBoard(
  cards: readonly Card[],
  commentsOf: (cardId: string) => readonly Said[],
): string[] {
  return cards
    .map(({ id, title, checklist, links }) =>
      signature({
        title,
        items: checklist.map(({ text, done }) => ({ text: line(text), done })),
        links: links.map(({ url }) => url),
        said: commentsOf(id).map(({ author, at, text }) => ({ author, at, text })),
      }),
    )
    .toSorted();
}

interface Signed {
  title: string;
  items: { text: string; done: boolean }[];
  links: string[];
  said: Said[];
}

function signature({ title, ...rest }: Signed): string {
  return JSON.stringify({ title: line(title), ...rest });
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
