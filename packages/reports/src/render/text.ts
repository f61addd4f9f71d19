import type { ReportDocument } from './document.ts';

/** As long as a rule gets in a narrow mail program. */
const RULE = 60;

/** Plain text, one line a task, with a line feed at the end of each line. */
export function textOf(document: ReportDocument): string {
  const blocks = [
    [document.title, document.date],
    [document.opening.join(' ')],
    ...document.sections.map(({ group, heading, total, lines, more }) => [
      ...(group === undefined ? [] : [group.title, '='.repeat(Math.min(group.title.length, RULE)), '']),
      `${heading} (${total})`,
      ...lines.map(({ title, parts }) => `- ${[title, ...parts].join(' · ')}`),
      ...(more === null ? [] : [`  … ${more}`]),
    ]),
    document.rest,
    document.link === null ? [] : [`${document.link.text}: ${document.link.url}`],
    document.footer,
    (document.ways ?? []).map(({ text, url }) => `${text}: ${url}`),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
