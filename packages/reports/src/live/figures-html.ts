import { escapeHtml } from '../render/escape-html.ts';
import type { LiveWords } from './live-words.ts';
import type { SharedBoard, SharedFigures } from './shared-board.ts';

/** Worst first. */
const ORDER: readonly (keyof SharedFigures)[] = ['late', 'dueToday', 'dueNext', 'blocked', 'open', 'done'];

/** How a board stands: figures, and how much of it is done. */
export function figuresHtml({ figures }: SharedBoard, words: LiveWords): string {
  const all = figures.open + figures.done;
  const list = ORDER.map(
    (key) =>
      `<div class="figure f-${key}${figures[key] === 0 ? ' zero' : ''}"><dt>${escapeHtml(words.figure[key])}</dt><dd>${figures[key]}</dd></div>`,
  );
  return `<dl class="figures">${list.join('')}</dl>${progressHtml(figures.done, all, words)}`;
}

/** A bar drawn by attributes alone, since the page allows no inline style. */
export function progressHtml(done: number, all: number, words: LiveWords): string {
  const share = all === 0 ? 0 : Math.round((done / all) * 1000) / 10;
  return `<div class="progress"><svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="1"/><rect class="part" width="${share}" height="1"/></svg><p>${escapeHtml(words.progress(done, all))}</p></div>`;
}
