import { escapeHtml } from '../render/escape-html.ts';
import type { Language } from '../render/render-context.ts';

interface Page {
  language: Language;
  title: string;
  /** A class of the whole page, by which the style sheet tells the kinds of pages apart. */
  look: string;
  data: Readonly<Record<string, string>>;
  /** Markup, as the body is. */
  head: string;
  body: string;
}

/** A page for those who have no account: whole as it comes, kept by no search engine. */
export function pageHtml({ language, title, look, data, head, body }: Page): string {
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`);
  return `<!doctype html>
<html lang="${language}" class="${look}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/live/page.css">
${head}
</head>
<body${attributes.join('')}>
${body}
</body>
</html>
`;
}
