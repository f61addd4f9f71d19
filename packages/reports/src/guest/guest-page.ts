import { pageHtml } from '../live/page-html.ts';
import { Dates } from '../render/dates.ts';
import { escapeHtml } from '../render/escape-html.ts';
import type { Language } from '../render/render-context.ts';
import { wordsOf } from '../render/words.ts';
import type { Instant } from '../time/instant.ts';
import { guestWords, type GuestEnd, type GuestTrouble, type GuestWords } from './guest-words.ts';
import type { ShownTask } from './shown-task.ts';
import { taskHtml } from './task-html.ts';

export interface GuestDecision {
  what: 'approved' | 'returned';
  at: Instant;
  shown: ShownTask;
  /** What is shown now is something else. */
  changed: boolean;
}

export interface GuestPage {
  language: Language;
  /** Of the board, for every time that is told. */
  zone: string;
  /** Today, there. */
  day: string;
  task: ShownTask;
  /** Of the task as it is shown: a decision is on this and on nothing else. */
  hash: string;
  message: string;
  expiresAt: Instant;
  decision: GuestDecision | null;
  /** What the guest has said, the oldest first. */
  said: readonly { at: Instant; text: string; decision: 'approved' | 'returned' | null }[];
  trouble: GuestTrouble | null;
  /** What was typed into which form when there was trouble: nothing is lost by it. */
  typed: { into: 'approve' | 'return' | 'say'; text: string } | null;
}

const MOST_CHARS = 10_000;

/** The task, what was asked, and the forms to answer with. It has no script. */
export function guestPage(page: GuestPage): string {
  const { language, zone, day, task, message, expiresAt, trouble } = page;
  const words = guestWords(language);
  const dates = new Dates(wordsOf(language), { reportDate: day, zone });
  const saying = { words, dates };
  return pageHtml({
    language,
    title: `${words.asks}: ${task.title}`,
    look: 'guest',
    data: {},
    head: '',
    body: [
      `<header class="bar"><p class="kind">${escapeHtml(words.asks)}</p>${otherLanguage(words)}<p class="until">${escapeHtml(words.until(dates.timeOf(expiresAt)))}</p></header>`,
      '<main>',
      trouble === null ? '' : `<p role="alert" class="trouble">${escapeHtml(words.trouble[trouble])}</p>`,
      standingHtml(page, saying),
      message === ''
        ? ''
        : `<section class="message"><h2>${escapeHtml(words.message)}</h2><p class="text" dir="auto">${escapeHtml(message)}</p></section>`,
      taskHtml(task, { ...saying, level: 'h1' }),
      decisionHtml(page, words),
      saidHtml(page, saying),
      sayHtml(page, words),
      '</main>',
      `<footer class="foot"><p>${escapeHtml(words.footer)}</p></footer>`,
    ].join('\n'),
  });
}

interface DoorPage {
  language: Language;
  /** So much of the address as its owner knows it by. */
  email: string;
  /** Whether a code was sent. */
  sent: boolean;
  trouble: GuestTrouble | null;
}

/** Asks who is there. Nothing of the task is in it. */
export function guestDoorPage({ language, email, sent, trouble }: DoorPage): string {
  const words = guestWords(language);
  const { door } = words;
  const alert =
    trouble === null ? '' : `<p role="alert" class="trouble">${escapeHtml(words.trouble[trouble])}</p>`;
  const send = `<form method="post"><button name="do" value="send"${sent ? ' class="plain"' : ''}>${escapeHtml(sent ? door.again : door.send)}</button></form>`;
  const confirm = `<form method="post"><label for="code">${escapeHtml(door.code)}</label><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" pattern="\\s*\\d{3}\\s*\\d{3}\\s*" maxlength="12" required autofocus><button name="do" value="confirm">${escapeHtml(door.confirm)}</button></form>`;
  const text = sent && trouble === null ? door.sent(email) : door.text(email);
  return pageHtml({
    language,
    title: door.title,
    look: 'note',
    data: {},
    head: '',
    body: `<main><h1>${escapeHtml(door.title)}</h1><p${sent ? ' role="status"' : ''}>${escapeHtml(text)}</p>${alert}${sent ? confirm : ''}${send}<p class="tools">${otherLanguage(words)}</p></main>`,
  });
}

/** What stands in place of the task. */
export function guestEndPage(language: Language, why: GuestEnd): string {
  const { title, text } = guestWords(language).ended[why];
  const body = `<main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></main>`;
  return pageHtml({ language, title, look: 'note', data: {}, head: '', body });
}

function otherLanguage({ other }: GuestWords): string {
  return `<a href="?lang=${other.language}" lang="${other.language}" hreflang="${other.language}">${escapeHtml(other.name)}</a>`;
}

interface Saying {
  words: GuestWords;
  dates: Dates;
}

/** What the guest has decided, and whether it still holds for what stands there. */
function standingHtml({ decision }: GuestPage, { words, dates }: Saying): string {
  if (decision === null) return '';
  const { what, at, shown, changed } = decision;
  const when = words.decided[what](dates.timeOf(at));
  if (!changed) {
    return `<section class="standing ${what}" role="status"><p><strong>${escapeHtml(when)}</strong></p></section>`;
  }
  const { title, text } = words.stale[what];
  return [
    `<section class="standing changed" role="status"><h2>${escapeHtml(title)}</h2><p>${escapeHtml(when)}. ${escapeHtml(text)}</p>`,
    `<details><summary>${escapeHtml(words.wasShown)}</summary>${taskHtml(shown, { words, dates, level: 'h3' })}</details></section>`,
  ].join('');
}

function decisionHtml({ decision, hash, typed, trouble }: GuestPage, words: GuestWords): string {
  const seen = `<input type="hidden" name="hash" value="${escapeHtml(hash)}">`;
  const textOf = (into: string): string => (typed?.into === into ? escapeHtml(typed.text) : '');
  const approve = `<form method="post">${seen}<label for="remark">${escapeHtml(words.remark)}</label><textarea id="remark" name="text" rows="2" maxlength="${MOST_CHARS}" dir="auto">${textOf('approve')}</textarea><button name="do" value="approve" class="primary">${escapeHtml(words.approve)}</button></form>`;
  const back = `<form method="post">${seen}<label for="reason">${escapeHtml(words.reason)}</label><textarea id="reason" name="text" rows="3" maxlength="${MOST_CHARS}" required aria-describedby="reason-help" dir="auto">${textOf('return')}</textarea><p id="reason-help" class="help">${escapeHtml(words.reasonHelp)}</p><button name="do" value="return">${escapeHtml(words.sendBack)}</button></form>`;
  const forms = `<p class="help">${escapeHtml(words.decideHelp)}</p><div class="ways">${approve}${back}</div>`;
  if (decision === null) {
    return `<section class="decide"><h2>${escapeHtml(words.decide)}</h2>${forms}</section>`;
  }
  const title = decision.changed ? words.again : words.change;
  // whoever has just failed at a form finds it open
  const open = decision.changed || (trouble !== null && typed?.into !== 'say');
  return `<section class="decide"><details${open ? ' open' : ''}><summary><h2>${escapeHtml(title)}</h2></summary>${forms}</details></section>`;
}

function saidHtml({ said }: GuestPage, { words, dates }: Saying): string {
  if (said.length === 0) return '';
  const lines = said.map(({ at, text, decision }) => {
    const when = dates.timeOf(at);
    const head = decision === null ? when : words.decided[decision](when);
    const body = text === '' ? '' : `<p class="text" dir="auto">${escapeHtml(text)}</p>`;
    return `<li><p class="said">${escapeHtml(head)}</p>${body}</li>`;
  });
  return `<section class="talk"><h2>${escapeHtml(words.said)}</h2><ol>${lines.join('')}</ol></section>`;
}

function sayHtml({ typed }: GuestPage, words: GuestWords): string {
  const text = typed?.into === 'say' ? escapeHtml(typed.text) : '';
  return `<section class="talk"><form method="post"><label for="say">${escapeHtml(words.say)}</label><textarea id="say" name="text" rows="3" maxlength="${MOST_CHARS}" required dir="auto">${text}</textarea><button name="do" value="say">${escapeHtml(words.comment)}</button></form></section>`;
}

/** As a list of a person's own mail addresses would show it: 'h…@example.org'. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${Array.from(email)[0] ?? ''}…${email.slice(at)}`;
}
