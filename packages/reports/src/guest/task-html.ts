import { deadlineOf } from '../digest/deadline.ts';
import { lineHtml } from '../live/card-html.ts';
import type { Dates } from '../render/dates.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { ZoneTimes } from '../time/zone-times.ts';
import type { GuestWords } from './guest-words.ts';
import type { ShownTask } from './shown-task.ts';

interface Saying {
  words: GuestWords;
  dates: Dates;
  /** Of the task's own title. */
  level: 'h1' | 'h3';
}

/** Anything else would be a script that waits for a click. */
const SAFE_ADDRESS = /^(https?:\/\/|mailto:)/i;

/** One task as its guest sees it, and everything that was shown of it. */
export function taskHtml(task: ShownTask, { words, dates, level }: Saying): string {
  const under = level === 'h1' ? 'h2' : 'h4';
  const head = (text: string): string => `<${under}>${escapeHtml(text)}</${under}>`;
  const { title, description, checklist, links } = task;
  return [
    `<article class="task"><${level}>${lineHtml(title)}</${level}>`,
    factsHtml(task, { words, dates }),
    description === ''
      ? `<p class="none">${escapeHtml(words.noDescription)}</p>`
      : `${head(words.description)}<p class="text" dir="auto">${escapeHtml(description)}</p>`,
    checklist ? head(words.checklist) + stepsHtml(checklist, words) : '',
    links ? head(words.links) + linksHtml(links) : '',
    '</article>',
  ].join('\n');
}

function factsHtml(
  { start, due, zone, owner, board }: ShownTask,
  { words, dates }: Omit<Saying, 'level'>,
): string {
  const facts = [
    due === undefined ? '' : escapeHtml(words.due(dueText(due, { zone, dates }))),
    start === undefined ? '' : escapeHtml(words.from(dates.due(start))),
    owner === undefined ? '' : `${escapeHtml(words.owner)}: ${lineHtml(owner)}`,
    board === undefined ? '' : `${escapeHtml(words.board)}: ${lineHtml(board)}`,
  ].filter((fact) => fact !== '');
  if (facts.length === 0) return '';
  return `<p class="facts">${facts.map((fact) => `<span>${fact}</span>`).join(' ')}</p>`;
}

function dueText(due: string, { zone, dates }: { zone: string | undefined; dates: Dates }): string {
  const { day, at } = deadlineOf(due, new ZoneTimes(zone ?? 'UTC'));
  return dates.due(day, at ?? undefined);
}

function stepsHtml(steps: NonNullable<ShownTask['checklist']>, { isDone, isOpen }: GuestWords): string {
  const lines = steps.map(
    ({ text, done }) =>
      `<li class="${done ? 'done' : 'open'}"><span class="quiet">${escapeHtml(done ? isDone : isOpen)}: </span>${lineHtml(text)}</li>`,
  );
  return `<ul class="steps">${lines.join('')}</ul>`;
}

function linksHtml(links: NonNullable<ShownTask['links']>): string {
  const lines = links.map(({ title, url }) => {
    const name = lineHtml(title === '' ? url : title);
    if (!SAFE_ADDRESS.test(url)) return `<li>${name}</li>`;
    return `<li><a href="${escapeHtml(url)}" target="_blank" rel="noopener noreferrer nofollow">${name}</a></li>`;
  });
  return `<ul class="links">${lines.join('')}</ul>`;
}
