import { writeLetter, type Letter } from '../letters/letter.ts';
import { Dates } from '../render/dates.ts';
import { plainLine } from '../render/plain-line.ts';
import type { Language } from '../render/render-context.ts';
import { wordsOf } from '../render/words.ts';
import type { Instant } from '../time/instant.ts';
import { guestWords } from './guest-words.ts';

export type GuestMail = ReturnType<typeof writeLetter>;

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
  const said = message.split(/\n+/).filter((line) => line.trim() !== '');
  return writeLetter({
    language,
    subject: (again ? words.again : words.subject)(cut(plainLine(title))),
    paragraphs: [
      words.text(plainLine(asked.name)),
      plainLine(title),
      ...said,
      `${words.then} ${words.until(dates.timeOf(expiresAt))}`,
    ],
    link: { text: words.open, url },
    footer: words.unasked,
  } satisfies Letter);
}

/** Brings the code. The subject has none of it: it is read on locked screens. */
export function guestCodeMail(language: Language, code: string): GuestMail {
  const { codeMail: words } = guestWords(language);
  const { subject, unasked: footer } = words;
  return writeLetter({ language, subject, paragraphs: [words.text, code, words.until], link: null, footer });
}

function cut(title: string): string {
  const characters = Array.from(title);
  return characters.length <= SUBJECT_CHARS ? title : `${characters.slice(0, SUBJECT_CHARS - 1).join('')}…`;
}
