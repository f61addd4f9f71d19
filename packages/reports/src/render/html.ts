import { escapeHtml } from './escape-html.ts';
import type { ReportDocument, ReportLine, ReportSection } from './document.ts';
import { STYLE } from './html-style.ts';

/**
 * One file for mail and page: 600 px, no images, no scripts, no styles but one block, a layout table because some mail
 * programs know nothing else. What a tone colours, the heading says in words.
 */
export function htmlOf(document: ReportDocument): string {
  const { language, title, date, opening, sections, rest, link, footer, ways = [] } = document;
  const isGrouped = sections.some(({ group }) => group !== undefined);
  const lines = [
    '<!doctype html>',
    `<html lang="${escapeHtml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<table role="presentation" class="page" align="center" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td>',
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="date">${escapeHtml(date)}</p>`,
    `<p class="opening">${escapeHtml(opening.join(' '))}</p>`,
    ...sections.flatMap((section) => sectionHtml(section, isGrouped ? 'h3' : 'h2')),
    ...(rest.length === 0
      ? []
      : ['<ul class="rest">', ...rest.map((total) => `<li>${escapeHtml(total)}</li>`), '</ul>']),
    ...(link === null
      ? []
      : [`<p class="link"><a href="${escapeHtml(link.url)}">${escapeHtml(link.text)}</a></p>`]),
    ...footer.map((line) => `<p class="footer">${escapeHtml(line)}</p>`),
    ...ways.map(
      (way) => `<p class="footer"><a href="${escapeHtml(way.url)}">${escapeHtml(way.text)}</a></p>`,
    ),
    '</td></tr></table>',
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

function sectionHtml(
  { group, heading, total, lines, more, tone }: ReportSection,
  level: 'h2' | 'h3',
): string[] {
  return [
    ...(group === undefined ? [] : [`<h2 class="group">${linkHtml(group)}</h2>`]),
    `<${level} class="${tone}">${escapeHtml(heading)} <span class="count">(${total})</span></${level}>`,
    '<ul>',
    ...lines.map(lineHtml),
    ...(more === null ? [] : [`<li class="more">… ${escapeHtml(more)}</li>`]),
    '</ul>',
  ];
}

/** A title may be written from right to left; `bdi` keeps what follows it in place. */
function linkHtml({ title, url }: { title: string; url: string | null }): string {
  const name = `<bdi>${escapeHtml(title)}</bdi>`;
  return url === null ? name : `<a href="${escapeHtml(url)}">${name}</a>`;
}

function lineHtml({ title, url, parts }: ReportLine): string {
  const linked = linkHtml({ title, url });
  // where a line ends between two, the dot ends it
  const rest = parts.map((part) => `<bdi>${escapeHtml(part)}</bdi>`).join('&nbsp;· ');
  return `<li><strong>${linked}</strong><br><span class="why">${rest}</span></li>`;
}
