import type { Digest } from '../digest/digest.ts';
import { digestDocument } from '../render/digest-document.ts';
import type { ReportDocument } from '../render/document.ts';
import { htmlOf } from '../render/html.ts';
import { plainLine } from '../render/plain-line.ts';
import type { RenderContext } from '../render/render-context.ts';
import { textOf } from '../render/text.ts';
import { channelWordsOf } from './channel-words.ts';
import { cutText } from './cut-text.ts';

export interface ChannelLinks {
  /** The page of this very run; null where there is none. */
  run: string | null;
  unsubscribe: string | null;
}

/** What a subject line shows on a phone of a board's name. */
const BOARD_CHARS = 60;
/** A title in a mail: whoever wants the rest of it opens the task. */
const TITLE_CHARS = 200;

/** One line that says what is up, as a subject or a notification shows it. */
export function digestHeadline({ headline }: Digest, { language, boardTitle }: RenderContext): string {
  const figure = (key: string): number => headline[key] ?? 0;
  const figures = {
    overdue: figure('overdue'),
    dueToday: figure('dueToday'),
    blocked: figure('blocked'),
  };
  return `[${cutText(plainLine(boardTitle), BOARD_CHARS)}] ${channelWordsOf(language).subject(figures)}`;
}

/** Both parts of a mail, and its subject. At most five sections and 25 lines, under 100 KB. */
export function digestMail(
  digest: Digest,
  context: RenderContext,
  links: ChannelLinks,
): { subject: string; text: string; html: string } {
  const words = channelWordsOf(context.language);
  const whole = channelDocument(digest, context, { links, titleChars: TITLE_CHARS });
  const { unsubscribe } = links;
  const document: ReportDocument = {
    ...whole,
    ways: unsubscribe === null ? [] : [{ text: words.unsubscribe, url: unsubscribe }],
  };
  return { subject: digestHeadline(digest, context), text: textOf(document), html: htmlOf(document) };
}

/** The short digest, with the link to its own run, and with titles that are cut where they are endless. */
export function channelDocument(
  digest: Digest,
  context: RenderContext,
  { links, titleChars }: { links: Pick<ChannelLinks, 'run'>; titleChars: number },
): ReportDocument {
  const document = digestDocument(digest, context, 'mail');
  const { link } = document;
  return {
    ...document,
    title: cutText(document.title, titleChars),
    link: link === null || links.run === null ? null : { ...link, url: links.run },
    sections: document.sections.map((section) => ({
      ...section,
      lines: section.lines.map((line) => ({
        ...line,
        title: cutText(line.title, titleChars),
        parts: line.parts.map((part) => cutText(part, titleChars)),
      })),
    })),
  };
}
