import type { ReportDocument, ReportLine } from '../render/document.ts';
import { cutDocument } from './cut-document.ts';
import { cutText } from './cut-text.ts';
import type { DigestMessage } from './digest-message.ts';
import { fit } from './fit.ts';

interface SlackElement {
  type: 'text' | 'link';
  text: string;
  url?: string;
  style?: { bold: true };
}

interface SlackPart {
  type: 'rich_text_section' | 'rich_text_list';
  style?: 'bullet';
  elements: (SlackElement | SlackPart)[];
}

type SlackBlock =
  | { type: 'header'; text: { type: 'plain_text'; text: string; emoji: false } }
  | { type: 'rich_text'; elements: SlackPart[] };

export interface SlackMessage {
  /** For notifications; never read as markup. */
  text: string;
  mrkdwn: false;
  blocks: SlackBlock[];
}

/** About as much as Slack takes of one message. */
const MESSAGE_BYTES = 10_000;
const HEADER_CHARS = 150;
const TITLE_CHARS = 120;

/**
 * Block Kit: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block. Rich text has no markup in its texts, so
 * nothing that someone called a task can mention, link or format anything.
 */
export function slackOf({ headline, document: whole }: DigestMessage): SlackMessage {
  const document = cutDocument(whole, TITLE_CHARS);
  const text = escapeMrkdwn(headline);
  return fit(document, (shown) => ({ text, mrkdwn: false, blocks: blocksOf(shown) }), MESSAGE_BYTES);
}

function blocksOf({ title, date, opening, sections, rest, link, footer }: ReportDocument): SlackBlock[] {
  return [
    { type: 'header', text: { type: 'plain_text', text: cutText(title, HEADER_CHARS), emoji: false } },
    richText([paragraph([plain(date)]), paragraph([plain(opening.join(' '))])]),
    ...sections.map(({ group, heading, total, lines, more }) =>
      richText([
        ...(group === undefined ? [] : [paragraph([named(group)])]),
        paragraph([bold(`${heading} (${total})`)]),
        ...(lines.length === 0 ? [] : [bullets(lines.map(lineOf))]),
        ...(more === null ? [] : [paragraph([plain(`… ${more}`)])]),
      ]),
    ),
    ...(rest.length === 0 ? [] : [richText([paragraph([plain(rest.join(' · '))])])]),
    ...(link === null ? [] : [richText([paragraph([{ type: 'link', text: link.text, url: link.url }])])]),
    richText([paragraph([plain(footer.join(' · '))])]),
  ];
}

function named({ title, url }: { title: string; url: string | null }): SlackElement {
  return url === null ? bold(title) : { type: 'link', text: title || url, url, style: { bold: true } };
}

function lineOf({ title, url, parts }: ReportLine): SlackPart {
  return paragraph([
    named({ title, url }),
    ...(parts.length === 0 ? [] : [plain(` · ${parts.join(' · ')}`)]),
  ]);
}

function richText(elements: SlackPart[]): SlackBlock {
  // a paragraph does not end its line by itself
  return {
    type: 'rich_text',
    elements: elements.flatMap((part, index) =>
      index < elements.length - 1 && part.type === 'rich_text_section'
        ? [{ ...part, elements: [...part.elements, plain('\n')] }]
        : [part],
    ),
  };
}

function paragraph(elements: SlackElement[]): SlackPart {
  return { type: 'rich_text_section', elements };
}

function bullets(elements: SlackPart[]): SlackPart {
  return { type: 'rich_text_list', style: 'bullet', elements };
}

function plain(text: string): SlackElement {
  return { type: 'text', text: text || ' ' };
}

function bold(text: string): SlackElement {
  return { ...plain(text), style: { bold: true } };
}

/** https://docs.slack.dev/messaging/formatting-message-text#escaping: these three are all that can begin a mention or a link. */
function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
