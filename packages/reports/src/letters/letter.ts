import { escapeHtml } from '../render/escape-html.ts';
import type { Language } from '../render/render-context.ts';

/** A mail to one person about their account, before it is text or HTML. Nothing in it is escaped. */
export interface Letter {
  language: Language;
  subject: string;
  paragraphs: readonly string[];
  link: { text: string; url: string } | null;
  /** What to do for whoever did not ask for it. */
  footer: string;
}

const STYLE = `
:root{color-scheme:light dark}
body{margin:0;padding:24px 16px;background:#fff;color:#1b1f24;font:16px/24px system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
.page{width:100%;max-width:520px;margin:0 auto}
h1{margin:0 0 16px;font-size:20px;line-height:28px}
p{margin:0 0 16px;overflow-wrap:anywhere}
.go{display:inline-block;padding:10px 20px;border-radius:8px;background:#2f5bd7;color:#fff;font-weight:600;text-decoration:none}
.soft{color:#545c66;font-size:13px;line-height:20px}
.soft a{color:inherit}
@media (prefers-color-scheme:dark){body{background:#15181c;color:#e6e9ed}.soft{color:#a9b2bd}}
`;

/** Both parts of the mail. No images, nothing from elsewhere; the link stands there as text, too. */
export function writeLetter(letter: Letter): { subject: string; text: string; html: string } {
  const { language, subject, paragraphs, link, footer } = letter;
  const text = [subject, ...paragraphs, ...(link === null ? [] : [`${link.text}:\n${link.url}`]), footer];
  const html = [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(subject)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<table role="presentation" class="page" align="center" width="520" cellpadding="0" cellspacing="0" border="0"><tr><td>',
    `<h1>${escapeHtml(subject)}</h1>`,
    ...paragraphs.map((each) => `<p>${escapeHtml(each)}</p>`),
    ...(link === null ? [] : linkHtml(link)),
    `<p class="soft">${escapeHtml(footer)}</p>`,
    '</td></tr></table>',
    '</body>',
    '</html>',
  ];
  return { subject, text: `${text.join('\n\n')}\n`, html: `${html.join('\n')}\n` };
}

function linkHtml({ text, url }: { text: string; url: string }): string[] {
  const href = escapeHtml(url);
  return [
    `<p><a class="go" href="${href}">${escapeHtml(text)}</a></p>`,
    `<p class="soft"><a href="${href}">${href}</a></p>`,
  ];
}
