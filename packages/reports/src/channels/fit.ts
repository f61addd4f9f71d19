import type { ReportDocument } from '../render/document.ts';
import { wordsOf } from '../render/words.ts';
import type { Language } from '../render/render-context.ts';

/** As many as one board has at most. */
const MOST_TOTALS = 10;

/**
 * The message of a document that a channel takes: while it is too large, totals go, the last first, and then the longest section
 * gives up its last line and says how many more there are.
 */
export function fit<Message>(
  document: ReportDocument,
  render: (document: ReportDocument) => Message,
  mostBytes: number,
): Message {
  const words = wordsOf(document.language as Language);
  let shown = document;
  for (;;) {
    const message = render(shown);
    if (bytesOf(JSON.stringify(message)) <= mostBytes) return message;
    const longest = Math.max(0, ...shown.sections.map(({ lines }) => lines.length));
    if (shown.rest.length > MOST_TOTALS) {
      shown = { ...shown, rest: shown.rest.slice(0, -1) };
      continue;
    }
    if (longest === 0) return message;
    const at = shown.sections.findIndex(({ lines }) => lines.length === longest);
    shown = {
      ...shown,
      sections: shown.sections.map((section, index) =>
        index === at
          ? {
              ...section,
              lines: section.lines.slice(0, -1),
              more: words.more(section.total - section.lines.length + 1),
            }
          : section,
      ),
    };
  }
}

/** In UTF-8. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
