import type { ReportDocument, ReportLine } from '../render/document.ts';
import { cutDocument } from './cut-document.ts';
import type { DigestMessage } from './digest-message.ts';
import { fit } from './fit.ts';

interface TextRun {
  type: 'TextRun';
  text: string;
  weight?: 'Bolder';
  size?: 'Large';
  isSubtle?: true;
  color?: 'Attention' | 'Warning';
  selectAction?: OpenUrl;
}

interface OpenUrl {
  type: 'Action.OpenUrl';
  title?: string;
  url: string;
}

interface TextBlock {
  type: 'RichTextBlock';
  separator?: true;
  inlines: TextRun[];
}

export interface TeamsMessage {
  type: 'message';
  summary: string;
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive';
      contentUrl: null;
      content: {
        $schema: string;
        type: 'AdaptiveCard';
        version: '1.4';
        lang: string;
        msteams: { width: 'Full' };
        body: TextBlock[];
        actions: OpenUrl[];
      };
    },
  ];
}

/** Teams takes 28 KB of a workflow's card, and adds to it. */
const MESSAGE_BYTES = 18_000;
const TITLE_CHARS = 120;

/**
 * An Adaptive Card for a Teams workflow. A `TextBlock` would read Markdown; the runs of a `RichTextBlock` read nothing
 * (https://adaptivecards.io/explorer/TextRun.html), so a title stays a title.
 */
export function teamsOf({ headline, document }: DigestMessage): TeamsMessage {
  return fit(cutDocument(document, TITLE_CHARS), (shown) => messageOf(shown, headline), MESSAGE_BYTES);
}

function messageOf(document: ReportDocument, summary: string): TeamsMessage {
  const { link } = document;
  return {
    type: 'message',
    summary,
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          lang: document.language,
          msteams: { width: 'Full' },
          body: bodyOf(document),
          actions: link === null ? [] : [{ type: 'Action.OpenUrl', title: link.text, url: link.url }],
        },
      },
    ],
  };
}

const COLORS = { late: 'Attention', soon: 'Warning', blocked: 'Warning', plain: undefined } as const;

function bodyOf({ title, date, opening: sentences, sections, rest, footer }: ReportDocument): TextBlock[] {
  return [
    block([run(title, { weight: 'Bolder', size: 'Large' })]),
    block([run(date, { isSubtle: true })]),
    block([run(sentences.join(' '))]),
    ...sections.flatMap(({ group, heading, total, lines, more, tone }) => {
      const color = COLORS[tone];
      const head = run(`${heading} (${total})`, { weight: 'Bolder', ...(color ? { color } : {}) });
      return [
        ...(group === undefined ? [] : [{ ...block([groupRun(group)]), separator: true as const }]),
        group === undefined ? { ...block([head]), separator: true as const } : block([head]),
        ...lines.map(lineOf),
        ...(more === null ? [] : [block([run(`… ${more}`, { isSubtle: true })])]),
      ];
    }),
    ...(rest.length === 0 ? [] : [{ ...block([run(rest.join(' · '))]), separator: true as const }]),
    block([run(footer.join(' · '), { isSubtle: true })]),
  ];
}

function groupRun({ title, url }: { title: string; url: string | null }): TextRun {
  return run(title, { weight: 'Bolder', size: 'Large', ...leadsTo(url) });
}

function leadsTo(url: string | null): Pick<TextRun, 'selectAction'> {
  return url === null ? {} : { selectAction: { type: 'Action.OpenUrl', url } };
}

function lineOf({ title, url, parts }: ReportLine): TextBlock {
  return block([
    run('• '),
    run(title, { weight: 'Bolder', ...leadsTo(url) }),
    ...(parts.length === 0 ? [] : [run(` · ${parts.join(' · ')}`)]),
  ]);
}

function block(inlines: TextRun[]): TextBlock {
  return { type: 'RichTextBlock', inlines };
}

function run(text: string, look: Omit<TextRun, 'type' | 'text'> = {}): TextRun {
  return { type: 'TextRun', text: text || ' ', ...look };
}
