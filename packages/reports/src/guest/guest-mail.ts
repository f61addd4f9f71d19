import { plainLine } from '../render/plain-line.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { STYLE } from '../render/html-style.ts';
import { Dates } from '../render/dates.ts';
import type { Language } from '../render/render-context.ts';
import { wordsOf } from '../render/words.ts';
import type { Instant } from '../time/instant.ts';
import { guestWords } from './guest-words.ts';

export interface GuestMail {
  subject: string;
  text: string;
  html: string;
}

interface Invitation {
  language: Language;
  name: string;
  title: string;
  message: string;
  url: string;
  expiresAt: Instant;
  zone: string;
  day: string;
  /** Asked before. */
  again: boolean;
}

const SUBJECT_CHARS = 120;

/** Brings a guest the link. Of the task it has the title alone. */
export function guestInvitation(asked: Invitation): GuestMail {
  const { language, title, message, url, expiresAt, zone, day, again } = asked;
  const { invitation: words } = guestWords(language);
  const dates = new Dates(wordsOf(language), { reportDate: day, zone });
  const line = cut(plainLine(title));
  return mailOf(language, {
    subject: (again ? words.again : words.subject)(line),
    before: [words.text(plainLine(asked.name)), line, ...(message === '' ? [] : [message])],
    link: { text: words.open, url },
    after: [words.then, words.until(dates.timeOf(expiresAt)), words.unasked],
  });
}

/** Brings the code. The subject has none of it: it is read on locked screens. */
export function guestCodeMail(language: Language, code: string): GuestMail {
  const { codeMail: words } = guestWords(language);
  return mailOf(language, {
    subject: words.subject,
    before: [words.text, code],
    link: null,
    after: [words.until, words.unasked],
  });
}

interface Parts {
  subject: string;
  before: readonly string[];
  link: { text: string; url: string } | null;
  after: readonly string[];
}

function mailOf(language: Language, { subject, before, link, after }: Parts): GuestMail {
  const text = [...before, ...(link ? [`${link.text}:\n${link.url}`] : []), ...after].join('\n\n');
  const [first = '', second = '', ...rest] = before;
  const lined = (line: string): string => escapeHtml(line).replaceAll('\n', '<br>');
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
    '<table role="presentation" class="page" align="center" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td>',
    `<p>${lined(first)}</p>`,
    `<h1 class="opening"><bdi>${lined(second)}</bdi></h1>`,
    ...rest.map((line) => `<p class="opening" dir="auto">${lined(line)}</p>`),
    ...(link ? [`<p class="link"><a href="${escapeHtml(link.url)}">${escapeHtml(link.text)}</a></p>`] : []),
    ...after.map((line) => `<p class="footer">${lined(line)}</p>`),
    '</td></tr></table>',
    '</body>',
    '</html>',
  ];
  return { subject, text: `${text}\n`, html: `${html.join('\n')}\n` };
}

function cut(title: string): string {
  const characters = Array.from(title);
  return characters.length <= SUBJECT_CHARS ? title : `${characters.slice(0, SUBJECT_CHARS - 1).join('')}…`;
}
