import type { BoardExport, NamingText } from '@taktboard/protocol';
import type { PlainBoard } from '@taktboard/board';

type Where = NamingText['where'];

const AROUND = 60;
/** A part of a name that is shorter names too many. */
const LEAST = 3;

interface Reading {
  board: { id: string; content: PlainBoard; comments: BoardExport['comments'] };
  name: string;
}

/** Texts of a board in which a name seems to stand: the whole of it, or one of its parts as a word. */
export function namingTexts({ board: { id, content, comments }, name }: Reading): NamingText[] {
  const find = finder(name);
  const { title: boardTitle } = content.meta;
  const found: NamingText[] = [];
  const look = (where: Where, text: string, card?: string): void => {
    const hit = find(text);
    if (hit) found.push({ board: id, boardTitle, where, ...hit, ...(card === undefined ? {} : { card }) });
  };
  look('board', boardTitle);
  for (const column of content.columns) look('column', column.name);
  for (const label of content.labels) look('label', label.name);
  for (const card of content.cards) {
    look('title', card.title, card.id);
    look('description', card.description, card.id);
    for (const item of card.checklist) look('checklist', item.text, card.id);
    for (const link of card.links) look('link', `${link.title} ${link.url}`, card.id);
    if (card.blocked) look('blocked', card.blocked.reason, card.id);
  }
  for (const { cardId, text } of comments) look('comment', text, cardId);
  return found;
}

function finder(name: string): (text: string) => { text: string; whole: boolean } | undefined {
  const parts = name.split(/[\s-]+/u).filter((part) => part.length >= LEAST);
  const whole = wordOf(name);
  const part = parts.length === 0 ? undefined : wordOf(...parts);
  return (text) => {
    const at = whole.exec(text) ?? part?.exec(text);
    if (!at) return undefined;
    const from = Math.max(0, at.index - AROUND);
    const to = at.index + at[0].length + AROUND;
    const around = text.slice(from, to).replace(/\s+/gu, ' ').trim();
    return {
      text: `${from > 0 ? '…' : ''}${around}${to < text.length ? '…' : ''}`,
      whole: whole.test(text),
    };
  };
}

/** As a word of its own; a German genitive is one too. */
function wordOf(...words: string[]): RegExp {
  const escaped = words.map((word) =>
    word.replace(/[\^$\\.*+?()[\]{}|/]/g, String.raw`\$&`).replace(/\s+/gu, String.raw`\s+`),
  );
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${escaped.join('|')})(?:s|’s|'s)?(?![\p{L}\p{N}])`, 'iu');
}
