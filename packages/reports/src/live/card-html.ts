import { Dates } from '../render/dates.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { plainLine } from '../render/plain-line.ts';
import type { Language } from '../render/render-context.ts';
import { wordsOf } from '../render/words.ts';
import { contentHash } from './content-hash.ts';
import { liveWords, type LiveWords } from './live-words.ts';
import type { SharedBoard, SharedCard, SharedComment, SharedDue, SharedLabel } from './shared-board.ts';

/** What every part of one page is written with. */
export interface Saying {
  words: LiveWords;
  dates: Dates;
}

export function sayingOf(board: SharedBoard, language: Language): Saying {
  const report = { reportDate: board.day, zone: board.zone };
  return { words: liveWords(language), dates: new Dates(wordsOf(language), report) };
}

/** A text that someone typed, as one line in the page. A title may be written from right to left. */
export function lineHtml(text: string): string {
  return `<bdi>${escapeHtml(plainLine(text))}</bdi>`;
}

/** One task, with all that its share shows of it. */
export function cardHtml(card: SharedCard, { words, dates }: Saying): string {
  const { title, due, start, blocked, milestone, labels, owner, steps, estimate } = card;
  const facts = [
    due ? dueHtml(due, { words, dates }) : '',
    due === undefined && start !== undefined
      ? `<span>${escapeHtml(words.from(dates.due(start)))}</span>`
      : '',
    blocked ? `<span class="fact blocked">${escapeHtml(words.blocked)}</span>` : '',
    milestone ? `<span class="fact">${escapeHtml(words.milestone)}</span>` : '',
    steps ? `<span class="fact">${escapeHtml(words.steps(steps.done, steps.total))}</span>` : '',
    estimate === undefined
      ? ''
      : `<span class="fact">${escapeHtml(words.estimate(amount(estimate, words)))}</span>`,
    owner === undefined
      ? ''
      : `<span class="owner"><span class="quiet">${escapeHtml(words.owner)}: </span>${lineHtml(owner)}</span>`,
  ].filter((fact) => fact !== '');
  return [
    `<article class="card ${due?.state ?? ''}" data-h="${hashOf(card)}">`,
    labelsHtml(labels),
    `<h3>${lineHtml(title)}</h3>`,
    facts.length === 0 ? '' : `<p class="facts">${facts.join(' ')}</p>`,
    moreHtml(card, { words, dates }),
    '</article>',
  ].join('');
}

/** The same task in one line of a list. */
export function rowHtml(card: SharedCard, saying: Saying): string {
  const { title, due, owner, labels } = card;
  return [
    `<div class="row ${due?.state ?? ''}">`,
    `<span class="title">${lineHtml(title)}</span>`,
    due ? dueHtml(due, saying) : '',
    labelsHtml(labels),
    owner === undefined ? '' : `<span class="owner">${lineHtml(owner)}</span>`,
    '</div>',
  ].join('');
}

function dueHtml({ day, at, state }: SharedDue, { words, dates }: Saying): string {
  const date = dates.due(day, at);
  const text = state === 'done' ? date : words.due(state, date);
  return `<time class="fact due ${state}" datetime="${escapeHtml(at ?? day)}">${escapeHtml(text)}</time>`;
}

function labelsHtml(labels: readonly SharedLabel[]): string {
  if (labels.length === 0) return '';
  const pills = labels.map(({ name, color }) => `<span class="label l-${color}">${lineHtml(name)}</span>`);
  return `<span class="labels">${pills.join(' ')}</span>`;
}

function moreHtml({ description, comments }: SharedCard, { words, dates }: Saying): string {
  const text =
    description === undefined
      ? ''
      : `<details><summary>${escapeHtml(words.description)}</summary><p class="text" dir="auto">${escapeHtml(description.trim())}</p></details>`;
  if (comments === undefined) return text;
  const said = comments.map((comment) => commentHtml(comment, { words, dates })).join('');
  return `${text}<details><summary>${escapeHtml(words.comments(comments.length))}</summary>${said}</details>`;
}

function commentHtml({ author, at, text }: SharedComment, { words, dates }: Saying): string {
  const who = author === null ? escapeHtml(words.someone) : lineHtml(author);
  return `<p class="said">${who}, ${escapeHtml(dates.timeOf(at))}</p><p class="text" dir="auto">${escapeHtml(text.trim())}</p>`;
}

/** Of what is told of a task, but not of where the day stands: that a date has come is no change of it. */
function hashOf({ due, kind: _kind, ...rest }: SharedCard): string {
  return contentHash(JSON.stringify([rest, due?.day, due?.at]));
}

function amount(value: number, { language }: LiveWords): string {
  return language === 'de' ? String(value).replace('.', ',') : String(value);
}
